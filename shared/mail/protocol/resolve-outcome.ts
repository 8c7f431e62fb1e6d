/**
 * What becomes of a message of which nobody knows what happened (docs/mail-protocol.md#the-resolver; f.9, restore).
 * Pure.
 */
import { type Message, openStates } from '../message.ts';
import { timeLimits } from '../time-limits.ts';
import { claimOver, type Move, move } from './message-moves.ts';

/** Claims that may die before a message counts as the cause. */
const deathsAllowed = 3;

/** Second copies that a person may bear; marketing none. */
const resendsAllowed: Record<Message['class'], number> = { service: 1, marketing: 0 };

const afterClaim = (message: Message, at: number): Move => {
  const deaths = message.deaths + 1;
  if (deaths >= deathsAllowed) return move('parkDeadly', message, at, { deaths, error: 'workers-died' });
  return move('reclaim', message, at, { ...claimOver, deaths, nextLook: Math.floor(at / 1000) });
};

const afterSending = (message: Message, at: number): Move => {
  const nextLook = Math.ceil((at + timeLimits.resolveWait) / 1000);
  return move('markLostUnknown', message, at, { ...claimOver, nextLook, error: 'worker-died' });
};

const afterUnknown = (message: Message, at: number): Move => {
  const { resends, notAfter } = message;
  const mayResend = resends < resendsAllowed[message.class] && Date.parse(notAfter) > at;
  // An event with its id would have made it SENT by now. That none came proves nothing (best effort).
  if (!mayResend) return move('parkUnknown', message, at, { error: 'delivery-unknown' });
  return move('resend', message, at, { resends: resends + 1, nextLook: Math.floor(at / 1000) });
};

/** The move for a message whose look has come (`at` in ms) and which is not READY; undefined when there is none. */
export const resolve = (message: Message, at: number): Move | undefined => {
  if (message.nextLook === undefined || message.nextLook * 1000 > at) return undefined;
  if (message.state === 'CLAIMED') return afterClaim(message, at);
  if (message.state === 'SENDING') return afterSending(message, at);
  return message.state === 'UNKNOWN' ? afterUnknown(message, at) : undefined;
};

/** What must be known of a message in a restored table; one that this code cannot read has no class. */
export type Restored = { state: string; createdAt: string; class?: string };

/**
 * Where a message of before the restore ends, undefined when it stays. After that instant anything may have happened to
 * it: a promotion is never worth a second copy, and people decide about the others.
 */
export const afterRestore = (
  { state, createdAt, class: messageClass }: Restored,
  restoredTo: string,
): 'PARKED' | 'CANCELLED' | undefined => {
  if (!openStates.some((open) => open === state) || createdAt > restoredTo) return undefined;
  return messageClass === 'marketing' ? 'CANCELLED' : 'PARKED';
};
