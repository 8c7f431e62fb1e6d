/**
 * Transient bounces of an address, for as long as they add up: a set of marks in one item, changed by one update, so that
 * a bounce whose event comes twice is one.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RecordEventDeps } from '../../mail/events/record-event.ts';
import { bounceKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { updateExpression } from '../table/update-expression.ts';

/** Counting transient bounces. */
export type BounceStore = Pick<RecordEventDeps, 'noteBounce'>;

/** The time that a bounce is kept, in ms: longer than a hold and the days that add up to a hold. */
const keptFor = 30 * 86_400_000;

const bounces = z.object({ marks: z.set(z.string()) });

/** `<instant>#<id of the mail>`: marks sort by time. */
const timeOf = (mark: string) => mark.slice(0, mark.indexOf('#'));
const mailOf = (mark: string) => mark.slice(mark.indexOf('#') + 1);

/** The store over a table. */
export const bounceStore = (db: Database, table: string): BounceStore => {
  const forget = async (emailHash: string, old: readonly string[]) => {
    const update = new UpdateCommand({
      TableName: table,
      Key: bounceKey(emailHash),
      UpdateExpression: 'DELETE marks :old',
      ExpressionAttributeValues: { ':old': new Set(old) },
    });
    await db.send(update);
  };

  return {
    noteBounce: async (emailHash, { sesId, at }) => {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName: table,
          Key: bounceKey(emailHash),
          ...updateExpression(
            { ttl: Math.ceil((Date.parse(at) + keptFor) / 1000) },
            { add: { marks: new Set([`${at}#${sesId}`]) } },
          ),
          ReturnValues: 'ALL_NEW',
        }),
      );
      const marks = [...bounces.parse(Attributes).marks].sort();
      const since = new Date(Date.parse(timeOf(marks.at(-1) ?? at)) - keptFor).toISOString();
      const old = marks.filter((mark) => mark < since);
      if (old.length > 0) await forget(emailHash, old);
      const byMail = new Map(marks.slice(old.length).map((mark) => [mailOf(mark), timeOf(mark)]));
      return [...byMail.values()].sort();
    },
  };
};
