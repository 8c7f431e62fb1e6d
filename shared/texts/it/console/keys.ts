import type { KeysTexts } from '../../en/console/keys.ts';

export const keys: KeysTexts = {
  button: 'Tasti',
  title: 'Scorciatoie da tastiera',
  use: 'Usa questi tasti',
  list: {
    where: 'In un elenco di richieste',
    walk: 'Richiesta successiva e precedente',
    open: 'Apri la richiesta',
    search: 'Cerca',
  },
  lead: {
    where: 'In una richiesta',
    walk: 'Richiesta successiva e precedente dell’elenco',
    contact: 'Registra un contatto',
    note: 'Scrivi una nota',
  },
  everywhere: { where: 'Ovunque', show: 'Mostra questi tasti' },
  enter: 'Invio',
};
