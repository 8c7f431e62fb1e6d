/**
 * What an event of the provider proves about a message, and what follows from it (reliability f.4). Pure. An event proves
 * that SES took the mail, so it ends every doubt about that; it never moves a message back, and each counts once.
 */
import type { Message, MessageState } from '../message.ts';
import type { Happening, ProviderEvent } from './provider-event.ts';

/** States in which it is not known yet that SES took the mail. Evidence of an attempt up to the last ends them. */
export const doubtfulStates = ['READY', 'CLAIMED', 'SENDING', 'UNKNOWN', 'PARKED'] as const satisfies MessageState[];

/** Why an event changes nothing. */
export type Ignored = 'unknown-message' | 'wrong-recipient' | 'other-attempt' | 'repeat';

export type Evidence = {
  before: Message;
  /** Names the event, such as `bounced-hard#1`; a message holds each name once. */
  mark: string;
  /** A change to `undefined` removes the attribute. */
  changes: Partial<Message>;
  /** When it happened, an ISO instant. */
  at: string;
  /** What counts for the clinic's and the account's reputation. */
  counts?: 'sent' | 'bounced' | 'complained';
};

const isDoubtful = ({ state }: Message) => (doubtfulStates as readonly MessageState[]).includes(state);

const proven = ({ sesId, takenAt }: ProviderEvent): Partial<Message> => ({
  state: 'SENT',
  sesId,
  sentAt: takenAt,
  error: undefined,
  claimId: undefined,
  leaseUntil: undefined,
  nextLook: undefined,
  shard: undefined,
});

/** Where a message notes when it happened; the first time stays. */
const noted: Partial<Record<Happening, 'deliveredAt' | 'bouncedAt' | 'complainedAt' | 'rejectedAt'>> = {
  delivered: 'deliveredAt',
  bounced: 'bouncedAt',
  complained: 'complainedAt',
  rejected: 'rejectedAt',
};

const noteOf = (before: Message, { happening, gravity, at }: ProviderEvent): Partial<Message> => {
  const name = noted[happening];
  const isNoted = name !== undefined && (gravity === undefined || gravity === 'hard') && before[name] === undefined;
  return isNoted ? { [name]: at } : {};
};

const countOf = ({ happening, isCounted }: ProviderEvent): Evidence['counts'] =>
  isCounted && (happening === 'sent' || happening === 'bounced' || happening === 'complained') ? happening : undefined;

/** What is known of an event beside itself: keyed hashes (that of all clinics) of the addresses that it names. */
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
  const mark = `${[event.happening, event.gravity].filter(Boolean).join('-')}#${event.attempt}`;
  if (message.told?.has(mark)) return 'repeat';
  const changes = { ...(isDoubtful(message) && proven(event)), ...noteOf(message, event) };
  return { before: message, mark, changes, at: event.at, counts: countOf(event) };
};
