/** A message once more, by somebody's decision: a new one of the same kind about the same, with a life of its own. Pure. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { slotAgain, subjectOf } from '../dedupe-key.ts';
import { kinds } from '../kinds.ts';
import { hasEnded, type Message } from '../message.ts';
import { readyMessage } from './ready-message.ts';
import { isWindowed } from './send-window.ts';

export type Resend = { settings: ClinicSettings; resendId: string; at: number };

/** Only what is over, and only to people: the next alert speaks for the clinic's. */
export const mayResend = (message: Message): boolean => hasEnded(message.state) && kinds[message.kind].to === 'person';

/** Whether one of the same kind about the same is still on its way, so that pressing twice does not mail twice. */
export const isUnderWay = ({ kind, slot }: Message, messages: readonly Message[]): boolean =>
  messages.some((other) => other.kind === kind && subjectOf(other.slot) === subjectOf(slot) && !hasEnded(other.state));

/** The new message: due at once, or at the clinic's next opening where the send window binds its kind. `at` in ms. */
export const resent = (message: Message, { settings, resendId, at }: Resend): Message => {
  const { kind, slot, leadId, screeningId } = message;
  return readyMessage({
    kind,
    slot: slotAgain(slot, resendId),
    settings,
    leadId,
    screeningId,
    createdAt: new Date(at).toISOString(),
    on: isWindowed(message) ? clinicDay(at, settings.zone) : undefined,
  });
};
