/** The reasons that clinicians of a clinic choose from: one set, so that changes at one moment are both kept. */
import * as z from 'zod';
import { mostReasons, type ReviewReason, readReasons, storedReason } from '../../leads/review.ts';
import { reviewReasonsKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { retryTransaction, type Write } from '../table/transaction.ts';

const stored = z.object({ reasons: z.set(z.string()).optional() });

export type ReviewReasonsStore = {
  /** As of now (strongly consistent). */
  readReasons: (clinic: string) => Promise<ReviewReason[]>;
  /** Adds a reason or takes it away, and writes `entry` with it; the same again changes nothing. `full`: nothing was written. */
  changeReasons: (clinic: string, reason: ReviewReason, isKept: boolean, entry: Write) => Promise<'done' | 'full'>;
};

/** The store over a table. */
export const reviewReasonsStore = (db: Database, table: string): ReviewReasonsStore => ({
  readReasons: async (clinic) => {
    const found = await readItem(db, table, reviewReasonsKey(clinic));
    return readReasons((found && stored.parse(found).reasons) ?? []);
  },
  changeReasons: async (clinic, reason, isKept, entry) => {
    const one = storedReason(reason);
    const change = {
      TableName: table,
      Key: reviewReasonsKey(clinic),
      UpdateExpression: `${isKept ? 'ADD' : 'DELETE'} reasons :reasons SET schemaVersion = :schema`,
      ExpressionAttributeValues: { ':reasons': new Set([one]), ':schema': schemaVersion },
    };
    const hasRoom = {
      ConditionExpression: 'attribute_not_exists(reasons) OR size(reasons) < :most OR contains(reasons, :one)',
      ExpressionAttributeValues: { ...change.ExpressionAttributeValues, ':most': mostReasons, ':one': one },
    };
    const answer = await retryTransaction(db, { reasons: { Update: { ...change, ...(isKept && hasRoom) } }, entry });
    if (answer.outcome === 'done') return 'done';
    if (answer.refused.has('reasons')) return 'full';
    throw new Error('The entry of a change of reasons was refused');
  },
});
