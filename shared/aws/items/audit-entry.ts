/** The record of who did what: entries are only ever added. They hold names of fields and counts, never values. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { secondsOf } from '../../contract/instant.ts';
import type { Database } from '../table/clients.ts';
import { putNew, type Write } from '../table/transaction.ts';
import { auditKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

/** One action. `at` is an ISO instant; `count` is the number of rows that were taken out. */
export type AuditEntry = {
  clinic: string;
  at: string;
  /** Tells entries of one instant apart. */
  entryId: string;
  /** `sub` of the member, or the part of the product that acted. */
  actor: string;
  /** `<what>.<happened>`, such as `lead.read`. */
  action: string;
  leadId?: string;
  /** `sub` of the member whom the action is about. */
  memberId?: string;
  fields: readonly string[];
  count?: number;
};

/** The audit table's only verb: add. */
export type AuditLog = {
  /** Writes an entry; throws `unavailable` when that is not possible, so that nothing happens unrecorded. */
  record: (entry: AuditEntry) => Promise<void>;
  /** The put of an entry, for the transaction that does what the entry says. */
  entryWrite: (entry: AuditEntry) => Write;
};

/**
 * How long entries, seals, erasures and proofs are kept, in seconds: three years of 366 days (docs/privacy.md#classes).
 */
export const recordKeptSeconds = 3 * 366 * 86_400;

/** The put of an entry: alone, or part of the transaction that does what the entry says. */
export const auditWrite = (table: string, { clinic, entryId, ...entry }: AuditEntry) =>
  putNew(table, {
    ...auditKey(clinic, entry.at, entryId),
    ...entry,
    schemaVersion,
    ttl: secondsOf(entry.at) + recordKeptSeconds,
  });

/** The log over the audit table. */
export const auditLog = (db: Database, table: string): AuditLog => ({
  record: async (entry) => {
    await db.send(new PutCommand(auditWrite(table, entry).Put));
  },
  entryWrite: (entry) => auditWrite(table, entry),
});
