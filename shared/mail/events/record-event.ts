/**
 * What is done about an event of the provider: addresses that must not be mailed again first, then the message, because
 * only what is written last may say that all of it is done.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { emailAddress } from '../../contract/email-address.ts';
import { personHash } from '../../leads/person-hash.ts';
import type { Suppression } from '../../leads/suppression.ts';
import type { Message } from '../message.ts';
import type { MessageRef } from '../ports.ts';
import { writePause } from '../protocol/back-off.ts';
import { type Evidence, evidenceOf, type Ignored } from './evidence.ts';
import { type ProviderEvent, readProviderEvent, type Unread } from './provider-event.ts';

/** Transient bounces within so many days that make a hold, and how long it lasts; then the address is tried again. */
const bouncesAllowed = 3;
const bounceDays = 7;
const holdDays = 14;

/** What is told to operators: ids and words of ours. */
export type EvidenceEvents = {
  'evidence.noted': { messageId: string; clinic: string; happening: string; gravity?: string; state: string };
  'evidence.ignored': { reason: Unread['unread'] | Ignored };
  'evidence.suppressed': { messageId: string; clinic: string; reason: string; until?: string };
  /** The clinic hears of no lead any more until somebody gives it another address. */
  'evidence.alertAddress': { clinic: string; reason: string };
};

type EvidenceEvent = { [E in keyof EvidenceEvents]: [event: E, fields: EvidenceEvents[E]] }[keyof EvidenceEvents];

export type NoteEventDeps = {
  readMessage: (ref: MessageRef) => Promise<Message | 'unreadable' | undefined>;
  /** Writes evidence once; false when the message has changed since it was read. */
  writeEvidence: (evidence: Evidence) => Promise<boolean>;
  suppress: (suppression: Suppression) => Promise<void>;
  /** Notes a transient bounce of a mail; resolves with when mails of the last weeks bounced so (ISO, in order). */
  noteBounce: (emailHash: string, bounce: { sesId: string; at: string }) => Promise<readonly string[]>;
  /** Leaves a note beside the clinic's settings that its alerts do not arrive. */
  noteAlertTrouble: (
    clinic: string,
    trouble: Pick<Suppression, 'emailHash' | 'reason' | 'at' | 'until'>,
  ) => Promise<void>;
  matchKey: string;
  tell: (...told: EvidenceEvent) => void;
  random: () => number;
  pause: (ms: number) => Promise<unknown>;
};

type Held = Pick<Suppression, 'reason' | 'at' | 'until'>;

/** The end of the hold that these bounces make, if they do: the last that is the third within its days counts. */
export const holdUntil = (bounces: readonly string[]): string | undefined => {
  const last = bounces.findLast((at, index) => {
    const first = bounces[index - bouncesAllowed + 1];
    return first !== undefined && Date.parse(at) - Date.parse(first) <= bounceDays * millisecondsInDay;
  });
  return last && new Date(Date.parse(last) + holdDays * millisecondsInDay).toISOString();
};

/** Why and until when the address is not mailed; nothing for most events. */
const holdOf = async (deps: NoteEventDeps, event: ProviderEvent, emailHash: string): Promise<Held | undefined> => {
  const { happening: reason, gravity, at, sesId } = event;
  if (reason !== 'bounced' && reason !== 'complained') return undefined;
  if (gravity === 'hard') return { reason, at };
  if (gravity !== 'transient') return undefined;
  const until = holdUntil(await deps.noteBounce(emailHash, { sesId, at }));
  return until === undefined ? undefined : { reason, at, until };
};

const holdAddress = async (deps: NoteEventDeps, message: Message, event: ProviderEvent, matchText: string) => {
  const { clinic, messageId, kind } = message;
  const emailHash = personHash(deps.matchKey, '*', matchText);
  const held = await holdOf(deps, event, emailHash);
  if (!held) return;
  await deps.suppress({ clinic: '*', emailHash, scope: 'all', ...held });
  if (held.reason === 'complained') {
    await deps.suppress({ clinic, emailHash: personHash(deps.matchKey, clinic, matchText), scope: 'all', ...held });
  }
  deps.tell('evidence.suppressed', { messageId, clinic, reason: held.reason, until: held.until });
  if (kind !== 'clinic-alert') return;
  await deps.noteAlertTrouble(clinic, { emailHash, ...held });
  deps.tell('evidence.alertAddress', { clinic, reason: held.reason });
};

const writeTries = 6;

/**
 * Handles one event. Any number of times, in any order, is the same as once in the right one. Throws only when the table
 * does not answer, or everybody writes the same message; then the event has to come again.
 */
export const noteEvent =
  (deps: NoteEventDeps) =>
  async (sent: unknown): Promise<void> => {
    const event = readProviderEvent(sent);
    if ('unread' in event) return deps.tell('evidence.ignored', { reason: event.unread });
    const people = event.recipients.flatMap((text) => emailAddress(text)?.matchText ?? []);
    const hashOf = (matchText: string) => personHash(deps.matchKey, '*', matchText);
    for (let tries = 1; tries <= writeTries; tries += 1) {
      const read = await deps.readMessage(event);
      const evidence = evidenceOf(read === 'unreadable' ? undefined : read, event, people.map(hashOf));
      if (typeof evidence === 'string') return deps.tell('evidence.ignored', { reason: evidence });
      const { before, changes } = evidence;
      const matchText = people.find((person) => hashOf(person) === before.recipientHash);
      if (tries === 1 && matchText !== undefined) await holdAddress(deps, before, event, matchText);
      if (await deps.writeEvidence(evidence)) {
        const { messageId, clinic, happening, gravity } = event;
        const { state } = { ...before, ...changes };
        return deps.tell('evidence.noted', { messageId, clinic, happening, gravity, state });
      }
      await deps.pause(writePause(tries, deps.random));
    }
    throw new Error('A message changed each time that evidence was to be written');
  };
