import type { MessageAnswer } from '../../../shared/contract/answers/message-answers.ts';
import { fromCode } from './from-code.ts';

const kinds: Readonly<Record<string, string>> = {
  summary: 'Summary',
  'clinic-alert': 'Alert to the clinic',
  decision: 'Decision',
  'eligible-again': 'Eligible again',
  'follow-up-1': 'First follow-up',
  'follow-up-2': 'Second follow-up',
  maintenance: 'Maintenance',
  'confirm-opt-in': 'Opt-in to confirm',
};

/** The name of a kind of mail. */
export const kindWords = (kind: string): string => kinds[kind] ?? fromCode(kind);

/** Where a mail is: sent, on its way, or not to be. */
export type Course = 'sent' | 'ahead' | 'off';

/** The course of a message. */
export const courseOf = ({ state, willSend }: MessageAnswer): Course =>
  state === 'SENT' ? 'sent' : willSend ? 'ahead' : 'off';

const sentWords = ({ bouncedAt, complainedAt, deliveredAt }: MessageAnswer): string => {
  if (complainedAt) return 'Sent, and reported as unwanted.';
  if (bouncedAt) return 'Sent, and came back: the address does not take mail.';
  return deliveredAt ? 'Sent and delivered.' : 'Sent.';
};

/** What is true of a message, as a sentence. `because` comes from the API and completes it. */
export const flightWords = (message: MessageAnswer): string =>
  message.state === 'SENT'
    ? sentWords(message)
    : `${message.willSend ? 'Will be sent' : 'Will not be sent'}, because ${message.because}.`;
