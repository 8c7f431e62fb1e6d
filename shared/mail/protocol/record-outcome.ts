/** Writes down what happened to a message, and logs an end that is not SENT. */

import type { ErrorFields, Log } from '../../contract/log-events.ts';
import { hasEnded, type Message } from '../message.ts';
import type { Invocation, Outbox } from '../ports.ts';
import { writePause } from './back-off.ts';
import type { Move } from './message-moves.ts';

/** What recording works with; times in ms. */
export type RecordDeps = {
  outbox: Outbox;
  log: Log;
  errorFields: (error: unknown) => ErrorFields;
  now: () => number;
  random: () => number;
  pause: (ms: number) => Promise<unknown>;
};

/** Writes a move; undefined when its conditions do not hold any more. */
export const recordOutcome = async ({ outbox, log }: RecordDeps, move: Move): Promise<Message | undefined> => {
  const written = await outbox.write(move);
  if (written && hasEnded(written.state) && written.state !== 'SENT') {
    const { messageId, clinic, kind, state, error } = written;
    log('mail.ended', { messageId, clinic, kind, state, error });
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
export const recordAnswer = async (
  deps: RecordDeps,
  move: Move,
  { remaining }: Invocation,
): Promise<Message | undefined> => {
  for (let tries = 1; tries <= writeTries && remaining() > shortest; tries += 1) {
    try {
      return await recordOutcome(deps, move);
    } catch (error) {
      if (tries === writeTries)
        deps.log('mail.failed', { messageId: move.before.messageId, ...deps.errorFields(error) });
      else await deps.pause(writePause(tries, deps.random));
    }
  }
  return undefined;
};
