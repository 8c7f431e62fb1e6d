/** Moves: a step of the protocol with what it changes. Pure; a store writes a move, or finds that it is not allowed. */
import { instantOf } from '../../contract/instant.ts';
import { hasEnded, type Message } from '../message.ts';
import { timeLimits } from '../time-limits.ts';
import { proofSteps, type StepName, steps } from './message-steps.ts';

/** `at` in ms. A change to `undefined` removes the attribute. */
export type Move = { step: StepName; before: Message; at: number; changes: Partial<Message> };

/** Epoch seconds, rounded up: never a look too early. */
const lookAt = (at: number) => Math.ceil(at / 1000);

/** The changes that end a claim. */
export const claimOver = { claimId: undefined, leaseUntil: undefined };

/** A step at an instant (ms). An end state leaves the due index, so that it never costs a look again. */
export const move = (step: StepName, before: Message, at: number, changes: Partial<Message> = {}): Move => {
  const { to } = steps[step];
  const left = hasEnded(to) ? { ...claimOver, nextLook: undefined, shard: undefined } : {};
  return { step, before, at, changes: { ...left, ...changes, state: to, version: before.version + 1 } };
};

/** Takes the message for one worker until the lease ends. */
export const claim = (before: Message, at: number, claimId: string): Move => {
  const leaseUntil = at + timeLimits.lease;
  const changes = {
    claimId,
    leaseUntil: instantOf(leaseUntil),
    nextLook: lookAt(leaseUntil),
    attempt: before.attempt + 1,
  };
  return move('claim', before, at, changes);
};

/** Ends a message that nobody sent in time. */
export const expire = (before: Message, at: number): Move => move('expire', before, at);

/** Puts the next look off until an instant (ms), or until the message is stale if that is sooner. */
export const rest = (before: Message, at: number, until: number): Move =>
  move('rest', before, at, { nextLook: lookAt(Math.min(until, Date.parse(before.notAfter))) });

/** Takes the message out of the plan; `error` says why, in a code of ours. */
export const withdraw = (before: Message, at: number, error: string): Move => move('withdraw', before, at, { error });

/** Ends the claim; `wait` in ms until a worker may claim it again; `error` says why, in a code of ours. */
export const release = (before: Message, at: number, wait: number, error?: string): Move =>
  move('release', before, at, { ...claimOver, nextLook: lookAt(at + wait), ...(error && { error }) });

/** Releases the message until the send window opens (`until` in ms), with the dates that the settings give it now. */
export const postpone = (
  before: Message,
  at: number,
  { until, ...dates }: { until: number; dueAt: string; notAfter: string },
): Move => move('release', before, at, { ...claimOver, ...dates, nextLook: lookAt(until) });

/** The steps that end a message which was claimed but not started. */
export const end = (step: 'parkUnmade' | 'suppress' | 'cancel', before: Message, at: number, error: string): Move =>
  move(step, before, at, { error });

/** Its next look stays at the end of the lease, which spares the index a write. */
export const fence = (before: Message, at: number): Move => move('fence', before, at, { sendStartedAt: instantOf(at) });

/** Ends a message that SES took, under SES’ id. */
export const markSent = (before: Message, at: number, sesId: string): Move =>
  move('markSent', before, at, { sesId, sentAt: instantOf(at), error: undefined });

/** Makes a message ready again that SES provably did not take; `wait` in ms. */
export const retry = (before: Message, at: number, wait: number, error: string): Move =>
  move('retry', before, at, { ...claimOver, sendStartedAt: undefined, nextLook: lookAt(at + wait), error });

/** Ends a message that SES refuses for what it is. */
export const markDead = (before: Message, at: number, error: string): Move => move('markDead', before, at, { error });

/** Remembers that nobody knows whether SES took it. */
export const markUnknown = (before: Message, at: number, error: string): Move =>
  move('markUnknown', before, at, { ...claimOver, nextLook: lookAt(at + timeLimits.resolveWait), error });

/** Ends the doubt about a message that SES took at an ISO instant; undefined when there is no doubt about it. */
export const proveSent = (
  before: Message,
  { sesId, takenAt }: { sesId: string; takenAt: string },
): Move | undefined => {
  const step = proofSteps[before.state as keyof typeof proofSteps];
  return step && move(step, before, Date.parse(takenAt), { sesId, sentAt: takenAt, error: undefined });
};
