/** Reading the audit: a clinic's entries newest first, and the entries about one lead. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditIndex } from '../../contract/tables.ts';
import type { AuditEntry } from '../items/audit-entry.ts';
import { auditKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import type { Item } from '../table/read-items.ts';

/** An entry as read. */
export type ReadEntry = Omit<AuditEntry, 'clinic' | 'entryId'>;

/** A page of entries. `next`: the place where the following page begins, absent on the last page. */
export type AuditPage = { entries: ReadEntry[]; next?: string };

/** An entry without who acted: names of staff are their own data. */
export type EntryAbout = Pick<AuditEntry, 'at' | 'action' | 'fields'>;

/** Entries, each with its place; `isLast`: there are no more. */
export type EntriesAbout = { found: { entry: EntryAbout; place: string }[]; isLast: boolean };

export type AuditReader = {
  /** Newest first. `after`: the `next` of the page before. */
  readPage: (clinic: string, limit: number, after?: string) => Promise<AuditPage>;
  /**
   * What was done with a lead, oldest first, by the index of leads: it costs what the lead has, whatever the clinic has,
   * and may lag a moment. `after`: the place of an entry.
   */
  readAbout: (clinic: string, leadId: string, after?: string) => Promise<EntriesAbout>;
};

const entry = z.object({
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  leadId: z.string().optional(),
  memberId: z.string().optional(),
  fields: z.array(z.string()).readonly(),
  count: z.int().optional(),
});
const place = z.object({ SK: z.string() });
const entryAbout = entry.pick({ at: true, action: true, fields: true });

/** Entries about a lead that are read at once: 50 read units at the most. */
const mostAbout = 1_000;

/** The reader over the audit table. */
export const auditReader = (db: Database, table: string): AuditReader => ({
  readPage: async (clinic, limit, after) => {
    const { PK } = auditKey(clinic, '', '');
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': PK },
      ScanIndexForward: false,
      Limit: limit,
      ...(after !== undefined && { ExclusiveStartKey: { PK, SK: after } }),
    });
    const { Items = [], LastEvaluatedKey } = await db.send(query);
    const entries = Items.map((item) => entry.parse(item));
    return { entries, ...(LastEvaluatedKey && { next: place.parse(LastEvaluatedKey).SK }) };
  },
  readAbout: async (clinic, leadId, after) => {
    const { PK } = auditKey(clinic, '', '');
    const query = new QueryCommand({
      TableName: table,
      IndexName: 'byLead' satisfies AuditIndex,
      KeyConditionExpression: 'leadId = :lead',
      ExpressionAttributeValues: { ':lead': leadId },
      Limit: mostAbout,
      ...(after !== undefined && { ExclusiveStartKey: { PK, SK: after, leadId } }),
    });
    const { Items = [], LastEvaluatedKey } = await db.send(query);
    // Ids of leads are unique, and yet no clinic is shown what stands under another.
    const found = (Items as Item[])
      .filter((item) => item.PK === PK)
      .map((item) => ({ entry: entryAbout.parse(item), place: item.SK }));
    return { found, isLast: LastEvaluatedKey === undefined };
  },
});
