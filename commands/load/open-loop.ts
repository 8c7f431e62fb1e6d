/** Arrivals that do not wait for answers: who is slow to answer has as many to answer. */
import { setTimeout as sleep } from 'node:timers/promises';

/** `rate` a second at equal distances for `seconds`, as ms from the start. */
export const steady = (rate: number, seconds: number): number[] =>
  Array.from({ length: Math.round(rate * seconds) }, (_, at) => (at * 1_000) / rate);

/** `count` within `seconds` at moments that `next` draws (0 up to 1), as ms from the start and in order. */
export const burst = (count: number, seconds: number, next: () => number): number[] =>
  Array.from({ length: count }, () => next() * seconds * 1_000).sort((one, other) => one - other);

/**
 * Begins each piece of work when it is due, however many are under way, and resolves with what all came to. `due` is the
 * instant (ms of `performance.now()`) at which a piece should have begun: who measures from there counts what this
 * process was late as well.
 */
export async function openLoop<T>(
  arrivals: readonly number[],
  work: (number: number, due: number) => Promise<T>,
): Promise<T[]> {
  const start = performance.now();
  const begun: Promise<T>[] = [];
  for (const [number, at] of arrivals.entries()) {
    const early = start + at - performance.now();
    if (early > 1) await sleep(early);
    begun.push(work(number, start + at));
  }
  return await Promise.all(begun);
}
