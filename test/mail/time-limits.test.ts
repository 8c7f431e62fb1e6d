import { describe, expect, test } from 'vitest';
import { checkTimeLimits, type TimeLimits, timeLimits } from '../../shared/mail/time-limits.ts';

const broken = (over: Partial<TimeLimits>) => () => checkTimeLimits({ ...timeLimits, ...over });

describe('the times of the protocol', () => {
  test('are those of the design', () => {
    expect(timeLimits).toMatchObject({ functionLimit: 30_000, callAbort: 8_000, lease: 120_000, resolveWait: 900_000 });
    expect(() => checkTimeLimits(timeLimits)).not.toThrow();
  });

  test('are refused when nobody sends for a part of each minute', () => {
    expect(broken({ sweepLimit: 72_000 })).toThrow('a sweep must claim until the next one begins');
  });

  test.each([
    ['a call that does not fit into the time left for it', { callAbort: 9_000 }],
    ['a claim longer than the function', { claimNeeds: 30_000 }],
    ['a lease that ends before its function', { lease: 75_000 }],
    ['a call that may end after its lease', { fenceMargin: 8_000 }],
    ['a resend while a worker may still hold the lease', { resolveWait: 120_000 }],
    ['a resend while SES may still accept the lost call', { lease: 200_000, resolveWait: 300_000 }],
  ])('are refused at the start when they allow two copies: %s', (_which, over) => {
    expect(broken(over)).toThrow('times of the mail protocol');
  });
});
