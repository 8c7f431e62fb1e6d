/**
 * The account's send rate over all workers. A second has a number of places, spread evenly over it; one item per second
 * says which place is next. A place whose moment has passed is lost, or late mails would all go at once; therefore a
 * place is taken before its moment, if need be in a coming second: no timer wakes in time for the first. The rate is a
 * little below the quota, because a start and the call that follows it may fall into different seconds.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { counterKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { tryWrite } from '../table/conditional-write.ts';
import type { Pause } from '../table/retry.ts';
import { updateExpression } from '../table/update-expression.ts';

type SendRate = { perSecond: number; now: () => number; pause: Pause };

const millisecondsInSecond = 1_000;

/** Share of the quota that is used, and in how many seconds a start is looked for, this one among them. */
const usedShare = 0.86;
const patience = 3;

const places = z.object({ starts: z.int() });

/** `perSecond` is the account's quota, 0 for none. Makes the function that takes one start and waits for its moment. */
export const sendRate = (
  db: Database,
  table: string,
  { perSecond, now, pause }: SendRate,
): (() => Promise<boolean>) => {
  const limit = Math.max(1, Math.floor(perSecond * usedShare));
  /** The places of a second that are taken, as far as this worker knows. */
  let known = { second: 0, taken: 0 };

  /** Takes the place after `before` when no more are taken; otherwise resolves with the number that are. */
  const takeAfter = async (second: number, before: number): Promise<'taken' | { taken: number }> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: counterKey('rate', 'account', String(second)),
      ...updateExpression(
        { starts: before + 1, ttl: second + 3_600 },
        {
          condition: {
            expression: 'attribute_not_exists(#starts) OR #starts <= :before',
            values: { ':before': before },
          },
        },
      ),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const written = await tryWrite(db, update);
    if (written.outcome === 'done') return 'taken';
    return { taken: written.outcome === 'refused' && written.item ? places.parse(written.item).starts : 0 };
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

  /** The earliest second that may have a place left. */
  let open = 0;

  /** The moment (ms) of the next place, in this second or one soon after; undefined when all those are taken. */
  const takeSoon = async (): Promise<number | undefined> => {
    const present = Math.floor(now() / millisecondsInSecond);
    open = Math.max(open, present);
    for (; open < present + patience; open += 1) {
      const at = await take(open);
      if (at !== undefined) return at;
    }
    return undefined;
  };

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other within a worker, so that its own mails do not compete for a place. */
  const takeInTurn = (): Promise<number | undefined> => {
    const taken = turn.then(takeSoon);
    turn = taken.catch(() => undefined);
    return taken;
  };

  return async () => {
    if (perSecond === 0) return true;
    const startsAt = await takeInTurn();
    if (startsAt === undefined) return false;
    await pause(Math.max(0, startsAt - now()));
    return true;
  };
};
