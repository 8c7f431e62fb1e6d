import { describe, expect, test } from 'vitest';
import { checkTimeLimits, type TimeLimits, timeLimits } from '../../shared/mail/time-limits.ts';

const broken = (over: Partial<TimeLimits>) => () => checkTimeLimits({ ...timeLimits, ...over });

describe('the times of the protocol', () => {
  test('are those of the design', () => {
    // docs/mail-protocol.md#times
    expect(timeLimits).toEqual({
      functionLimit: 30_000,
      sweepLimit: 75_000,
      callAbort: 8_000,
      callNeeds: 9_000,
      claimNeeds: 12_000,
      sweepStops: 5_000,
      lease: 120_000,
      fenceMargin: 10_000,
      leaseMargin: 5_000,
      resolveWait: 900_000,
      configurationWait: 900_000,
      configurationBrake: 300_000,
      heldWait: 900_000,
      conflictWait: 30_000,
      dailyWait: 3_600_000,
      controlAge: 5_000,
      clockDifference: 120_000,
    });
    expect(() => checkTimeLimits(timeLimits)).not.toThrow();
  });

  test('may be as near to each other as that', () => {
    expect(broken({ lease: 200_000, resolveWait: 300_001 })).not.toThrow();
    expect(broken({ sweepLimit: 72_001 })).not.toThrow();
  });

  test('are refused when nobody sends for a part of each minute', () => {
    expect(broken({ sweepLimit: 72_000 })).toThrow('a sweep must claim until the next one begins');
  });

  test.each([
    ['a call must fit into the time that is left for it', { callAbort: 9_000 }],
    ['a call must fit into the time that is left for it', { claimNeeds: 9_000 }],
    ['a claim must fit into the function limit', { functionLimit: 12_000 }],
    ['a lease must outlive the function that holds it', { lease: 75_000 }],
    ['a call must end within the lease', { fenceMargin: 8_000 }],
    ['an unknown result must wait longer than a lease', { resolveWait: 600_000, lease: 600_000 }],
    ['an unknown result must outlive every signed request', { lease: 200_000, resolveWait: 300_000 }],
  ])('are refused at the start when they allow two copies: %s', (rule, over) => {
    expect(broken(over)).toThrow(`The times of the mail protocol do not fit: ${rule}`);
  });
});
