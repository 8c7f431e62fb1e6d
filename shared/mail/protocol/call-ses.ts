/** The last steps of the protocol: the one call to SES, and what its answer makes of the message. */
import { lateBy, type Message } from '../message.ts';
import type { Brake, Control, Invocation, Submission, Submit } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { backOff, throttleBrake } from './back-off.ts';
import type { Meaning, Refusal } from './classify-answer.ts';
import { type Move, markDead, markSent, markUnknown, retry } from './message-moves.ts';
import { type RecordDeps, recordAnswer } from './record-outcome.ts';

type Deps = RecordDeps & { control: Control; submit: Submit };

/** A call shorter than this is not begun, in ms. */
const shortestCall = 1_000;

/** How long the call may take, in ms: it ends before the lease and the invocation do, with time to record the answer. */
const callTime = ({ leaseUntil }: Message, now: number, { remaining }: Invocation): number =>
  Math.min(
    timeLimits.callAbort,
    Date.parse(leaseUntil ?? '') - now - timeLimits.leaseMargin,
    remaining() - (timeLimits.callNeeds - timeLimits.callAbort),
  );

const afterRefusal = (sending: Message, at: number, refusal: Refusal, random: () => number): Move => {
  const { meaning, error } = refusal;
  if (meaning === 'unknown') return markUnknown(sending, at, error);
  if (meaning === 'rejected') return markDead(sending, at, error);
  if (meaning === 'configuration') return retry(sending, at, timeLimits.configurationWait, error);
  const wait = meaning === 'daily-quota' ? timeLimits.dailyWait : backOff(sending.attempt, random);
  return retry(sending, at, wait, error);
};

const brakeFor = ({ meaning, error: reason }: Refusal, at: number, random: () => number): Brake | undefined => {
  if (meaning === 'throttled') return { scope: 'all', until: at + throttleBrake(random), reason };
  if (meaning === 'daily-quota') return { scope: 'marketing', until: at + timeLimits.dailyWait, reason };
  if (meaning === 'configuration') return { scope: 'all', until: at + timeLimits.configurationBrake, reason };
  return undefined;
};

const applyBrake = async ({ control, log, now, random }: Deps, refusal: Refusal): Promise<void> => {
  const at = now();
  const brake = brakeFor(refusal, at, random);
  if (!brake) return;
  const { scope, reason, until } = brake;
  log('mail.braked', { scope, reason, seconds: Math.round((until - at) / 1000) });
  // The brake is a courtesy to SES, not a promise to a person: a failure to write it stops nothing.
  await control.brake(brake).catch(() => undefined);
};

/** Whether an event of SES was faster than our own write. */
const isSentAlready = async ({ outbox }: Deps, sending: Message): Promise<boolean> =>
  await outbox.readMessage(sending).then(
    (read) => read !== undefined && read !== 'unreadable' && read.state === 'SENT',
    () => false,
  );

const accepted = async (deps: Deps, sending: Message, sesId: string, invocation: Invocation): Promise<void> => {
  const { messageId, clinic, kind, attempt } = sending;
  const recorded = await recordAnswer(deps, markSent(sending, deps.now(), sesId), invocation);
  if (recorded || (await isSentAlready(deps, sending))) deps.log('mail.sent', { messageId, clinic, kind, attempt });
  else deps.log('mail.accepted', { messageId, attempt, sesId });
};

/** Calls SES for a message that passed the fence. Does not throw: from here on every failure is a state. */
export const callSes = async (
  deps: Deps,
  sending: Message,
  submission: Submission,
  invocation: Invocation,
): Promise<void> => {
  const within = callTime(sending, deps.now(), invocation);
  if (within < shortestCall) {
    await recordAnswer(deps, retry(sending, deps.now(), 0, 'no-time'), invocation);
    return;
  }
  const answer: Meaning = await deps.submit(submission, within);
  if (answer.meaning === 'accepted') return await accepted(deps, sending, answer.sesId, invocation);
  const { messageId, clinic } = sending;
  const { meaning, error: reason } = answer;
  deps.log('mail.refused', { messageId, clinic, meaning, reason, lateSeconds: lateBy(sending, deps.now()) });
  await applyBrake(deps, answer);
  await recordAnswer(deps, afterRefusal(sending, deps.now(), answer, deps.random), invocation);
};
