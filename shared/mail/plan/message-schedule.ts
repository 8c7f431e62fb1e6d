/** The schedule of a lead's messages as staff read it: whether each will be sent, and why. */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { type ClinicMailLanguage, mailScheduleTexts } from '../../texts/clinic-mail-texts.ts';
import { kinds } from '../kinds.ts';
import { hasEnded, type Message, type MessageState } from '../message.ts';
import { type Because, type GateFacts, gate } from '../protocol/gate.ts';
import { isSwitchedOff } from './postpone.ts';
import { mayResend } from './resend.ts';

/** `because` is half a sentence for staff. */
export type WordedVerdict = { willSend: boolean; because: string };

type Reason = Because | 'clinic-off' | 'kind-off';

/** Whether a message will go and why, by the facts that the fence would find. Pure. */
export const wordedVerdict = (message: Message, facts: GateFacts, lang: ClinicMailLanguage): WordedVerdict => {
  const { willSend, because } = gate(message, facts);
  const { ends, ...reasons }: Record<Reason, string> & { ends: Partial<Record<MessageState, string>> } =
    mailScheduleTexts(lang);
  return { willSend, because: (because === 'ended' && ends[message.state]) || reasons[because] };
};

/** What is known of a lead when its schedule is shown; `toPerson`, `toClinic`: by the reader of a message. */
export type PlanFacts = { toPerson: GateFacts; toClinic: GateFacts; settings: ClinicSettings | undefined };

/** What the clinic decided for all its mail comes before the reasons of one message. */
const byClinic = (
  message: Message,
  settings: ClinicSettings | undefined,
  lang: ClinicMailLanguage,
): WordedVerdict | undefined => {
  if (hasEnded(message.state)) return undefined;
  const texts = mailScheduleTexts(lang);
  if (!settings) return { willSend: false, because: texts['clinic-off'] };
  return isSwitchedOff(message, settings) ? { willSend: false, because: texts['kind-off'] } : undefined;
};

/** A message as the staff API answers it, with its verdict in a language. */
export const scheduledMessage = (message: Message, facts: PlanFacts, lang: ClinicMailLanguage) => {
  const { toPerson, toClinic, settings } = facts;
  const readers = kinds[message.kind].to === 'clinic' ? toClinic : toPerson;
  const { messageId, kind, state, dueAt, notAfter, createdAt } = message;
  return {
    messageId,
    kind,
    class: message.class,
    state,
    dueAt,
    notAfter,
    ...(byClinic(message, settings, lang) ?? wordedVerdict(message, readers, lang)),
    createdAt,
    sentAt: message.sentAt ?? null,
    deliveredAt: message.deliveredAt ?? null,
    bouncedAt: message.bouncedAt ?? null,
    complainedAt: message.complainedAt ?? null,
    error: message.error ?? null,
    mayResend: mayResend(message),
  };
};
