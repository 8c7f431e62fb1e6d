/**
 * The account's send rate over all workers. A second has a number of places, spread evenly over it; one item per second
 * says which place is next. A place whose moment has passed is lost, or late mails would all go at once; therefore a
 * place is taken before its moment, if need be in a coming second: no timer wakes in time for the first. The rate is a
 * little below the quota, because a start and the call that follows it may fall into different seconds.
 *
 * Who still waits for its last place when it needs another has more to send than the rate allows. It takes twice as many
 * places at once each time, up to a dozen or an eighth of a second, so that a flood costs few writes.
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

/** Places taken by one write at most, and so many blocks in a second at least. */
const dozen = 12;
const blocks = 8;

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

  /** Takes the places after `before` when no more are taken; otherwise resolves with the number that are. */
  const takeAfter = async (second: number, before: number, count: number): Promise<'taken' | { taken: number }> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: counterKey('rate', 'account', String(second)),
      ...updateExpression(
        { starts: before + count, ttl: second + 3_600 },
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

  /** The moments (ms) of at most so many places of this second that have not passed; none when none is left. */
  const take = async (second: number, most: number): Promise<number[]> => {
    const begins = second * millisecondsInSecond;
    if (known.second !== second) known = { second, taken: 0 };
    for (;;) {
      const passed = Math.ceil(((now() - begins) * limit) / millisecondsInSecond);
      const before = Math.max(known.taken, passed);
      if (before >= limit) return [];
      const count = Math.min(most, limit - before);
      const answer = await takeAfter(second, before, count);
      known = { second, taken: answer === 'taken' ? before + count : answer.taken };
      if (answer === 'taken') {
        return Array.from({ length: count }, (_, at) => begins + ((before + at) * millisecondsInSecond) / limit);
      }
    }
  };

  /** The earliest second that may have a place left. */
  let open = 0;

  /** Moments of places that are ours and nobody has used yet; the latest that we ever had; how many we take next. */
  let held: number[] = [];
  let latest = 0;
  let block = 1;

  /** The moment (ms) of the next place up to a second; undefined when all those are taken. */
  const takeUntil = async (last: number): Promise<number | undefined> => {
    held = held.filter((at) => at >= now());
    if (held.length === 0) {
      block = now() <= latest ? Math.min(block * 2, dozen, Math.ceil(limit / blocks)) : 1;
      open = Math.max(open, Math.floor(now() / millisecondsInSecond));
      while (held.length === 0 && open <= last) {
        held = await take(open, block);
        if (held.length === 0) open += 1;
      }
      latest = held.at(-1) ?? latest;
    }
    return held.shift();
  };

  let turn: Promise<unknown> = Promise.resolve();
  /** One after the other within a worker, so that its own mails do not compete for a place. */
  const takeInTurn = (last: number): Promise<number | undefined> => {
    const taken = turn.then(() => takeUntil(last));
    turn = taken.catch(() => undefined);
    return taken;
  };

  return async () => {
    if (perSecond === 0) return true;
    const present = () => Math.floor(now() / millisecondsInSecond);
    const ends = present() + patience;
    while (present() < ends) {
      const startsAt = await takeInTurn(Math.min(present() + 1, ends - 1));
      if (startsAt !== undefined) {
        await pause(Math.max(0, startsAt - now()));
        return true;
      }
      await pause(millisecondsInSecond - (now() % millisecondsInSecond));
    }
    return false;
  };
};
