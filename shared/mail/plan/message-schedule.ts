/** The schedule of a lead's messages as staff read it: whether each will be sent, and why. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { schedule as en, type ScheduleTexts } from '../../texts/en/schedule.ts';
import { schedule as it } from '../../texts/it/schedule.ts';
import type { StaffLanguage } from '../../texts/language.ts';
import { kinds } from '../kinds.ts';
import { hasEnded, type Message, type MessageState } from '../message.ts';
import { type GateFacts, gate } from '../protocol/gate.ts';
import { isSwitchedOff } from './postpone.ts';
import { mayResend } from './resend.ts';

/** `because` completes "it will be sent because …" or "it will not be sent because …". */
export type WordedVerdict = { willSend: boolean; because: string };

const texts: Readonly<Record<StaffLanguage, ScheduleTexts>> = { en, it };

const ends: Partial<Record<MessageState, keyof ScheduleTexts>> = {
  SENT: 'sent',
  SUPPRESSED: 'suppressed',
  CANCELLED: 'cancelled',
  EXPIRED: 'expired',
  DEAD: 'refused',
  PARKED: 'parked',
};

/** Whether a message will go and why, by the facts that the fence would find. Pure. */
export const wordedVerdict = (message: Message, facts: GateFacts, lang: StaffLanguage): WordedVerdict => {
  const { willSend, because } = gate(message, facts);
  return { willSend, because: texts[lang][(because === 'ended' && ends[message.state]) || because] };
};

/** What is known of a lead when its schedule is shown; `toPerson`, `toClinic`: by the reader of a message. */
export type PlanFacts = { toPerson: GateFacts; toClinic: GateFacts; settings: ClinicSettings | undefined };

/** What the clinic decided for all its mail comes before the reasons of one message. */
const byClinic = (
  message: Message,
  settings: ClinicSettings | undefined,
  { clinicOff, kindOff }: ScheduleTexts,
): WordedVerdict | undefined => {
  if (hasEnded(message.state)) return undefined;
  if (!settings) return { willSend: false, because: clinicOff };
  return isSwitchedOff(message, settings) ? { willSend: false, because: kindOff } : undefined;
};

/** A message as the staff API answers it, with its verdict in a language. */
export const scheduledMessage = (message: Message, facts: PlanFacts, lang: StaffLanguage) => {
  const { toPerson, toClinic, settings } = facts;
  const { messageId, kind, state, dueAt, notAfter, createdAt } = message;
  return {
    messageId,
    kind,
    class: message.class,
    state,
    dueAt,
    notAfter,
    ...(byClinic(message, settings, texts[lang]) ??
      wordedVerdict(message, kinds[kind].to === 'clinic' ? toClinic : toPerson, lang)),
    createdAt,
    sentAt: message.sentAt ?? null,
    deliveredAt: message.deliveredAt ?? null,
    bouncedAt: message.bouncedAt ?? null,
    complainedAt: message.complainedAt ?? null,
    error: message.error ?? null,
    mayResend: mayResend(message),
  };
};
