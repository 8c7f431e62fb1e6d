/** Many leads of a clinic at once, by their ids. Leads that are erased, over or unknown are left out. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Lead } from '../../leads/lead.ts';
import { isExpired } from '../../leads/retention.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { type Pause, retry } from '../table/retry.ts';

/** What DynamoDB takes in one batch. */
const mostAtOnce = 100;

const tries = 4;

/** Leads by their ids, at a moment (ms); they may lag a moment. Throws `unavailable` when the table is too busy. */
export type ReadLeads = (clinic: string, leadIds: readonly string[], now: number) => Promise<Map<string, Lead>>;

export const readLeads = (db: Database, table: string, pause?: Pause): ReadLeads => {
  const readBatch = async (clinic: string, leadIds: readonly string[]): Promise<unknown[]> => {
    const items: unknown[] = [];
    let Keys: Record<string, unknown>[] = leadIds.map((leadId) => leadKey(clinic, leadId));
    return await retry<unknown[]>(
      async () => {
        const answer = await db.send(new BatchGetCommand({ RequestItems: { [table]: { Keys } } }));
        items.push(...(answer.Responses?.[table] ?? []));
        Keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
        return Keys.length === 0 ? items : 'again';
      },
      { tries, pause },
    );
  };

  return async (clinic, leadIds, now) => {
    const ids = [...new Set(leadIds)];
    const found = new Map<string, Lead>();
    for (let from = 0; from < ids.length; from += mostAtOnce) {
      for (const item of await readBatch(clinic, ids.slice(from, from + mostAtOnce))) {
        const lead = readLeadItem(item);
        if (!('erasedAt' in lead) && !isExpired(lead, now)) found.set(lead.leadId, lead);
      }
    }
    return found;
  };
};
