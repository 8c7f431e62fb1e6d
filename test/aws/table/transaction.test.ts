import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../../shared/aws/table/clients.ts';
import { retryTransaction, tryTransaction, type Write } from '../../../shared/aws/table/transaction.ts';

type Reason = { Code: string; Item?: Record<string, { S: string }> };

const cancelled = (...reasons: Reason[]) =>
  new TransactionCanceledException({ message: 'cancelled', $metadata: {}, CancellationReasons: reasons });
const codes = (...all: string[]) => cancelled(...all.map((Code) => ({ Code })));

const put = (PK: string): Write => ({ Put: { TableName: 'leads', Item: { PK } } });
const writes = { claim: put('claim'), others: [put('other'), put('another')], lead: put('lead') };

/** A database that fails its first calls with these errors, and what it was sent. */
const failingWith = (...errors: Error[]) => {
  const sent: Write[][] = [];
  const send = async ({ input }: TransactWriteCommand) => {
    sent.push(input.TransactItems ?? []);
    const error = errors[sent.length - 1];
    if (error) throw error;
    return {};
  };
  return { sent, db: { send } as unknown as Database };
};

/** Pauses that were taken, by a clock that does not wait and the least chance. */
const waiting = () => {
  const pauses: number[] = [];
  return { pauses, pause: async (ms: number) => void pauses.push(ms), random: () => 0 };
};

describe('a transaction', () => {
  test('sends its writes in the order in which they are named', async () => {
    const { db, sent } = failingWith();
    expect(await tryTransaction(db, writes)).toEqual({ outcome: 'done' });
    expect(sent).toEqual([[put('claim'), put('other'), put('another'), put('lead')]]);
  });

  test('names the writes whose conditions did not hold, with the items as they stand', async () => {
    const { db } = failingWith(
      cancelled(
        { Code: 'None' },
        { Code: 'TransactionConflict' },
        { Code: 'ConditionalCheckFailed' },
        { Code: 'ConditionalCheckFailed', Item: { status: { S: 'closed' } } },
      ),
    );
    const refused = new Map<string, unknown>([
      ['others', undefined],
      ['lead', { status: 'closed' }],
    ]);
    expect(await tryTransaction(db, writes)).toEqual({ outcome: 'refused', refused });
  });

  test('is busy while another one is on its items, or while the table is throttled', async () => {
    for (const code of ['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']) {
      expect(await tryTransaction(failingWith(codes('None', code)).db, writes)).toEqual({ outcome: 'busy' });
    }
  });

  test('throws when it is cancelled for a reason that stays, or for none', async () => {
    for (const error of [codes('ValidationError', 'TransactionConflict'), codes('None'), codes()]) {
      await expect(tryTransaction(failingWith(error).db, writes)).rejects.toBe(error);
    }
    const other = new Error('no table');
    await expect(tryTransaction(failingWith(other).db, writes)).rejects.toBe(other);
  });
});

describe('a transaction that meets others', () => {
  const busy = codes('TransactionConflict', 'None');

  test('is done when they are over, after growing pauses', async () => {
    const wait = waiting();
    const { db, sent } = failingWith(busy, busy, busy, busy, busy);
    expect(await retryTransaction(db, writes, wait)).toEqual({ outcome: 'done' });
    expect(sent).toHaveLength(6);
    expect(wait.pauses).toEqual([12.5, 25, 50, 100, 200]);
  });

  test('is not tried again when a condition did not hold either', async () => {
    const { db, sent } = failingWith(codes('ConditionalCheckFailed', 'TransactionConflict'));
    expect((await retryTransaction(db, writes, waiting())).outcome).toBe('refused');
    expect(sent).toHaveLength(1);
  });

  test('is unavailable after six tries, and fails at once for any other reason', async () => {
    const { db, sent } = failingWith(...Array(9).fill(busy));
    await expect(retryTransaction(db, writes, waiting())).rejects.toMatchObject({ problem: 'unavailable' });
    expect(sent).toHaveLength(6);
    const other = failingWith(new Error('no table'));
    await expect(retryTransaction(other.db, writes, waiting())).rejects.toThrow('no table');
    expect(other.sent).toHaveLength(1);
  });
});
