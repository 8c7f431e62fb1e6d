/** The schedule of a lead's messages as staff read it: whether each will be sent, and why. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { kinds } from '../kinds.ts';
import { hasEnded, type Message, type MessageState } from '../message.ts';
import { type Because, type GateFacts, gate } from '../protocol/gate.ts';
import { isSwitchedOff } from './postpone.ts';
import { mayResend } from './resend.ts';

/** `because` completes "it will be sent because …" or "it will not be sent because …". */
export type WordedVerdict = { willSend: boolean; because: string };

const reasons: Readonly<Record<Because, string>> = {
  ended: 'it has come to its end',
  'under-way': 'it is with the mail service at this moment, or nobody knows yet whether it arrived there',
  expired: 'it came too late to be worth sending',
  'other-epoch': 'mail of this table has not been released',
  paused: 'sending is paused',
  erased: 'the person was erased',
  suppressed: 'this address must not be mailed',
  'no-consent': 'the person has not agreed to such mail, or not any more',
  'newer-screening': 'the person has answered again since',
  'lead-status': 'the status of the lead speaks against it',
  outcome: 'the result speaks against it',
  held: 'the lead is held',
  'not-due': 'nothing is against it and its day will come',
  'nothing-against-it': 'nothing is against it and it is due',
};

const ends: Partial<Record<MessageState, string>> = {
  SENT: 'it was sent',
  SUPPRESSED: 'this address must not be mailed',
  CANCELLED: 'it was taken out of the plan',
  EXPIRED: 'it came too late to be worth sending',
  DEAD: 'the mail service refused it',
  PARKED: 'somebody has to look at it',
};

/** Whether a message will go and why, by the facts that the fence would find. Pure. */
export const wordedVerdict = (message: Message, facts: GateFacts): WordedVerdict => {
  const { willSend, because } = gate(message, facts);
  return { willSend, because: (because === 'ended' && ends[message.state]) || reasons[because] };
};

/** What is known of a lead when its schedule is shown; `toPerson`, `toClinic`: by the reader of a message. */
export type PlanFacts = { toPerson: GateFacts; toClinic: GateFacts; settings: ClinicSettings | undefined };

/** What the clinic decided for all its mail comes before the reasons of one message. */
const byClinic = (message: Message, settings: ClinicSettings | undefined): WordedVerdict | undefined => {
  if (hasEnded(message.state)) return undefined;
  if (!settings) return { willSend: false, because: 'the clinic is switched off' };
  return isSwitchedOff(message, settings)
    ? { willSend: false, because: 'the clinic has switched such mail off' }
    : undefined;
};

/** A message as the staff API answers it, with its verdict. */
export const scheduledMessage = (message: Message, { toPerson, toClinic, settings }: PlanFacts) => {
  const { messageId, kind, state, dueAt, notAfter, createdAt } = message;
  return {
    messageId,
    kind,
    class: message.class,
    state,
    dueAt,
    notAfter,
    ...(byClinic(message, settings) ?? wordedVerdict(message, kinds[kind].to === 'clinic' ? toClinic : toPerson)),
    createdAt,
    sentAt: message.sentAt ?? null,
    deliveredAt: message.deliveredAt ?? null,
    bouncedAt: message.bouncedAt ?? null,
    complainedAt: message.complainedAt ?? null,
    error: message.error ?? null,
    mayResend: mayResend(message),
  };
};
