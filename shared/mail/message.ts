/**
 * One e-mail that is to be sent: an item under its lead, with a state. The protocol that moves it from READY to an end
 * state is docs/mail-protocol.md#states.
 */
import * as z from 'zod';
import { languages } from '../texts/language.ts';
import { messageKinds } from './kinds.ts';

/** A moment of the clinic's calendar: a day, a time of day (`HH:mm`) and the IANA zone that they were planned in. */
export const plannedFor = z.object({ on: z.string(), time: z.string(), zone: z.string() });
export type PlannedFor = z.output<typeof plannedFor>;

/** States in which a message still has a next step, and end states, which leave the due index. */
export const openStates = ['READY', 'CLAIMED', 'SENDING', 'UNKNOWN'] as const;
/** States without a next step. */
export const endStates = ['SENT', 'SUPPRESSED', 'CANCELLED', 'EXPIRED', 'DEAD', 'PARKED'] as const;
/** Whether a message of this state has no next step. */
export const hasEnded = (state: unknown): boolean => (endStates as readonly unknown[]).includes(state);
/** All states of the protocol. */
export const messageStates = [...openStates, ...endStates] as const;
export type MessageState = (typeof messageStates)[number];

/** Version of the templates that a message is written for; one that this code does not have is left for people. */
export const templateVersion = 1;

/** A message as stored. The attributes `slot` and `told` keep names of an earlier version. */
const storedMessage = z.object({
  messageId: z.string(),
  clinic: z.string(),
  /** `noLead` in a notice to the clinic. */
  leadId: z.string(),
  kind: z.enum(messageKinds),
  class: z.enum(['service', 'marketing']),
  /**
   * The `dedupeKey`, by which this message is the only one of its intent: the lead of an alert, the review of a decision,
   * the replaced settings of a notice, the day of the treatment, and the screening of all others (`message-id.ts`).
   */
  slot: z.string(),
  screeningId: z.string(),
  templateVersion: z.int().min(1),
  /** That of its reader as far as it was known when it was planned: of the screening, or of the clinic. */
  lang: z.enum(languages),
  state: z.enum(messageStates),
  createdAt: z.string(),
  /** The moment it was meant for before the send window moved it; absent where a message is due at once. */
  plannedFor: plannedFor.optional(),
  dueAt: z.string(),
  /** From this instant the message is stale and ends EXPIRED. */
  notAfter: z.string(),
  /** Claims so far; one more per claim. */
  attempt: z.int().min(0),
  /** Times it was made ready again after an unknown result; at most 1 for service, 0 for marketing. */
  resends: z.int().min(0),
  /** Claims that ended in a crash before anything was started; parked at 3. */
  deaths: z.int().min(0),
  claimId: z.string().optional(),
  leaseUntil: z.string().optional(),
  sendStartedAt: z.string().optional(),
  sesId: z.string().optional(),
  sentAt: z.string().optional(),
  /** Keyed hash (that of all clinics) of the address of the last attempt; an event about another address is not ours. */
  recipientHash: z.string().optional(),
  /** The `seenEvents`: what events of the provider said, and of which attempt: `sent#1`. Each counts once. */
  told: z.set(z.string()).optional(),
  deliveredAt: z.string().optional(),
  /** The provider took it and then refused to deliver it: a virus, or a template that it could not fill. */
  rejectedAt: z.string().optional(),
  /** When the mail bounced for good, or was complained about. */
  bouncedAt: z.string().optional(),
  complainedAt: z.string().optional(),
  /** A code of ours for the last refusal; never text of the provider. */
  error: z.string().optional(),
  /** Epoch seconds at which a worker must look; with `shard` the key of the due index, both absent in end states. */
  nextLook: z.int().optional(),
  shard: z.string().optional(),
  version: z.int().min(1),
});

export type StoredMessage = z.output<typeof storedMessage>;

/** A message, read from its item. */
export const message = storedMessage.transform(({ slot: dedupeKey, told: seenEvents, ...others }) => ({
  ...others,
  dedupeKey,
  ...(seenEvents && { seenEvents }),
}));

export type Message = z.output<typeof message>;

/** The attributes of a message's item. */
export const storedAttributes = ({ dedupeKey: slot, seenEvents: told, ...others }: Message): StoredMessage => ({
  ...others,
  slot,
  ...(told && { told }),
});

/** Whole seconds since a message was due for the first time; 0 before. `at` in ms. */
export const lateBy = ({ dueAt }: Pick<Message, 'dueAt'>, at: number): number =>
  Math.max(0, Math.floor((at - Date.parse(dueAt)) / 1000));
