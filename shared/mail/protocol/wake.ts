/** The start of the protocol: whether a message may be claimed now, and what is done about it when it may not. */
import { instantOf } from '../../contract/instant.ts';
import type { Log } from '../../contract/log-events.ts';
import type { Message } from '../message.ts';
import type { Control, MessageRef } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { gate } from './gate.ts';
import { expire } from './message-moves.ts';
import { type RecordDeps, recordOutcome } from './record-outcome.ts';
import { resolve } from './resolve-outcome.ts';

export type WakeDeps = RecordDeps & {
  control: Control;
  /** The epoch that this deployment sends for. */
  epoch: string;
  /** ms that our clock is ahead of the table's, by its latest answer. */
  clockAhead: () => number;
};

/** Writes an event unless it did so a moment ago: what holds for thousands of messages is not said a thousand times. */
export const logAtMostEvery = (interval: number, { log, now }: Pick<WakeDeps, 'log' | 'now'>): Log => {
  const loggedAt = new Map<string, number>();
  return (...entry) => {
    const [event] = entry;
    const before = loggedAt.get(event);
    if (before !== undefined && Math.abs(now() - before) < interval) return;
    loggedAt.set(event, now());
    log(...entry);
  };
};

/**
 * The message when it may be claimed now; otherwise all that can be done about it has been done. `logOnceAMinute` is for what
 * holds for every message at once.
 */
export const wake = async (deps: WakeDeps, ref: MessageRef, logOnceAMinute: Log): Promise<Message | undefined> => {
  const message = await deps.outbox.readMessage(ref);
  const at = deps.now();
  if (message === 'unreadable') {
    deps.log('mail.unreadable', { messageId: ref.messageId });
    await deps.outbox.parkUnreadable(ref, at);
    return undefined;
  }
  // By a wrong clock everything would look due, or stale; nothing is touched until it is right again.
  const ahead = deps.clockAhead();
  if (Math.abs(ahead) > timeLimits.clockDifference) {
    logOnceAMinute('mail.clockOff', { seconds: Math.round(ahead / 1000) });
    return undefined;
  }
  if (message?.nextLook === undefined || message.nextLook * 1000 > at) return undefined;
  const control = await deps.control.read();
  const { because, willSend } = gate(message, { at: instantOf(at), control, epoch: deps.epoch });
  if (control.epoch !== deps.epoch) {
    logOnceAMinute('mail.otherEpoch', { messageId: message.messageId });
    return undefined;
  }
  const move = because === 'expired' ? expire(message, at) : resolve(message, at);
  if (move) await recordOutcome(deps, move);
  return willSend && message.state === 'READY' ? message : undefined;
};
