import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { untilSettled } from '../../local/settle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Rounds of `each` ms that find something until there were `rounds` of them. `gets` says whether anything gets through. */
const work = (rounds: number, each: number, gets: boolean) => {
  let done = 0;
  return {
    round: async () => {
      await wait(each);
      done += 1;
      return done < rounds;
    },
    moved: () => (gets ? done : 0),
  };
};

const outcome = async (settled: Promise<void>, ms: number): Promise<string> => {
  let said = 'waits';
  settled.then(
    () => {
      said = 'settled';
    },
    (error: Error) => {
      said = error.message;
    },
  );
  await vi.advanceTimersByTimeAsync(ms);
  return said;
};

const standstill = 'Streams or events did not settle: nothing got through for 60 s.';

test('what moves is waited for, however long it takes', async () => {
  const slow = work(100, 45_000, true);
  expect(await outcome(untilSettled(slow, 60_000), 99 * 45_000)).toBe('waits');
  expect(await outcome(untilSettled(work(100, 45_000, true), 60_000), 100 * 45_000)).toBe('settled');
});

test.each([
  ['a round that does not end', work(1, 3_600_000, false), 60_000],
  ['rounds that bring nothing through', work(1_000_000, 100, false), 60_000],
])('%s ends the wait after the limit', async (_, stuck, limit) => {
  expect(await outcome(untilSettled(stuck, limit), limit - 1)).toBe('waits');
  expect(await outcome(untilSettled(stuck, limit), limit)).toBe(standstill);
});

test('what moved and then stands still ends it too, and no timer is left', async () => {
  const five = Array.from({ length: 5 }, (_, at) => at);
  const stuck = { round: () => wait(30_000).then(() => true), moved: () => five.pop() ?? -1 };
  expect(await outcome(untilSettled(stuck, 60_000), 600_000)).toBe(standstill);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(vi.getTimerCount()).toBe(0);
});
