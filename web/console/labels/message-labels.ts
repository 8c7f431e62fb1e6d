import type { MessageAnswer } from '../../../shared/contract/answers/message-answers.ts';
import { kinds, type MessageKind, type PlanEvent } from '../../../shared/mail/kinds.ts';
import { fromCode } from './from-code.ts';

/** The name of a kind of mail; of one that is newer than this console, its code in words. */
export const kindWords = (kind: string): string =>
  Object.hasOwn(kinds, kind) ? kinds[kind as MessageKind].label : fromCode(kind);

/** What the days of a planned mail are counted from. */
export const eventWords: Readonly<Record<PlanEvent, string>> = {
  'waiting-time': 'the waiting time',
  screening: 'the screening',
  treatment: 'the treatment',
};

/** What of a message its words are about; a state may be newer than this console. */
type ShownState = { state: string; willSend: boolean };
type Outcome = Pick<MessageAnswer, 'because' | 'bouncedAt' | 'complainedAt' | 'deliveredAt' | 'dueAt'>;

/** Where a mail is: sent, on its way, or not to be. */
export type Course = 'sent' | 'ahead' | 'off';

/** The course of a message. */
export const courseOf = ({ state, willSend }: ShownState): Course =>
  state === 'SENT' ? 'sent' : willSend ? 'ahead' : 'off';

/** What became of a mail that was sent: the worst that is known of it. */
export const sentWords = ({
  bouncedAt,
  complainedAt,
  deliveredAt,
}: Pick<Outcome, 'bouncedAt' | 'complainedAt' | 'deliveredAt'>): string => {
  if (complainedAt) return 'Sent, and reported as unwanted.';
  if (bouncedAt) return 'Sent, and came back: the address does not take mail.';
  return deliveredAt ? 'Sent and delivered.' : 'Sent.';
};

/**
 * What is true of a message, as a sentence; `whenOf` writes an instant. Of one that goes it says when, of one that does not,
 * why: `because` comes from the API.
 */
export const messageWords = (message: ShownState & Outcome, whenOf: (instant: string) => string): string => {
  if (message.state === 'SENT') return sentWords(message);
  return message.willSend ? `Due ${whenOf(message.dueAt)}.` : `Will not be sent: ${message.because}.`;
};
