/** The leads that a purge works on: erased leads that are not empty yet, and leads whose time is over. */
import * as z from 'zod';
import { monthOf } from '../../contract/instant.ts';
import { purgePrefix } from '../items/erasure-records.ts';
import { intakeDays } from '../items/intake-day.ts';
import { parseLeadKey } from '../items/keys.ts';
import { isOverBy, timePartition } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { queryAll, queryItems } from '../table/read-items.ts';

export type LeadRef = { clinic: string; leadId: string };

/** Finding the leads by queries; both indexes may lag a moment. */
export type PurgeStore = {
  /** All erased leads of a shard (0 to 15) that wait, with the epoch seconds of their erase; oldest first. Keys only. */
  readErased: (shard: number) => Promise<(LeadRef & { erasedAt: number })[]>;
  /** Leads of a clinic whose time is over at an instant (ms), to the second, in the order of their months of creation. */
  readOver: (clinic: string, at: number) => AsyncGenerator<LeadRef>;
};

const key = z.object({ PK: z.string(), SK: z.string() });
const waiting = key.extend({ nextLook: z.number() });
/** A lead without a time to live is older than the attribute, and counts as over here. */
const listed = key.extend({ ttl: z.number().default(0) });

/** The store over a table. */
export const purgeStore = (db: Database, table: string): PurgeStore => ({
  readErased: async (shard) => {
    const items = await queryAll(db, {
      TableName: table,
      IndexName: 'due',
      KeyConditionExpression: '#shard = :shard',
      ExpressionAttributeNames: { '#shard': 'shard' },
      ExpressionAttributeValues: { ':shard': `${purgePrefix}${shard}` },
    });
    return items.flatMap((item) => {
      const { nextLook, ...found } = waiting.parse(item);
      const ref = parseLeadKey(found);
      return ref ? [{ ...ref, erasedAt: nextLook }] : [];
    });
  },
  readOver: async function* (clinic, at) {
    const { nextMonth } = intakeDays(db, table);
    let month: string | undefined;
    for (;;) {
      month = await nextMonth(clinic, month, 'oldest');
      if (!month || month > monthOf(at)) return;
      const items = queryItems(db, {
        TableName: table,
        IndexName: 'byTime',
        KeyConditionExpression: 'timeKey = :month',
        ExpressionAttributeValues: { ':month': timePartition(clinic, month) },
      });
      for await (const item of items) {
        const { ttl, ...found } = listed.parse(item);
        const ref = isOverBy(ttl, at) && parseLeadKey(found);
        if (ref) yield ref;
      }
    }
  },
});
