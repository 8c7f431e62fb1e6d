/** Moves: a step of the protocol with what it changes. Pure; a store writes a move, or finds that it is not allowed. */
import { instantOf } from '../../contract/instant.ts';
import { hasEnded, type Message } from '../message.ts';
import { timeLimits } from '../time-limits.ts';
import { type StepName, steps } from './message-steps.ts';

/** `at` in ms. A change to `undefined` removes the attribute. */
export type Move = { step: StepName; before: Message; at: number; changes: Partial<Message> };

/** Epoch seconds, rounded up: never a look too early. */
const look = (at: number) => Math.ceil(at / 1000);

/** A claim that has ended. */
export const claimOver = { claimId: undefined, leaseUntil: undefined };

const move = (step: StepName, before: Message, at: number, changes: Partial<Message> = {}): Move => {
  const { to } = steps[step];
  // Out of the due index: an end state costs no look ever again.
  const left = hasEnded(to) ? { ...claimOver, nextLook: undefined, shard: undefined } : {};
  return { step, before, at, changes: { ...left, ...changes, state: to, version: before.version + 1 } };
};

/** Takes the message for one worker until the lease ends. */
export const claim = (before: Message, at: number, claimId: string): Move => {
  const leaseUntil = at + timeLimits.lease;
  const changes = {
    claimId,
    leaseUntil: instantOf(leaseUntil),
    nextLook: look(leaseUntil),
    attempt: before.attempt + 1,
  };
  return move('claim', before, at, changes);
};

/** Ends a message that nobody sent in time. */
export const expire = (before: Message, at: number): Move => move('expire', before, at);

/** Out of the plan; `error` says why, in a code of ours. */
export const withdraw = (before: Message, at: number, error: string): Move => move('withdraw', before, at, { error });

/** `wait` in ms until somebody may claim it again; `error` says why, in a code of ours. */
export const giveBack = (before: Message, at: number, wait: number, error?: string): Move =>
  move('giveBack', before, at, { ...claimOver, nextLook: look(at + wait), ...(error && { error }) });

/** Given back until the send window opens (`until` in ms), with the dates that the clinic's settings give it now. */
export const putOff = (
  before: Message,
  at: number,
  { until, ...dates }: { until: number; dueAt: string; notAfter: string },
): Move => move('giveBack', before, at, { ...claimOver, ...dates, nextLook: look(until) });

/** The steps that end a message which was claimed but not started. */
export const end = (step: 'parkUnmade' | 'suppress' | 'cancel', before: Message, at: number, error: string): Move =>
  move(step, before, at, { error });

/** Its next look stays at the end of the lease, which spares the index a write. */
export const fence = (before: Message, at: number): Move => move('fence', before, at, { sendStartedAt: instantOf(at) });

/** Ends a message that SES took, under SES’ id. */
export const mark = (before: Message, at: number, sesId: string): Move =>
  move('mark', before, at, { sesId, sentAt: instantOf(at), error: undefined });

/** Makes a message ready again that SES provably did not take; `wait` in ms. */
export const retry = (before: Message, at: number, wait: number, error: string): Move =>
  move('retry', before, at, { ...claimOver, sendStartedAt: undefined, nextLook: look(at + wait), error });

/** Ends a message that SES refuses for what it is. */
export const bury = (before: Message, at: number, error: string): Move => move('bury', before, at, { error });

/** Remembers that nobody knows whether SES took it. */
export const doubt = (before: Message, at: number, error: string): Move =>
  move('doubt', before, at, { ...claimOver, nextLook: look(at + timeLimits.resolveWait), error });

/** What the resolver adds to its steps. */
export const resolved = (step: StepName, before: Message, at: number, changes: Partial<Message>): Move =>
  move(step, before, at, changes);
