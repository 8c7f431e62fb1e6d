/** What handing mail over needs of the outside world, in its own words. Stores and the SES client are made to fit. */

import type { LeadFacts } from './lead-needs.ts';
import type { Message } from './message.ts';
import type { Meaning } from './protocol/classify-answer.ts';
import type { MailControl, Suppression } from './protocol/gate.ts';
import type { Move } from './protocol/message-moves.ts';

/** Names one message; its key in the table. */
export type MessageRef = Pick<Message, 'clinic' | 'leadId' | 'messageId'>;

/** Keyed hashes of the recipient, as the clinic's and the general suppression list know them. */
export type RecipientHashes = { byClinic: string; byAll: string };

/** What a fence answers: passed; claim lost; other transactions in the way; or why the mail must not go. */
export type FenceAnswer =
  | { outcome: 'passed'; message: Message }
  | { outcome: 'lost' }
  | { outcome: 'conflict' }
  | { outcome: 'refused'; suppression: Suppression; lead?: LeadFacts | 'gone' };

/** The stored messages. */
export type Outbox = {
  /** The message as of now (strongly consistent); `unreadable` when the item is none that this code knows. */
  readMessage: (ref: MessageRef) => Promise<Message | 'unreadable' | undefined>;
  /**
   * Moves an unreadable item out of the way at an instant (ms): it may be of a newer version that will be deployed in a
   * moment, so it is looked at again until it is stale, and then parked.
   */
  setAside: (ref: MessageRef, at: number) => Promise<void>;
  /** Writes a move in one conditional write; undefined when its conditions do not hold (any more). */
  write: (move: Move) => Promise<Message | undefined>;
  /** Writes the fence together with the checks that allow sending, or not at all. */
  fence: (move: Move, recipient: RecipientHashes) => Promise<FenceAnswer>;
};

/** A pause of sending until an instant (ms). */
export type Brake = { scope: 'all' | 'marketing'; until: number; reason: string };

/** The state of sending as a whole. */
export type Control = {
  /** At most 5 s old. */
  read: () => Promise<MailControl>;
  /** Pauses sending for everybody until an instant (ms); never shortens a pause. */
  brake: (brake: Brake) => Promise<void>;
};

/** A mail as SES takes it: MIME bytes, envelope, and what its events will carry. */
export type Submission = {
  raw: Uint8Array;
  from: string;
  to: string;
  configurationSet: string;
  tags: Readonly<Record<string, string>>;
};

/** Hands a mail to SES once and gives up after so many ms. Never throws. */
export type Submit = (submission: Submission, within: number) => Promise<Meaning>;

/** How much of an invocation is left, in ms. */
export type Invocation = { remaining: () => number };

/** What is told to operators: ids, states and codes of ours only. */
export type MailEvents = {
  'mail.sent': { messageId: string; clinic: string; kind: string; attempt: number };
  /** SES took it and we could not write that down: the evidence for whoever asks. */
  'mail.accepted': { messageId: string; attempt: number; sesId: string };
  'mail.ended': { messageId: string; clinic: string; kind: string; state: string; error?: string };
  'mail.refused': { messageId: string; clinic: string; meaning: string; reason: string };
  'mail.unmade': { messageId: string; clinic: string; kind: string; error: string; code?: string; frames: string[] };
  'mail.braked': { scope: string; reason: string; seconds: number };
  'mail.unreadable': { messageId: string };
  'mail.otherEpoch': { messageId: string };
  /** Seconds that our clock is ahead of the table's; nothing is sent meanwhile. */
  'mail.clockOff': { seconds: number };
  'mail.failed': { messageId: string; error: string; code?: string; frames: string[] };
  'mail.swept': { handled: number; oldestSeconds: number; durationMs: number };
};

type MailEvent = { [E in keyof MailEvents]: [event: E, fields: MailEvents[E]] }[keyof MailEvents];

/** Tells one event. */
export type Tell = (...told: MailEvent) => void;
