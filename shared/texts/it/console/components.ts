import type { ComponentsTexts } from '../../en/console/components.ts';

export const components: ComponentsTexts = {
  copy: { copy: 'Copia: {name}', copied: 'Copiato: {name}' },
  close: 'Chiudi',
  closeMessage: 'Chiudi questo messaggio',
  undo: 'Annulla',
  loading: 'Caricamento in corso',
  tryAgain: 'Riprova',
  downloadFailed: 'Il download non è riuscito',
  typeToConfirm: 'Per confermare, scriva «{word}»',
  leave: {
    title: 'Uscire senza salvare?',
    stay: 'Resta',
    leave: 'Esci senza salvare',
  },
  sourceLink: '{host}: {title}, indirizzo {n}',
  failure: {
    forbidden: 'Il Suo ruolo non lo consente',
    notFound: 'Qui non c’è nulla',
    unauthenticated: 'La sessione è terminata',
    gone: 'Non più disponibile',
    unavailable: 'Il server non è raggiungibile',
    tooMany: 'Troppe richieste al server',
    unknown: 'Impossibile mostrare questo contenuto',
    drifted: 'Questa pagina non corrisponde al server, che può essere più recente. Ricarichi la pagina.',
    wait: { one: 'Riprovi tra {n} secondo.', other: 'Riprovi tra {n} secondi.' },
  },
};
