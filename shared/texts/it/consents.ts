import type { ConsentWordings } from '../en/consents.ts';

/** The three consents of a screening in Italian, newest last. A listed wording never changes. */
export const consents = [
  {
    textId: 'screening-consents-it-1',
    health:
      'Acconsento a questo: la clinica usa le risposte sulla mia salute che do qui per dirmi se una consulenza ha senso, le conserva con la mia richiesta e le fa leggere al suo personale sanitario. Posso revocare il consenso in ogni momento, scrivendo alla clinica.',
    reminder:
      'Inviatemi una sola e-mail quando finisce un’attesa indicata nel mio risultato. Posso revocare questo consenso in ogni momento.',
    marketing:
      'Inviatemi altre e-mail su questo trattamento da questa clinica. Questo non cambia il mio risultato, e posso revocare il consenso in ogni momento con un clic.',
  },
] as const satisfies ConsentWordings;
