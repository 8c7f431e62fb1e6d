/** The record of who did what: entries are only ever added. Names of fields and counts, never values. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../table/clients.ts';
import type { Write } from '../table/transaction.ts';
import { auditKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

/** One thing that somebody did. `at` is an ISO instant; `count` says how many rows were taken out. */
export type AuditEntry = {
  clinic: string;
  at: string;
  /** Tells entries of one instant apart. */
  entryId: string;
  /** `sub` of the member, or what of the product acted. */
  actor: string;
  /** `<what>.<happened>`, such as `lead.read`. */
  action: string;
  leadId?: string;
  /** `sub` of the member whom it is about. */
  memberId?: string;
  fields: readonly string[];
  count?: number;
};

/** The audit table's only verb: add. */
export type AuditLog = {
  /** Writes an entry; throws `unavailable` when that is not possible, so that nothing happens unrecorded. */
  record: (entry: AuditEntry) => Promise<void>;
  /** The put of an entry, for the transaction that does what it says. */
  entryWrite: (entry: AuditEntry) => Write;
};

/** Three long years, in seconds (reliability e.2). */
const keptSeconds = 3 * 366 * 86_400;

/** The put of an entry: alone, or part of the transaction that does what it says. */
export const auditWrite = (table: string, { clinic, entryId, ...entry }: AuditEntry) =>
  ({
    Put: {
      TableName: table,
      Item: {
        ...auditKey(clinic, entry.at, entryId),
        ...entry,
        schemaVersion,
        ttl: Math.floor(Date.parse(entry.at) / 1000) + keptSeconds,
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  }) satisfies Write;

/** The log over the audit table. */
export const auditLog = (db: Database, table: string): AuditLog => ({
  record: async (entry) => {
    await db.send(new PutCommand(auditWrite(table, entry).Put));
  },
  entryWrite: (entry) => auditWrite(table, entry),
});
