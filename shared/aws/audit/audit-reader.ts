/** Reading the audit: a clinic's entries newest first, and the entries about one lead. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditEntry } from '../items/audit-entry.ts';
import { auditKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import {
  type AuditFilter,
  type AuditPage,
  entry,
  gather,
  indexedAbout,
  nextOf,
  readPage,
  type Some,
} from './audit-page.ts';

/** An entry without who acted: names of staff are their own data. */
export type EntryAbout = Pick<AuditEntry, 'at' | 'action' | 'fields'>;

/** Entries, each with its place; `isLast`: there are no more. */
export type EntriesAbout = { found: { entry: EntryAbout; place: string }[]; isLast: boolean };

/** A screening that a clinic received, by its ids, and its place among the entries. */
export type ReceivedScreening = { leadId: string; screeningId: string; place: string };

/** Screenings, newest first. `next`: the place behind which there may be more, absent at the end. */
export type ReceivedPage = { found: ReceivedScreening[]; next?: string };

export type AuditReader = {
  /**
   * Newest first. `after`: the `next` of the page before. What is by one actor alone has no index: a page looks at 1,600
   * entries at the most, and may have fewer than `limit` and still not be the last.
   */
  readPage: (clinic: string, limit: number, after?: string, wanted?: AuditFilter) => Promise<AuditPage>;
  /**
   * What was done with a lead, oldest first, by the index of leads: it costs what the lead has, whatever the clinic has,
   * and may lag a moment. `after`: the place of an entry.
   */
  readAbout: (clinic: string, leadId: string, after?: string) => Promise<EntriesAbout>;
  /**
   * The newest screenings that came in, by the entries of their intake (docs/decisions/0041-newest-screenings.md); of some
   * of them nothing may be left. At most `limit`, and fewer where much else was done: four queries at the most.
   * `after`: the place of a screening, or the `next` of the page before.
   */
  readReceived: (clinic: string, limit: number, after?: string) => Promise<ReceivedPage>;
};

const entryAbout = entry.pick({ at: true, action: true, fields: true });

/** Entries about a lead that are read at once: 50 read units at the most. */
const mostAbout = 1_000;

const received = z.object({ SK: z.string(), leadId: z.string() });

/** The screening of an intake’s entry: its id is the entry’s, behind the instant. */
const receivedOf = (item: unknown): ReceivedScreening => {
  const { SK, leadId } = received.parse(item);
  return { leadId, screeningId: SK.slice(SK.indexOf('#') + 1), place: SK };
};

const readReceived =
  (db: Database, table: string): AuditReader['readReceived'] =>
  (clinic, limit, after) =>
    gather(
      async (most, behind): Promise<Some<ReceivedScreening>> => {
        const { PK } = auditKey(clinic, '', '');
        const query = new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :PK',
          FilterExpression: '#action = :received',
          ProjectionExpression: 'SK, leadId',
          ExpressionAttributeNames: { '#action': 'action' },
          ExpressionAttributeValues: { ':PK': PK, ':received': 'screening.received' },
          ScanIndexForward: false,
          Limit: most,
          ...(behind !== undefined && { ExclusiveStartKey: { PK, SK: behind } }),
        });
        const { Items = [], LastEvaluatedKey } = await db.send(query);
        return { found: Items.map(receivedOf), ...nextOf(LastEvaluatedKey) };
      },
      limit,
      after,
    );

/** The reader over the audit table. */
export const auditReader = (db: Database, table: string): AuditReader => ({
  readReceived: readReceived(db, table),
  readPage: readPage(db, table),
  readAbout: async (clinic, leadId, after) => {
    const { found, next } = await indexedAbout(db, table, { clinic, leadId, limit: mostAbout, after }, 'oldest');
    return {
      found: found.map((item) => ({ entry: entryAbout.parse(item), place: item.SK })),
      isLast: next === undefined,
    };
  },
});
