/**
 * What an event of SES proves about a message, and what follows from it (docs/mail-protocol.md#evidence). Pure. Every
 * event proves that SES took the mail, so it ends the doubt about that; it never moves a message back, and each event
 * counts once.
 */
import type { Message } from '../message.ts';
import { proveSent } from '../protocol/message-moves.ts';
import type { StepName } from '../protocol/message-steps.ts';
import type { EventType, ProviderEvent } from './provider-event.ts';

/** Why an event changes nothing. */
export type Ignored = 'unknown-message' | 'wrong-recipient' | 'other-attempt' | 'repeat';

export type Evidence = {
  before: Message;
  /** The step that the event makes, where it ends a doubt. */
  step?: StepName | undefined;
  /** Names the event, such as `bounced-hard#1`; a message holds each name once. */
  seenEvent: string;
  /** A change to `undefined` removes the attribute. */
  changes: Partial<Message>;
  /** When the event happened, an ISO instant. */
  at: string;
  /** What counts for the clinic's and the account's reputation. */
  counts?: 'sent' | 'bounced' | 'complained' | undefined;
};

/** The attribute that holds when an event happened; the first time stays. */
const timeAttributes: Partial<Record<EventType, 'deliveredAt' | 'bouncedAt' | 'complainedAt' | 'rejectedAt'>> = {
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  complained: 'complainedAt',
  rejected: 'rejectedAt',
};

const timeOf = (before: Message, { eventType, bounceType, at }: ProviderEvent): Partial<Message> => {
  const name = timeAttributes[eventType];
  const isKept =
    name !== undefined && (bounceType === undefined || bounceType === 'hard') && before[name] === undefined;
  return isKept ? { [name]: at } : {};
};

const countOf = ({ eventType, isCounted }: ProviderEvent): Evidence['counts'] =>
  isCounted && (eventType === 'sent' || eventType === 'bounced' || eventType === 'complained') ? eventType : undefined;

/** Keyed hashes (those of all clinics) of the addresses that an event names. */
export type Recipients = readonly string[];

/**
 * What an event makes of a message as it stands, or why nothing. An attempt that was never claimed, or an address that
 * the mail did not go to, cannot come from our mail.
 */
export const evidenceOf = (
  message: Message | undefined,
  event: ProviderEvent,
  recipients: Recipients,
): Evidence | Ignored => {
  if (!message) return 'unknown-message';
  if (message.recipientHash === undefined || !recipients.includes(message.recipientHash)) return 'wrong-recipient';
  if (event.attempt > message.attempt) return 'other-attempt';
  const seenEvent = `${[event.eventType, event.bounceType].filter(Boolean).join('-')}#${event.attempt}`;
  if (message.seenEvents?.has(seenEvent)) return 'repeat';
  const proof = proveSent(message, event);
  // Every write of evidence raises the version, also one that only notes a time.
  const { version: _, ...moved } = proof?.changes ?? {};
  const changes = { ...moved, ...timeOf(message, event) };
  return { before: message, step: proof?.step, seenEvent, changes, at: event.at, counts: countOf(event) };
};
