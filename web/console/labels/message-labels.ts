import type { MessageAnswer } from '../../../shared/contract/answers/message-answers.ts';
import { filled } from '../../../shared/texts/filled.ts';
import type { Texts } from '../texts/load-texts.ts';
import { fromCode, labelOf } from './from-code.ts';

/** The name of a kind of mail; of one that is newer than this console, its code in words. */
export const mailKindLabel = ({ labels }: Texts, kind: string): string =>
  labelOf(labels.mailKinds, kind) ?? fromCode(kind);

/** What of a message its words are about; a state may be newer than this console. */
type ShownState = { state: string; willSend: boolean };
type Outcome = Pick<MessageAnswer, 'because' | 'bouncedAt' | 'complainedAt' | 'deliveredAt' | 'dueAt'>;

/** Where a mail is: sent, on its way, or not to be. */
export type Course = 'sent' | 'ahead' | 'off';

/** The course of a message. */
export const courseOf = ({ state, willSend }: ShownState): Course =>
  state === 'SENT' ? 'sent' : willSend ? 'ahead' : 'off';

/** What became of a mail that was sent: the worst that is known of it. */
export const sentWords = (
  { labels: { mailSent } }: Texts,
  { bouncedAt, complainedAt, deliveredAt }: Pick<Outcome, 'bouncedAt' | 'complainedAt' | 'deliveredAt'>,
): string => {
  if (complainedAt) return mailSent.unwanted;
  if (bouncedAt) return mailSent.bounced;
  return deliveredAt ? mailSent.delivered : mailSent.sent;
};

/**
 * What is true of a message, as a sentence; `whenOf` writes an instant. Of one that goes it says when, of one that does not,
 * why: `because` comes from the API.
 */
export const messageWords = (
  texts: Texts,
  message: ShownState & Outcome,
  whenOf: (instant: string) => string,
): string => {
  if (message.state === 'SENT') return sentWords(texts, message);
  const { mailDue, mailNotSent } = texts.labels;
  return message.willSend
    ? filled(mailDue, { when: whenOf(message.dueAt) })
    : filled(mailNotSent, { reason: message.because });
};
