/** Many leads of a clinic at once, by their ids. Leads that are erased, over or unknown are left out. */
import type { Lead } from '../../leads/lead.ts';
import { isExpired } from '../../leads/retention.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { mostAtOnce, readBatch } from '../table/read-batch.ts';
import type { Pause } from '../table/retry.ts';

/** Leads by their ids, at a moment (ms); they may lag a moment. Throws `unavailable` when the table is too busy. */
export type ReadLeads = (clinic: string, leadIds: readonly string[], now: number) => Promise<Map<string, Lead>>;

export const readLeads = (db: Database, table: string, pause?: Pause): ReadLeads => {
  return async (clinic, leadIds, now) => {
    const ids = [...new Set(leadIds)];
    const found = new Map<string, Lead>();
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      const keys = ids.slice(from, from + mostAtOnce).map((leadId) => leadKey(clinic, leadId));
      for (const item of await readBatch(db, table, keys, { pause })) {
        const lead = readLeadItem(item);
        if (!('erasedAt' in lead) && !isExpired(lead, now)) found.set(lead.leadId, lead);
      }
    }
    return found;
  };
};
