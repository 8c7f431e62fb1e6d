/**
 * The account's send rate over all workers. A second has so many places, spread evenly over it; one item per second says
 * which is the next. A place whose moment has passed is lost, or those who come late would go all at once. A little below
 * the quota, because a start and the call that follows it may fall into different seconds.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { counterKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';

/** Waits so many ms. */
export type Pause = (ms: number) => Promise<unknown>;

type SendRate = { perSecond: number; now: () => number; pause: Pause };

const millisecondsInSecond = 1_000;

/** Share of the quota that is used, and how long a start is waited for, in ms. */
const usedShare = 0.86;
const patience = 3 * millisecondsInSecond;

const places = z.object({ starts: z.int() });

/** The places taken, by an item that refused a condition; 0 where there is none yet. */
const takenBefore = (error: unknown): number => {
  if (!(error instanceof ConditionalCheckFailedException)) throw error;
  return error.Item ? places.parse(unmarshall(error.Item)).starts : 0;
};

/** `perSecond` is the account's quota, 0 for none. Makes the function that takes one start; it waits for its moment. */
export const sendRate = (
  db: Database,
  table: string,
  { perSecond, now, pause }: SendRate,
): (() => Promise<boolean>) => {
  const limit = Math.max(1, Math.floor(perSecond * usedShare));
  /** How many places of which second are taken, as far as this worker knows. */
  let known = { second: 0, taken: 0 };

  /** Takes the place after `before` when no more are taken; otherwise tells how many are. */
  const takeAfter = async (second: number, before: number): Promise<'taken' | { taken: number }> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: counterKey('rate', 'account', String(second)),
      UpdateExpression: 'SET starts = :next, #ttl = :ttl',
      ConditionExpression: 'attribute_not_exists(starts) OR starts <= :before',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':next': before + 1, ':before': before, ':ttl': second + 3_600 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    return await db.send(update).then(
      () => 'taken' as const,
      (error) => ({ taken: takenBefore(error) }),
    );
  };

  /** The moment (ms) of a place of this second that has not passed; undefined when there is none left. */
  const take = async (second: number): Promise<number | undefined> => {
    const begins = second * millisecondsInSecond;
    if (known.second !== second) known = { second, taken: 0 };
    for (;;) {
      const passed = Math.ceil(((now() - begins) * limit) / millisecondsInSecond);
      const before = Math.max(known.taken, passed);
      if (before >= limit) return undefined;
      const answer = await takeAfter(second, before);
      known = { second, taken: answer === 'taken' ? before + 1 : answer.taken };
      if (answer === 'taken') return begins + (before * millisecondsInSecond) / limit;
    }
  };

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other within a worker, so that its own mails do not race each other for a place. */
  const takeInTurn = (): Promise<number | undefined> => {
    const taken = turn.then(() => take(Math.floor(now() / millisecondsInSecond)));
    turn = taken.catch(() => undefined);
    return taken;
  };

  return async () => {
    if (perSecond === 0) return true;
    const began = now();
    for (let at = began; at - began < patience; at = now()) {
      const startsAt = await takeInTurn();
      if (startsAt !== undefined) {
        await pause(Math.max(0, startsAt - now()));
        return true;
      }
      await pause(millisecondsInSecond - (now() % millisecondsInSecond));
    }
    return false;
  };
};
