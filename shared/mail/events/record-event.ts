/**
 * Records an event of SES: first the addresses that must not be mailed again, then the message. The last write says that
 * everything is done, so an event that failed half-way is recorded again from the start.
 */
import { millisecondsInDay } from 'date-fns/constants';
import { emailAddress } from '../../contract/email-address.ts';
import { instantOf } from '../../contract/instant.ts';
import type { Log } from '../../contract/log-events.ts';
import { personHash } from '../../leads/person-hash.ts';
import type { Suppression } from '../../leads/suppression.ts';
import type { Message } from '../message.ts';
import type { MessageRef } from '../ports.ts';
import { writePause } from '../protocol/back-off.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type ProviderEvent, readProviderEvent } from './provider-event.ts';

/** So many transient bounces within so many days hold an address for so many; then it is tried again. */
const bouncesAllowed = 3;
const bounceDays = 7;
const holdDays = 14;

/** What recording an event works with. */
export type RecordEventDeps = {
  readMessage: (ref: MessageRef) => Promise<Message | 'unreadable' | undefined>;
  /** Writes evidence once; false when the message has changed since it was read. */
  writeEvidence: (evidence: Evidence) => Promise<boolean>;
  suppress: (suppression: Suppression) => Promise<void>;
  /** Notes a transient bounce of a mail; resolves with the instants of such bounces in the last weeks (ISO, in order). */
  noteBounce: (emailHash: string, bounce: { sesId: string; at: string }) => Promise<readonly string[]>;
  /** Leaves a note beside the clinic's settings that its alerts do not arrive. */
  noteAlertTrouble: (
    clinic: string,
    trouble: Pick<Suppression, 'emailHash' | 'reason' | 'at' | 'until'>,
  ) => Promise<void>;
  matchKey: string;
  log: Log;
  random: () => number;
  pause: (ms: number) => Promise<unknown>;
};

type Held = Pick<Suppression, 'reason' | 'at' | 'until'>;

/** The end of the hold that these bounces make, if any: it begins with the last bounce that is the third in its days. */
export const holdUntil = (bounces: readonly string[]): string | undefined => {
  const last = bounces.findLast((at, index) => {
    const first = bounces[index - bouncesAllowed + 1];
    return first !== undefined && Date.parse(at) - Date.parse(first) <= bounceDays * millisecondsInDay;
  });
  return last && instantOf(Date.parse(last) + holdDays * millisecondsInDay);
};

/** Why and until when the address is not mailed; undefined for most events. */
const holdOf = async (deps: RecordEventDeps, event: ProviderEvent, emailHash: string): Promise<Held | undefined> => {
  const { eventType: reason, bounceType, at, sesId } = event;
  if (reason !== 'bounced' && reason !== 'complained') return undefined;
  if (bounceType === 'hard') return { reason, at };
  if (bounceType !== 'transient') return undefined;
  const until = holdUntil(await deps.noteBounce(emailHash, { sesId, at }));
  return until === undefined ? undefined : { reason, at, until };
};

const holdAddress = async (deps: RecordEventDeps, message: Message, event: ProviderEvent, matchText: string) => {
  const { clinic, messageId, kind } = message;
  const emailHash = personHash(deps.matchKey, '*', matchText);
  const held = await holdOf(deps, event, emailHash);
  if (!held) return;
  await deps.suppress({ clinic: '*', emailHash, scope: 'all', ...held });
  if (held.reason === 'complained') {
    await deps.suppress({ clinic, emailHash: personHash(deps.matchKey, clinic, matchText), scope: 'all', ...held });
  }
  deps.log('evidence.suppressed', { messageId, clinic, reason: held.reason, until: held.until });
  if (kind !== 'clinic-alert') return;
  await deps.noteAlertTrouble(clinic, { emailHash, ...held });
  deps.log('evidence.alertAddress', { clinic, reason: held.reason });
};

const writeTries = 6;

/**
 * Records one event. Events that come more than once, or in another order, have the same result. Throws only when the
 * table does not answer, or others write the message each time; then the event has to come again.
 */
export const recordEvent =
  (deps: RecordEventDeps) =>
  async (sent: unknown): Promise<void> => {
    const event = readProviderEvent(sent);
    if ('unread' in event) return deps.log('evidence.ignored', { reason: event.unread });
    const people = event.recipients.flatMap((text) => emailAddress(text)?.matchText ?? []);
    const hashOf = (matchText: string) => personHash(deps.matchKey, '*', matchText);
    for (let tries = 1; tries <= writeTries; tries += 1) {
      const read = await deps.readMessage(event);
      const evidence = evidenceOf(read === 'unreadable' ? undefined : read, event, people.map(hashOf));
      if (typeof evidence === 'string') return deps.log('evidence.ignored', { reason: evidence });
      const { before, changes } = evidence;
      const matchText = people.find((person) => hashOf(person) === before.recipientHash);
      if (tries === 1 && matchText !== undefined) await holdAddress(deps, before, event, matchText);
      if (await deps.writeEvidence(evidence)) {
        const { messageId, clinic, eventType, bounceType } = event;
        const { state } = { ...before, ...changes };
        return deps.log('evidence.noted', { messageId, clinic, eventType, bounceType, state });
      }
      await deps.pause(writePause(tries, deps.random));
    }
    throw new Error('A message changed each time that evidence was to be written');
  };
