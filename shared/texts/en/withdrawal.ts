/**
 * What leaving stops, as a person chooses it. Records of consent refer to these sentences by their ids and hashes: a changed word is
 * a new id (the number at its end). An id is never used for another text.
 */
import type { Translated } from '../filled.ts';

export const withdrawal = {
  marketing: {
    textId: 'unsubscribe-marketing-en-1',
    text: 'Follow-up e-mails: messages after an enquiry, and invitations to come back',
  },
  all: {
    textId: 'unsubscribe-all-en-1',
    text: 'Every e-mail, also the answer to an enquiry and the reminder that a waiting time is over',
  },
};

/** The same in each language. */
export type WithdrawalTexts = Translated<typeof withdrawal>;
