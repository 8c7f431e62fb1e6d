/** Which messages a screening causes (contract 5). Pure; they are stored in the transaction that stores the screening. */
import { addHours } from 'date-fns';
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import type { Hold } from '../leads/lead.ts';
import { type Message, type MessageKind, messageClass, templateVersion } from './message.ts';
import { messageIdOf, shardOf } from './message-id.ts';

export type Cause = {
  settings: ClinicSettings;
  leadId: string;
  screeningId: string;
  isNewLead: boolean;
  /** Why nobody is mailed about this screening, if so. */
  hold: Hold | undefined;
  /** UTC instant of the screening. */
  createdAt: string;
};

/** For how many hours after it fell due a message is worth sending. */
const worthSendingFor: Record<MessageKind, number> = {
  summary: 24,
  'clinic-alert': 72,
  decision: 24,
  'eligible-again': 14 * 24,
  'follow-up-1': 3 * 24,
  'follow-up-2': 3 * 24,
  maintenance: 14 * 24,
};

const readyMessage = (
  kind: MessageKind,
  slot: string,
  { settings, leadId, screeningId, createdAt }: Cause,
): Message => {
  const messageId = messageIdOf(leadId, kind, slot);
  return {
    messageId,
    clinic: settings.clinic,
    leadId,
    kind,
    class: messageClass[kind],
    slot,
    screeningId,
    templateVersion,
    lang: settings.lang,
    state: 'READY',
    createdAt,
    dueAt: createdAt,
    notAfter: addHours(createdAt, worthSendingFor[kind]).toISOString(),
    attempt: 0,
    resends: 0,
    deaths: 0,
    nextLook: Math.floor(Date.parse(createdAt) / 1000),
    shard: shardOf(messageId),
    version: 1,
  };
};

/**
 * The messages of a screening: the summary, unless it is held; for a new lead the alert to the clinic, unless the lead
 * itself is held (a surge holds summaries only, the clinic still hears of its leads).
 */
export const plannedMessages = (cause: Cause): Message[] => {
  const { hold, isNewLead, leadId, screeningId } = cause;
  const isLeadHeld = hold !== undefined && hold.reason !== 'surge';
  return [
    ...(hold ? [] : [readyMessage('summary', screeningId, cause)]),
    ...(isNewLead && !isLeadHeld ? [readyMessage('clinic-alert', leadId, cause)] : []),
  ];
};
