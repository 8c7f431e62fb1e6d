import type { CrashTexts } from '../../en/console/crash.ts';

export const crash: CrashTexts = {
  title: 'In questa pagina si è verificato un errore',
  text: 'Quello che ha salvato non è andato perso. Ricarichi la pagina. Se succede di nuovo, avvisi chi gestisce Suitably.',
  again: 'Ricarica',
};
