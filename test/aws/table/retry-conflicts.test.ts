import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { pastConflicts } from '../../../shared/aws/table/retry-conflicts.ts';

const conflict = () => Object.assign(new Error('busy'), { name: 'TransactionConflictException' });

const failing = (times: number, error: () => Error) => {
  const seen = { calls: 0, pauses: [] as number[] };
  const write = async () => {
    seen.calls += 1;
    if (seen.calls <= times) throw error();
    return 'written';
  };
  const pause = async (ms: number) => void seen.pauses.push(ms);
  return { seen, done: pastConflicts(write, pause) };
};

describe('a write that meets transactions', () => {
  test('is done when they are over, after growing pauses', async () => {
    const { seen, done } = failing(5, conflict);
    expect(await done).toBe('written');
    expect(seen.pauses.map((ms, at) => ms <= 25 * 2 ** at && ms >= 12.5 * 2 ** at)).toEqual(Array(5).fill(true));
  });

  test('in a transaction of its own is tried again, unless that was refused for another reason too', async () => {
    const cancelled = (...codes: string[]) =>
      new TransactionCanceledException({
        message: 'cancelled',
        $metadata: {},
        CancellationReasons: codes.map((Code) => ({ Code })),
      });
    const met = failing(2, () => cancelled('TransactionConflict', 'None'));
    expect(await met.done).toBe('written');
    expect(met.seen.calls).toBe(3);
    for (const codes of [['ConditionalCheckFailed', 'TransactionConflict'], ['None'], []]) {
      const refused = failing(1, () => cancelled(...codes));
      await expect(refused.done).rejects.toThrow('cancelled');
      expect(refused.seen.calls).toBe(1);
    }
  });

  test('fails after six tries, and at once for any other reason', async () => {
    const always = failing(9, conflict);
    await expect(always.done).rejects.toThrow('busy');
    expect(always.seen.calls).toBe(6);
    const other = failing(1, () => new Error('no table'));
    await expect(other.done).rejects.toThrow('no table');
    expect(other.seen.calls).toBe(1);
  });
});
