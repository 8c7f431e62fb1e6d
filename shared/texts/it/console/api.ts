import type { ApiTexts } from '../../en/console/api.ts';

export const api: ApiTexts = {
  unreachable: 'Il server non è raggiungibile. Controlli la connessione; nulla è andato perso.',
  notUnderstood: 'La risposta del server non è leggibile da questa console.',
  sessionEnded: 'La sessione è terminata. Per continuare, acceda di nuovo.',
  status: 'Il server ha risposto con lo stato {status}.',
};
