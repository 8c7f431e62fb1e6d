/** Reading the audit: a clinic's entries newest first, and the entries about one lead. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AuditEntry } from '../items/audit-entry.ts';
import { auditKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { queryAll } from '../table/read-items.ts';

/** An entry as read. */
export type ReadEntry = Omit<AuditEntry, 'clinic' | 'entryId'>;

/** A page of entries. `next`: the place where the following page begins, absent on the last page. */
export type AuditPage = { entries: ReadEntry[]; next?: string };

export type AuditReader = {
  /** Newest first. `after`: the `next` of the page before. */
  readPage: (clinic: string, limit: number, after?: string) => Promise<AuditPage>;
  /** Entries about a lead since an instant (ISO), oldest first. It reads all entries of the clinic since, so use it rarely. */
  readAbout: (clinic: string, leadId: string, since: string) => Promise<ReadEntry[]>;
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
  readAbout: async (clinic, leadId, since) => {
    const items = await queryAll(db, {
      TableName: table,
      KeyConditionExpression: 'PK = :PK AND SK >= :since',
      FilterExpression: 'leadId = :lead',
      ExpressionAttributeValues: { ':PK': auditKey(clinic, '', '').PK, ':since': since, ':lead': leadId },
      ConsistentRead: true,
    });
    return items.map((item) => entry.parse(item));
  },
});
