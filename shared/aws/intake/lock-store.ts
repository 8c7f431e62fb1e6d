/** A lock on something that only its person may open: an hour after five wrong addresses (contract 4). */
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { lockKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';

/** Counting wrong addresses and locking after too many. */
export type LockStore = {
  /** Until when (ms) it is locked; undefined when it is not, or not any more at this instant. */
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

/** The store over a table. */
export const lockStore = (db: Database, table: string): LockStore => ({
  readLockedUntil: async (subject, at) => {
    const Key = lockKey(subject);
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    const until = Date.parse((Item && lock.parse(Item).lockedUntil) ?? '');
    return until > at ? until : undefined;
  },
  noteWrongAddress: async (subject, at) => {
    const target = { TableName: table, Key: lockKey(subject), ExpressionAttributeNames: { '#ttl': 'ttl' } };
    const ttl = Math.floor(at / 1000) + keptFor;
    const { Attributes } = await db.send(
      new UpdateCommand({
        ...target,
        UpdateExpression: 'ADD wrongAddresses :one SET #ttl = :ttl',
        ExpressionAttributeValues: { ':one': 1, ':ttl': ttl },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    if (counted.parse(Attributes).wrongAddresses < triesBeforeLock) return;
    await db.send(
      new UpdateCommand({
        ...target,
        UpdateExpression: 'SET lockedUntil = :until, wrongAddresses = :none, #ttl = :ttl',
        ExpressionAttributeValues: { ':until': new Date(at + lockedFor).toISOString(), ':none': 0, ':ttl': ttl },
      }),
    );
  },
});
