import type { ComponentsTexts } from '../../en/console/components.ts';

/** What parts of the console say that stand on many of its pages, in Italian. */
export const components: ComponentsTexts = {
  copy: {
    copy: 'Copia: {name}',
    copied: 'Copiato: {name}',
  },
  close: 'Chiudi',
  closeMessage: 'Chiudi questo messaggio',
  undo: 'Annulla',
  loading: 'Caricamento in corso',
  tryAgain: 'Riprova',
  downloadFailed: 'Il download non è riuscito',
  typeToConfirm: 'Scriva «{word}» per confermare',
  leave: {
    title: 'Uscire senza salvare?',
    stay: 'Resta',
    leave: 'Esci senza salvare',
  },
  sourceLink: '{host}: {title}, indirizzo {n}',
  failure: {
    forbidden: 'Il Suo ruolo non lo comprende',
    notFound: 'Qui non c’è nulla',
    unauthenticated: 'La Sua sessione è finita',
    gone: 'Non è più qui',
    unavailable: 'Il server non si raggiunge',
    tooMany: 'Troppe richieste al server',
    unknown: 'Non è stato possibile mostrarlo',
    drifted: 'Questa pagina non corrisponde al server, che forse è più nuovo. Per favore ricarichi la pagina.',
    wait: { one: 'Riprovi fra {n} secondo.', other: 'Riprovi fra {n} secondi.' },
  },
};
