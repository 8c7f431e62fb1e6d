/** How long to wait before the next try. Random numbers (0 ≤ r < 1) are given, so that the result can be known. */

const second = 1_000;

/** The n-th wait (from 1): `first`, doubling up to `longest`, and of that half to all by chance. */
const doubling = (n: number, first: number, longest: number, random: () => number): number =>
  Math.min(longest, first * 2 ** Math.min(n - 1, 20)) * (0.5 + random() / 2);

/** After the n-th claim (from 1), in ms: 2 s, doubling to 10 minutes. */
export const backOff = (attempt: number, random: () => number): number =>
  doubling(attempt, 2 * second, 600 * second, random);

/** Before the n-th retry (from 1) of a write that met a conflict or no answer, in ms. */
export const writePause = (retry: number, random: () => number): number => doubling(retry, 80, second, random);

/** How long everybody stops sending after one throttled call, in ms: 2 to 10 s. */
export const throttleBrake = (random: () => number): number => 2 * second + random() * 8 * second;

/** How long a message waits that found no start left in the account's rate, in ms: 1 to 5 s. */
export const rateWait = (random: () => number): number => second + random() * 4 * second;
