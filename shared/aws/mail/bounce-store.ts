/**
 * Transient bounces of an address, for as long as they add up. A set of marks in one item, changed by one update, so
 * that the same bounce told twice is one.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RecordEventDeps } from '../../mail/events/record-event.ts';
import { bounceKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';

/** Counting bounces that pass. */
export type BounceStore = Pick<RecordEventDeps, 'noteBounce'>;

/** How long a bounce is remembered, in ms: longer than a hold and the days that add up to one. */
const remembered = 30 * 86_400_000;

const bounces = z.object({ marks: z.set(z.string()) });

/** `<instant>#<id of the mail>`: in an order of time. */
const instantOf = (mark: string) => mark.slice(0, mark.indexOf('#'));
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
          UpdateExpression: 'ADD marks :marks SET #ttl = :ttl',
          ExpressionAttributeNames: { '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':marks': new Set([`${at}#${sesId}`]),
            ':ttl': Math.ceil((Date.parse(at) + remembered) / 1000),
          },
          ReturnValues: 'ALL_NEW',
        }),
      );
      const marks = [...bounces.parse(Attributes).marks].sort();
      const since = new Date(Date.parse(instantOf(marks.at(-1) ?? at)) - remembered).toISOString();
      const old = marks.filter((mark) => mark < since);
      if (old.length > 0) await forget(emailHash, old);
      const byMail = new Map(marks.slice(old.length).map((mark) => [mailOf(mark), instantOf(mark)]));
      return [...byMail.values()].sort();
    },
  };
};
