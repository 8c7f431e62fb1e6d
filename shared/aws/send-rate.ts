/**
 * The account's send rate over all workers: starts are counted in one item per second, and spread over the second. A
 * little below the quota, because a start and the call that follows it may fall into different seconds.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { millisecondsInSecond } from 'date-fns/constants';
import * as z from 'zod';
import type { Database } from './clients.ts';
import { counterKey } from './keys.ts';

/** Waits so many ms. */
export type Pause = (ms: number) => Promise<unknown>;

type SendRate = { perSecond: number; now: () => number; pause: Pause };

/** Share of the quota that is used, and how long a start is waited for, in ms. */
const usedShare = 0.93;
const patience = 3 * millisecondsInSecond;

const counted = z.object({ starts: z.int() });

/** `perSecond` is the account's quota, 0 for none. Makes the function that takes one start. */
export const sendRate = (
  db: Database,
  table: string,
  { perSecond, now, pause }: SendRate,
): (() => Promise<boolean>) => {
  const limit = Math.max(1, Math.floor(perSecond * usedShare));

  /** Which start of this second was taken, from 1; undefined when all were. */
  const take = async (second: number): Promise<number | undefined> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: counterKey('rate', 'account', String(second)),
      UpdateExpression: 'ADD starts :one SET #ttl = :ttl',
      ConditionExpression: 'attribute_not_exists(starts) OR starts < :limit',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':one': 1, ':limit': limit, ':ttl': second + 3_600 },
      ReturnValues: 'UPDATED_NEW',
    });
    return await db.send(update).then(
      ({ Attributes }) => counted.parse(Attributes).starts,
      (error) => {
        if (error instanceof ConditionalCheckFailedException) return undefined;
        throw error;
      },
    );
  };

  return async () => {
    if (perSecond === 0) return true;
    const began = now();
    for (let at = began; at - began < patience; at = now()) {
      const second = Math.floor(at / millisecondsInSecond);
      const start = await take(second);
      const endsAt = (second + 1) * millisecondsInSecond;
      if (start === undefined) {
        await pause(Math.max(1, endsAt - now()));
        continue;
      }
      const startsAt = second * millisecondsInSecond + ((start - 1) * millisecondsInSecond) / limit;
      await pause(Math.max(0, startsAt - now()));
      return true;
    }
    return false;
  };
};
