/** Writing down what happened to a message, and telling operators when that is an end. */

import { hasEnded, type Message } from '../message.ts';
import type { Invocation, Outbox, Tell } from '../ports.ts';
import { writePause } from './back-off.ts';
import type { Move } from './message-moves.ts';

export type WriteDown = {
  outbox: Outbox;
  tell: Tell;
  /** What may be told of an error: its name and where it was thrown, never its message. */
  errorFields: (error: unknown) => { error: string; code?: string; frames: string[] };
  /** ms since the epoch. */
  now: () => number;
  random: () => number;
  pause: (ms: number) => Promise<unknown>;
};

/** Writes a move and tells of its end; undefined when its conditions do not hold any more. */
export const settle = async ({ outbox, tell }: WriteDown, move: Move): Promise<Message | undefined> => {
  const written = await outbox.write(move);
  if (written && hasEnded(written.state) && written.state !== 'SENT') {
    const { messageId, clinic, kind, state, error } = written;
    tell('mail.ended', { messageId, clinic, kind, state, error });
  }
  return written;
};

const writeTries = 5;

/** Less than this is not worth another try, in ms. */
const shortest = 1_000;

/**
 * Writes what SES answered, up to five times while the invocation lasts. Undefined when the conditions do not hold, or
 * the table never answered; both are left to the resolver.
 */
export const settleAnswer = async (
  deps: WriteDown,
  move: Move,
  { remaining }: Invocation,
): Promise<Message | undefined> => {
  for (let tries = 1; tries <= writeTries && remaining() > shortest; tries += 1) {
    try {
      return await settle(deps, move);
    } catch (error) {
      if (tries === writeTries)
        deps.tell('mail.failed', { messageId: move.before.messageId, ...deps.errorFields(error) });
      else await deps.pause(writePause(tries, deps.random));
    }
  }
  return undefined;
};
