/**
 * The one way in which a store tries again, when another write was in its way. Each pause is twice the pause before, up
 * to 400 ms, and half of it is random, so that two writers do not meet again.
 */
import { setTimeout } from 'node:timers/promises';
import { unavailable } from '../../contract/expected-error.ts';

/** Waits so many ms. */
export type Pause = (ms: number) => Promise<unknown>;

/** Time and chance, injected so that tests do not wait; `random` from 0 to 1. */
export type Wait = { pause: Pause; random: () => number };

/** How often (at least 1) something is attempted, and how it waits in between. */
export type Retry = { tries: number } & Partial<Wait>;

const firstPause = 25;
const longestPause = 400;

/** The pause in ms after an attempt, counted from 1. */
const backOff = (tried: number, random: () => number): number =>
  Math.min(longestPause, firstPause * 2 ** (tried - 1)) * (0.5 + random() / 2);

/**
 * Attempts something until it resolves with anything but `again`. Throws what an attempt throws, and `unavailable` when
 * the last one is still to be tried again. `tried` counts from 1.
 */
export const retry = async <T>(
  attempt: (tried: number) => Promise<T | 'again'>,
  { tries, pause = setTimeout, random = Math.random }: Retry,
): Promise<T> => {
  for (let tried = 1; tried <= tries; tried += 1) {
    const answer = await attempt(tried);
    if (answer !== 'again') return answer;
    if (tried < tries) await pause(backOff(tried, random));
  }
  throw unavailable({ retryAfter: 2 });
};

/** Attempts at a write that is right, while others are on its items. */
const usualTries = 6;

/** Attempts a write until it is not `busy`: until no transaction is on its items. Throws `unavailable` when one stays. */
export const retryBusy = async <T extends { outcome: string }>(
  attempt: () => Promise<T>,
  options: Partial<Retry> = {},
): Promise<Exclude<T, { outcome: 'busy' }>> =>
  await retry(
    async () => {
      const answer = await attempt();
      return answer.outcome === 'busy' ? 'again' : (answer as Exclude<T, { outcome: 'busy' }>);
    },
    { tries: usualTries, ...options },
  );
