/** Consents that change after the screening, by a link in a mail: the lead, the proof and the audit entry, or nothing. */
import * as z from 'zod';
import type { Consent, ConsentPurpose } from '../../leads/consent.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { consentKey, matchKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import { type LeadVersion, leadUpdate } from '../items/lead-update.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { type LeadTables, putNew, tryTransaction, type Write } from '../table/transaction.ts';

/** A change of a lead as it was read. `changes` are attributes of the lead; `at` is an ISO instant. */
export type ConsentChange = {
  lead: LeadVersion;
  changes: Readonly<Record<string, unknown>>;
  consents: readonly Consent[];
  action: 'marketing.withdrawn' | 'marketing.confirmed';
  /** The person, or the member (`sub`) who acts for the person. */
  actor: string;
  at: string;
  /** Names this change: in the audit, and in the keys of its records. */
  changeId: string;
};

/** Appending proof of consent. */
export type ConsentStore = {
  /** The lead of a person at a clinic, by keyed hash; undefined when there is none, also after an erase. */
  findLeadId: (clinic: string, person: string) => Promise<string | undefined>;
  /** Whether the change of this id was made, and ended or gave this consent. */
  hasChanged: (clinic: string, leadId: string, changeId: string, purpose: ConsentPurpose) => Promise<boolean>;
  /** Writes the change, and others with it; `changed` when the lead is not as it was read, or another write is on it. */
  change: (change: ConsentChange, others?: readonly Write[]) => Promise<'done' | 'changed'>;
};

const match = z.object({ leadId: z.string() });

/** The store over its tables. */
export const consentStore = (db: Database, tables: LeadTables): ConsentStore => ({
  findLeadId: async (clinic, person) => {
    const found = await readItem(db, tables.leads, matchKey(clinic, person));
    return found && match.parse(found).leadId;
  },
  hasChanged: async (clinic, leadId, changeId, purpose) =>
    (await readItem(db, tables.leads, consentKey(clinic, leadId, `${changeId}#${purpose}`))) !== undefined,
  change: async ({ lead, changes, consents, action, actor, at, changeId }, others = []) => {
    const { clinic, leadId } = lead;
    const entry = { clinic, at, entryId: changeId, actor, action, leadId, fields: Object.keys(changes) };
    const { outcome } = await tryTransaction(db, {
      lead: leadUpdate(tables.leads, lead, changes),
      proof: consents.map((record) => {
        const key = consentKey(clinic, leadId, `${changeId}#${record.purpose}`);
        return putNew(tables.leads, { ...key, ...record, schemaVersion });
      }),
      entry: auditWrite(tables.audit, entry),
      others,
    });
    return outcome === 'done' ? 'done' : 'changed';
  },
});
