/**
 * Sends one message by the protocol of docs/mail-protocol.md#steps: wake, claim, prepare, fence, call SES, record the
 * outcome. The stream and the sweep call it with the same key, any number of times, in any number of workers.
 */

import { millisecondsInMinute } from 'date-fns/constants';
import { ExpectedError } from '../../contract/expected-error.ts';
import { instantOf } from '../../contract/instant.ts';
import type { Log } from '../../contract/log-events.ts';
import { lateBy, type Message } from '../message.ts';
import type { Postponement } from '../plan/postpone.ts';
import type { Invocation, MessageRef, RecipientHashes, Submission, Submit } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { backOff, writePause } from './back-off.ts';
import { callSes } from './call-ses.ts';
import { type Because, gate, isFinal } from './gate.ts';
import { claim, end, fence, type Move, postpone, release } from './message-moves.ts';
import type { ObstacleTo } from './obstacle.ts';
import { recordOutcome } from './record-outcome.ts';
import { logAtMostEvery, type ReadMessage, type WakeDeps, wake } from './wake.ts';

/** A message in words, or until when it waits, or what it needs and is not there. */
export type Prepared =
  /** `mailbox`: keyed hash of a person's mailbox; absent for the clinic's own. */
  | { submission: Submission; recipient: RecipientHashes; mailbox?: string | undefined }
  | { postponement: Postponement }
  /** An alert for which another one's mail speaks, or will. `waitUntil` in ms. */
  | { digest: { waitUntil: number } | { mergedInto: string } }
  | { missing: 'clinic' | 'screening' | 'plan' };

/** What sending works with; times in ms. */
export type SendDeps = WakeDeps & {
  /** Throws ExpectedError when the table does not answer; anything else it throws is the message's own fault. */
  prepare: (claimed: Message) => Promise<Prepared>;
  obstacleTo: ObstacleTo;
  submit: Submit;
  newClaimId: () => string;
};

/**
 * Sends one message, or finds that it is not to be sent now. Throws only when the table does not answer. `read`: the
 * message, where the caller has just read it.
 */
export type SendMessage = (ref: MessageRef, invocation: Invocation, read?: ReadMessage) => Promise<void>;

const fenceTries = 3;

/** What becomes of a claimed message that must not go, by the reason. */
const afterRefusal = (claimed: Message, at: number, because: Because): Move => {
  if (because === 'suppressed') return end('suppress', claimed, at, because);
  // Held until staff release it or it is stale.
  if (because === 'held') return release(claimed, at, timeLimits.heldWait, because);
  if (isFinal(because)) return end('cancel', claimed, at, because);
  // The lead has changed again since the fence.
  return release(claimed, at, timeLimits.conflictWait);
};

const afterDigest = (claimed: Message, at: number, digest: { waitUntil: number } | { mergedInto: string }): Move =>
  'mergedInto' in digest
    ? end('cancel', claimed, at, `merged-into-${digest.mergedInto}`)
    : release(claimed, at, digest.waitUntil - at, 'digest');

/** What becomes of a claimed message for which there is no mail now. */
const afterNoMail = (claimed: Message, at: number, made: Exclude<Prepared, { submission: Submission }>): Move => {
  if ('postponement' in made) return postpone(claimed, at, made.postponement);
  if ('digest' in made) return afterDigest(claimed, at, made.digest);
  if (made.missing === 'clinic') return release(claimed, at, timeLimits.heldWait, 'no-clinic');
  return end('cancel', claimed, at, made.missing === 'plan' ? 'switched-off' : 'erased');
};

/** The mail; undefined when it could not be made, and then the message has been moved. */
const prepared = async (deps: SendDeps, claimed: Message) => {
  try {
    const made = await deps.prepare(claimed);
    if ('submission' in made) return made;
    await recordOutcome(deps, afterNoMail(claimed, deps.now(), made));
  } catch (error) {
    // The table's fault is nobody's: the claim goes back and the caller tries again.
    if (error instanceof ExpectedError) throw error;
    const { messageId, clinic, kind } = claimed;
    deps.log('mail.unmade', { messageId, clinic, kind, ...deps.errorFields(error) });
    await recordOutcome(deps, end('parkUnmade', claimed, deps.now(), 'unmade'));
  }
  return undefined;
};

/** The message in SENDING; undefined when it must not or cannot go now, and then the message has been moved. */
const fenced = async (deps: SendDeps, claimed: Message, recipient: RecipientHashes) => {
  for (let tries = 1; ; tries += 1) {
    const at = deps.now();
    const answer = await deps.outbox.fence(fence(claimed, at), recipient);
    if (answer.outcome === 'passed') return answer.message;
    if (answer.outcome === 'lost') return undefined;
    if (answer.outcome === 'refused') {
      const { because } = gate(claimed, { at: instantOf(at), ...answer });
      await recordOutcome(deps, afterRefusal(claimed, at, because));
      return undefined;
    }
    if (tries > fenceTries) {
      await recordOutcome(deps, release(claimed, at, timeLimits.conflictWait, 'conflict'));
      return undefined;
    }
    await deps.pause(writePause(tries, deps.random));
  }
};

/** What keeps a message from going now. A brake may have been set while the message waited for its start. */
const obstacleNow = async ({ obstacleTo, control, now, epoch }: SendDeps, claimed: Message, mailbox?: string) => {
  const obstacle = await obstacleTo(claimed, mailbox);
  if (obstacle) return obstacle;
  const facts = { at: instantOf(now()), control: await control.read(), epoch };
  const { willSend, because } = gate(claimed, facts);
  return willSend ? undefined : { wait: 0, error: because };
};

/** What a call is made in: the invocation, and a log for what holds for every message at once. */
type Surroundings = { invocation: Invocation; logOnceAMinute: Log };

const sendClaimed = async (deps: SendDeps, claimed: Message, { invocation, logOnceAMinute }: Surroundings) => {
  const mail = await prepared(deps, claimed);
  if (!mail) return;
  const obstacle = await obstacleNow(deps, claimed, mail.mailbox);
  if (obstacle) {
    const { messageId } = claimed;
    if (obstacle.error === 'rate')
      logOnceAMinute('mail.rateFull', { messageId, lateSeconds: lateBy(claimed, deps.now()) });
    await recordOutcome(deps, release(claimed, deps.now(), obstacle.wait, obstacle.error));
    return;
  }
  if (invocation.remaining() <= timeLimits.callNeeds) {
    await recordOutcome(deps, release(claimed, deps.now(), 0));
    return;
  }
  const sending = await fenced(deps, claimed, mail.recipient);
  if (sending) await callSes(deps, sending, mail.submission, invocation);
};

/** Releases a claim when the table failed under it, so that an outage does not count as a death of the worker. */
const releaseAfterFailure = async (deps: SendDeps, claimed: Message): Promise<void> => {
  const move = release(claimed, deps.now(), backOff(claimed.attempt, deps.random), 'unavailable');
  await deps.outbox.write(move).catch(() => undefined);
};

/** Makes the one function behind both doors. It throws only when the table does not answer. */
export const sendMessage = (deps: SendDeps): SendMessage => {
  const logOnceAMinute = logAtMostEvery(millisecondsInMinute, deps);

  return async (ref, invocation, read) => {
    const message = await wake(deps, ref, read ?? (await deps.outbox.readMessage(ref)), logOnceAMinute);
    if (!message || invocation.remaining() <= timeLimits.claimNeeds) return;
    const claimed = await deps.outbox.write(claim(message, deps.now(), deps.newClaimId()));
    if (!claimed) return;
    try {
      await sendClaimed(deps, claimed, { invocation, logOnceAMinute });
    } catch (error) {
      await releaseAfterFailure(deps, claimed);
      throw error;
    }
  };
};
