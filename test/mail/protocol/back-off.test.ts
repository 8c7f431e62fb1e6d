import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff, rateWait, throttleBrake, writePause } from '../../../shared/mail/protocol/back-off.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('waiting', () => {
  test('doubles from two seconds to ten minutes', () => {
    const longest = [1, 2, 3, 9, 10, 11, 1_000].map((attempt) => Math.round(backOff(attempt, () => 1)));
    expect(longest).toEqual([2_000, 4_000, 8_000, 512_000, 600_000, 600_000, 600_000]);
  });

  test('is spread over half of its length, so that nobody comes back together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), chance, (attempt, random) => {
        const wait = backOff(attempt, () => random);
        const whole = backOff(attempt, () => 1);
        expect(wait).toBeGreaterThanOrEqual(whole / 2);
        expect(wait).toBeLessThanOrEqual(whole);
      }),
    );
  });

  test('of everybody after a throttled call is two to ten seconds', () => {
    expect(throttleBrake(() => 0)).toBe(2_000);
    expect(throttleBrake(() => 0.999)).toBeLessThan(10_000);
  });

  test('is in the middle by half a chance', () => {
    const half = () => 0.5;
    expect([backOff(1, half), throttleBrake(half), rateWait(half)]).toEqual([1_500, 6_000, 3_000]);
    expect(rateWait(() => 0)).toBe(1_000);
  });

  test('of five writes together is short beside a lease', () => {
    const pauses = [1, 2, 3, 4].map((retry) => writePause(retry, () => 1));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(2_000);
  });
});
