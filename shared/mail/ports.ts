/** Ports: what sending mail needs of stores and of the SES client, which are made to fit. */

import type { LeadFacts } from './lead-needs.ts';
import type { Message } from './message.ts';
import type { Meaning } from './protocol/classify-answer.ts';
import type { MailControl, Suppression } from './protocol/gate.ts';
import type { Move } from './protocol/message-moves.ts';

/** Names one message; the key of its item. */
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
  /** The message as of now (strongly consistent); `unreadable` when this code does not know such an item. */
  readMessage: (ref: MessageRef) => Promise<Message | 'unreadable' | undefined>;
  /**
   * Moves an unreadable item out of the way at an instant (ms). A newer version of this code may know it and be deployed
   * in a moment, so it is looked at again until it is stale, and then parked.
   */
  parkUnreadable: (ref: MessageRef, at: number) => Promise<void>;
  /** Writes a move in one conditional write; undefined when its conditions do not hold any more. */
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

/** Calls SES once with a mail and gives up after so many ms. Never throws. */
export type Submit = (submission: Submission, within: number) => Promise<Meaning>;

/** How much of an invocation is left, in ms. */
export type Invocation = { remaining: () => number };
