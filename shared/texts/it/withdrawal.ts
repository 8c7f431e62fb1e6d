/** What leaving stops, in Italian: a changed word is a new id. */
import type { WithdrawalTexts } from '../en/withdrawal.ts';

export const withdrawal: WithdrawalTexts = {
  marketing: {
    textId: 'unsubscribe-marketing-it-1',
    text: 'Le altre e-mail: messaggi dopo una richiesta, e inviti a tornare',
  },
  all: {
    textId: 'unsubscribe-all-it-1',
    text: 'Ogni e-mail, anche la risposta a una richiesta e il promemoria che un’attesa è finita',
  },
};
