/** How long to wait before the next try. Random numbers (0 ≤ r < 1) are given, so that the result can be known. */

const second = 1_000;
const longest = 600 * second;

/** After the n-th claim (from 1), in ms: 2 s, doubling to 10 minutes, each between half and all of it. */
export const backOff = (attempt: number, random: () => number): number =>
  Math.min(longest, 2 * second * 2 ** Math.min(attempt - 1, 20)) * (0.5 + random() / 2);

/** How long everybody stops sending after one throttled call, in ms: 2 to 10 s. */
export const throttleBrake = (random: () => number): number => 2 * second + random() * 8 * second;

/** Before the n-th retry (from 1) of a write that met a conflict or no answer, in ms. */
export const writePause = (retry: number, random: () => number): number => 40 * 2 ** retry * random();
