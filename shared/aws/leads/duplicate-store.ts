/** Leads of a clinic that may be the same person: by the same phone number, or by a link. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Lead } from '../../leads/lead.ts';
import { phoneKey } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import type { Write } from '../table/transaction.ts';
import type { ReadLeads } from './lead-batch.ts';

/** The lead whose duplicates are looked for. `phoneHash` is keyed for the clinic; `linkedIds` are linked by a member. */
export type Sought = { clinic: string; leadId: string; phoneHash: string | undefined; linkedIds: readonly string[] };

export type DuplicateStore = {
  /** Other leads that may be seen at a moment (ms); one query, and one more request when there are any. */
  findDuplicates: (sought: Sought, now: number) => Promise<Lead[]>;
  /** Whether another lead than this one has the number. */
  isPhoneShared: (clinic: string, phoneHash: string, leadId: string) => Promise<boolean>;
  /** Parts of a transaction: the lead is found by its new number, and no longer by the old number. Keyed hashes. */
  phoneWrites: (lead: Pick<Lead, 'clinic' | 'leadId'>, from: string | undefined, to: string | undefined) => Write[];
};

/** A number of more leads than this is a switchboard's. The first of them are shown. */
const shownAtMost = 25;

const phoneItem = z.object({ leadId: z.string() });

/** The store over a table. */
export const duplicateStore = (db: Database, table: string, readLeads: ReadLeads): DuplicateStore => {
  const idsWith = async (clinic: string, phoneHash: string, limit: number): Promise<string[]> => {
    const query = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :phone',
      ExpressionAttributeValues: { ':phone': phoneKey(clinic, phoneHash, '').PK },
      ConsistentRead: true,
      Limit: limit,
    });
    const { Items = [] } = await db.send(query);
    return Items.map((item) => phoneItem.parse(item).leadId);
  };

  return {
    findDuplicates: async ({ clinic, leadId, phoneHash, linkedIds }, now) => {
      const sharing = phoneHash ? await idsWith(clinic, phoneHash, shownAtMost + 1) : [];
      const ids = [...new Set([...linkedIds, ...sharing])].filter((id) => id !== leadId).slice(0, shownAtMost);
      return ids.length > 0 ? [...(await readLeads(clinic, ids, now)).values()] : [];
    },
    isPhoneShared: async (clinic, phoneHash, leadId) =>
      (await idsWith(clinic, phoneHash, 2)).some((id) => id !== leadId),
    phoneWrites: ({ clinic, leadId }, from, to) => {
      if (from === to) return [];
      const key = (phoneHash: string) => phoneKey(clinic, phoneHash, leadId);
      return [
        ...(from ? [{ Delete: { TableName: table, Key: key(from) } }] : []),
        ...(to ? [{ Put: { TableName: table, Item: { ...key(to), leadId } } }] : []),
      ];
    },
  };
};
