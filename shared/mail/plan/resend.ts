/** A message that staff send once more: a new one of the same kind about the same, with a life of its own. Pure. */

import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { instantOf } from '../../contract/instant.ts';
import { kinds } from '../kinds.ts';
import { hasEnded, type Message } from '../message.ts';
import { resentKey, subjectOf } from '../message-id.ts';
import { readyMessage } from './ready-message.ts';
import { isWindowed } from './send-window.ts';

export type Resend = { settings: ClinicSettings; resendId: string; at: number };

/** Whether staff may send it once more: only after its end, and only to a person. The next alert repeats the last. */
export const mayResend = (message: Message): boolean => hasEnded(message.state) && kinds[message.kind].to === 'person';

/** Whether one of the same kind about the same is still open, so that a button pressed twice does not mail twice. */
export const isUnderWay = ({ kind, dedupeKey }: Message, messages: readonly Message[]): boolean =>
  messages.some(
    (other) => other.kind === kind && subjectOf(other.dedupeKey) === subjectOf(dedupeKey) && !hasEnded(other.state),
  );

/** The new message: due at once, or at the clinic's next opening where the send window binds its kind. `at` in ms. */
export const resent = (message: Message, { settings, resendId, at }: Resend): Message => {
  const { kind, dedupeKey, leadId, screeningId, lang } = message;
  return readyMessage({
    kind,
    dedupeKey: resentKey(dedupeKey, resendId),
    settings,
    leadId,
    screeningId,
    lang,
    createdAt: instantOf(at),
    on: isWindowed(message) ? clinicDay(at, settings.zone) : undefined,
  });
};
