/**
 * Locks for an hour after five wrong addresses, on a page that only its person may open
 * (docs/contract.md#reminder-links).
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { instantOf } from '../../contract/instant.ts';
import { type Key, lockKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { type Condition, updateExpression } from '../table/update-expression.ts';

/** Counting wrong addresses and locking after too many. */
export type LockStore = {
  /** The end (ms) of the lock of a subject; undefined when there is none, or it is over at this instant. */
  readLockedUntil: (subject: string, at: number) => Promise<number | undefined>;
  /** Counts a wrong address at an instant (ms); the fifth locks for an hour and starts the count anew. */
  noteWrongAddress: (subject: string, at: number) => Promise<void>;
};

const triesBeforeLock = 5;
const lockedFor = 3_600_000;
/** Tries are forgotten after a day, in seconds. */
const keptFor = 86_400;

const lock = z.object({ lockedUntil: z.string().optional() });
const counted = z.object({ wrongAddresses: z.number() });

/** Counts a wrong address on an item at an instant (ms), as a lock does. `changes` are other attributes to set. */
export const countWrongAddress = async (
  db: Database,
  item: { TableName: string; Key: Key },
  at: number,
  { changes = {}, condition }: { changes?: Readonly<Record<string, unknown>>; condition?: Condition },
): Promise<void> => {
  const { Attributes } = await db.send(
    new UpdateCommand({
      ...item,
      ...updateExpression(changes, { add: { wrongAddresses: 1 }, condition }),
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  if (counted.parse(Attributes).wrongAddresses < triesBeforeLock) return;
  const locked = { ...changes, lockedUntil: instantOf(at + lockedFor), wrongAddresses: 0 };
  await db.send(new UpdateCommand({ ...item, ...updateExpression(locked, { condition }) }));
};

/** The store over a table. */
export const lockStore = (db: Database, table: string): LockStore => ({
  readLockedUntil: async (subject, at) => {
    const found = await readItem(db, table, lockKey(subject));
    const until = Date.parse((found && lock.parse(found).lockedUntil) ?? '');
    return until > at ? until : undefined;
  },
  noteWrongAddress: (subject, at) => {
    const changes = { ttl: Math.floor(at / 1000) + keptFor };
    return countWrongAddress(db, { TableName: table, Key: lockKey(subject) }, at, { changes });
  },
});
