/**
 * Something is added to a lead: one transaction with its audit entry and with the lead's next version, so that a page of
 * an older version is found out of date.
 */
import type { ErasedLead } from '../../leads/erasure.ts';
import type { Lead } from '../../leads/lead.ts';
import { type AuditEntry, auditWrite } from '../items/audit-entry.ts';
import type { Key } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import { differencesOf, leadUpdate } from '../items/lead-update.ts';
import type { Database } from '../table/clients.ts';
import { type Pause, retry } from '../table/retry.ts';
import { type LeadTables, putNew, tryTransaction, type Write } from '../table/transaction.ts';
import type { LeadStore } from './lead-store.ts';

/** The lead with its new version, or its tombstone; undefined when it is gone. */
export type Added = Lead | ErasedLead | undefined;

const tries = 6;

/** The writes beside the lead's next version, for the lead as it is now; `tried` counts from 1. */
type Make = (lead: Lead, tried: number) => Promise<Write[]> | Write[];

/** What the addition changes of the lead itself, beside its version. */
type Become = (lead: Lead) => Partial<Lead>;

/** Adds to a lead as it was read a moment ago; when it changed meanwhile, the writes are made again. */
export type AddToLead = (lead: Lead, entry: AuditEntry, make: Make, become?: Become) => Promise<Added>;

/** The put of something that is added. */
export const addition = (table: string, key: Key, record: object): Write =>
  putNew(table, { ...key, ...record, schemaVersion });

/** Additions over the tables. They throw `unavailable` when the lead keeps changing. */
export const addToLead =
  (db: Database, tables: LeadTables, leads: Pick<LeadStore, 'readLead'>, pause?: Pause): AddToLead =>
  async (first, entry, make, become = () => ({})) =>
    await retry<Added>(
      async (tried) => {
        const lead = tried === 1 ? first : await leads.readLead(first.clinic, first.leadId);
        if (!lead || 'erasedAt' in lead) return lead;
        const after: Lead = { ...lead, ...become(lead), version: lead.version + 1 };
        const { outcome } = await tryTransaction(db, {
          lead: leadUpdate(tables.leads, lead, differencesOf(lead, after)),
          entry: auditWrite(tables.audit, entry),
          added: await make(lead, tried),
        });
        return outcome === 'done' ? after : 'again';
      },
      { tries, pause },
    );
