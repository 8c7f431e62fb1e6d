/** The start of the protocol: whether a message may be claimed now, and what is done about it when it may not. */
import { instantOf } from '../../contract/instant.ts';
import type { Log } from '../../contract/log-events.ts';
import type { Message } from '../message.ts';
import type { Control, MessageRef } from '../ports.ts';
import { timeLimits } from '../time-limits.ts';
import { gate, type MailControl, type Verdict } from './gate.ts';
import { expire, type Move, rest } from './message-moves.ts';
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

/** The pause of marketing alone, in ms. It is long, and mail that stayed due would hide what is behind it. */
const marketingRest = (message: Message, control: MailControl, at: number): number | undefined => {
  const until = Date.parse(control.marketingPausedUntil ?? '');
  return message.class === 'marketing' && message.state === 'READY' && until > at ? until : undefined;
};

/** What is done about a due message that may not, or need not, be claimed. */
const moveOf = (message: Message, { because }: Verdict, control: MailControl, at: number): Move | undefined => {
  if (because === 'expired') return expire(message, at);
  const until = because === 'paused' ? marketingRest(message, control, at) : undefined;
  return until === undefined ? resolve(message, at) : rest(message, at, until);
};

/** A message as it was read a moment ago; undefined when there is none. */
export type ReadMessage = Message | 'unreadable' | undefined;

/**
 * The message when it may be claimed now; otherwise all that can be done about it has been done. It may have been read a
 * while ago: each move asks that nobody wrote it since. `logOnceAMinute` is for what holds for every message at once.
 */
export const wake = async (
  deps: WakeDeps,
  ref: MessageRef,
  message: ReadMessage,
  logOnceAMinute: Log,
): Promise<Message | undefined> => {
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
  const verdict = gate(message, { at: instantOf(at), control, epoch: deps.epoch });
  if (control.epoch !== deps.epoch) {
    logOnceAMinute('mail.otherEpoch', { messageId: message.messageId });
    return undefined;
  }
  const move = moveOf(message, verdict, control, at);
  if (move) await recordOutcome(deps, move);
  return verdict.willSend && message.state === 'READY' ? message : undefined;
};
