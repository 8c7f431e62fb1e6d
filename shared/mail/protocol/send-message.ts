/**
 * Hands one message to SES by the protocol of reliability (f): wake, claim, prepare, fence, call, mark. Called with the
 * same key by the stream and by the sweep, any number of times, by any number of workers.
 */
import { millisecondsInMinute } from 'date-fns/constants';
import { ExpectedError } from '../../contract/expected-error.ts';
import type { Message } from '../message.ts';
import type { PutOff } from '../plan/postpone.ts';
import type { Control, Invocation, MessageRef, Outbox, RecipientHashes, Submission, Submit } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { backOff, writePause } from './back-off.ts';
import { submitFenced } from './call-ses.ts';
import { type Because, gate, isFinal } from './gate.ts';
import { type Seldom, seldomly } from './log-at-most-every.ts';
import { claim, end, expire, fence, giveBack, type Move, putOff } from './message-moves.ts';
import type { ObstacleTo } from './obstacle.ts';
import { settle, type WriteDown } from './record-outcome.ts';
import { resolve } from './resolve-outcome.ts';

/** A message put into words, until when it waits, or what it needs and is not there. */
export type Prepared =
  /** `mailbox`: keyed hash of a person's mailbox; absent for the clinic's own. */
  | { submission: Submission; recipient: RecipientHashes; mailbox?: string | undefined }
  | { putOff: PutOff }
  /** An alert for which another one's mail speaks, or will. `waitUntil` in ms. */
  | { digest: { waitUntil: number } | { mergedInto: string } }
  | { missing: 'clinic' | 'screening' | 'plan' };

/** What handing over needs of the outside; times in ms. */
export type HandOverDeps = WriteDown & {
  outbox: Outbox;
  control: Control;
  /** Throws ExpectedError when the table does not answer; anything else it throws is the message's own fault. */
  prepare: (claimed: Message) => Promise<Prepared>;
  /** What keeps the mail from going now, though nothing is wrong with it. */
  obstacleTo: ObstacleTo;
  submit: Submit;
  /** The epoch that this deployment sends for. */
  epoch: string;
  /** ms that our clock is ahead of the table's, by its latest answer. */
  clockAhead: () => number;
  newClaimId: () => string;
};

/** Hands over one message. Throws only when the table does not answer. */
export type HandOver = (ref: MessageRef, invocation: Invocation) => Promise<void>;

const fenceTries = 3;

/** What becomes of a claimed message that must not go, by the reason. */
const afterRefusal = (claimed: Message, at: number, because: Because): Move => {
  if (because === 'suppressed') return end('suppress', claimed, at, because);
  // Held until staff release it or it is stale.
  if (because === 'held') return giveBack(claimed, at, timeLimits.heldWait, because);
  if (isFinal(because)) return end('cancel', claimed, at, because);
  // It has changed again while we looked.
  return giveBack(claimed, at, timeLimits.conflictWait);
};

const afterDigest = (claimed: Message, at: number, digest: { waitUntil: number } | { mergedInto: string }): Move =>
  'mergedInto' in digest
    ? end('cancel', claimed, at, `merged-into-${digest.mergedInto}`)
    : giveBack(claimed, at, digest.waitUntil - at, 'digest');

/** What becomes of a claimed message for which there is no mail now. */
const afterNoMail = (claimed: Message, at: number, made: Exclude<Prepared, { submission: Submission }>): Move => {
  if ('putOff' in made) return putOff(claimed, at, made.putOff);
  if ('digest' in made) return afterDigest(claimed, at, made.digest);
  if (made.missing === 'clinic') return giveBack(claimed, at, timeLimits.heldWait, 'no-clinic');
  return end('cancel', claimed, at, made.missing === 'plan' ? 'switched-off' : 'erased');
};

/** The mail, or nothing when it could not be made; then the message is where it belongs. */
const prepared = async (deps: HandOverDeps, claimed: Message) => {
  try {
    const made = await deps.prepare(claimed);
    if ('submission' in made) return made;
    await settle(deps, afterNoMail(claimed, deps.now(), made));
  } catch (error) {
    // The table's fault is nobody's: the claim goes back and the caller tries again.
    if (error instanceof ExpectedError) throw error;
    const { messageId, clinic, kind } = claimed;
    deps.tell('mail.unmade', { messageId, clinic, kind, ...deps.errorFields(error) });
    await settle(deps, end('parkUnmade', claimed, deps.now(), 'unmade'));
  }
  return undefined;
};

/** The message in SENDING, or nothing when it must not or cannot go now; then it is where it belongs. */
const fenced = async (deps: HandOverDeps, claimed: Message, recipient: RecipientHashes) => {
  for (let tries = 1; ; tries += 1) {
    const at = deps.now();
    const answer = await deps.outbox.fence(fence(claimed, at), recipient);
    if (answer.outcome === 'passed') return answer.message;
    if (answer.outcome === 'lost') return undefined;
    if (answer.outcome === 'refused') {
      const { because } = gate(claimed, { at: new Date(at).toISOString(), ...answer });
      await settle(deps, afterRefusal(claimed, at, because));
      return undefined;
    }
    if (tries > fenceTries) {
      await settle(deps, giveBack(claimed, at, timeLimits.conflictWait, 'conflict'));
      return undefined;
    }
    await deps.pause(writePause(tries, deps.random));
  }
};

/** What keeps it from going now. Others may have been told to slow down while this one waited for its start. */
const inTheWay = async ({ obstacleTo, control, now, epoch }: HandOverDeps, claimed: Message, mailbox?: string) => {
  const obstacle = await obstacleTo(claimed, mailbox);
  if (obstacle) return obstacle;
  const facts = { at: new Date(now()).toISOString(), control: await control.read(), epoch };
  const { willSend, because } = gate(claimed, facts);
  return willSend ? undefined : { wait: 0, error: because };
};

const sendClaimed = async (deps: HandOverDeps, claimed: Message, invocation: Invocation): Promise<void> => {
  const mail = await prepared(deps, claimed);
  if (!mail) return;
  const obstacle = await inTheWay(deps, claimed, mail.mailbox);
  if (obstacle) {
    await settle(deps, giveBack(claimed, deps.now(), obstacle.wait, obstacle.error));
    return;
  }
  if (invocation.remaining() <= timeLimits.callNeeds) {
    await settle(deps, giveBack(claimed, deps.now(), 0));
    return;
  }
  const sending = await fenced(deps, claimed, mail.recipient);
  if (sending) await submitFenced(deps, sending, mail.submission, invocation);
};

/** Gives a claim back when the table failed under it, so that an outage does not count as a death of the worker. */
const returnClaim = async (deps: HandOverDeps, claimed: Message): Promise<void> => {
  const move = giveBack(claimed, deps.now(), backOff(claimed.attempt, deps.random), 'unavailable');
  await deps.outbox.write(move).catch(() => undefined);
};

/** The message when it may be claimed now; otherwise whatever can be done about it has been done. */
const woken = async (deps: HandOverDeps, ref: MessageRef, seldom: Seldom): Promise<Message | undefined> => {
  const message = await deps.outbox.readMessage(ref);
  const at = deps.now();
  if (message === 'unreadable') {
    deps.tell('mail.unreadable', { messageId: ref.messageId });
    await deps.outbox.setAside(ref, at);
    return undefined;
  }
  // By a wrong clock everything would look due, or stale; nothing is touched until it is right again.
  const ahead = deps.clockAhead();
  if (Math.abs(ahead) > timeLimits.clockDifference) {
    seldom('clock', () => deps.tell('mail.clockOff', { seconds: Math.round(ahead / 1000) }));
    return undefined;
  }
  if (message?.nextLook === undefined || message.nextLook * 1000 > at) return undefined;
  const control = await deps.control.read();
  const { because, willSend } = gate(message, { at: new Date(at).toISOString(), control, epoch: deps.epoch });
  if (control.epoch !== deps.epoch) {
    seldom('epoch', () => deps.tell('mail.otherEpoch', { messageId: message.messageId }));
    return undefined;
  }
  const move = because === 'expired' ? expire(message, at) : resolve(message, at);
  if (move) await settle(deps, move);
  return willSend && message.state === 'READY' ? message : undefined;
};

/** Makes the one function behind both doors. It throws only when the table does not answer. */
export const handOver = (deps: HandOverDeps): HandOver => {
  // What holds for thousands of messages at once is said once a minute.
  const seldom = seldomly(millisecondsInMinute, deps.now);

  return async (ref, invocation) => {
    const message = await woken(deps, ref, seldom);
    if (!message || invocation.remaining() <= timeLimits.claimNeeds) return;
    const claimed = await deps.outbox.write(claim(message, deps.now(), deps.newClaimId()));
    if (!claimed) return;
    try {
      await sendClaimed(deps, claimed, invocation);
    } catch (error) {
      await returnClaim(deps, claimed);
      throw error;
    }
  };
};
