/** Consents that change after the screening, by a link in a mail: the lead, the proof and the audit entry, or nothing. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Consent, ConsentPurpose } from '../../leads/consent.ts';
import type { Lead } from '../../leads/lead.ts';
import { auditWrite } from '../items/audit-entry.ts';
import { consentKey, leadKey, matchKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import type { LeadTables, Write } from '../table/transaction.ts';

/** A change of a lead as it was read. `changes` are attributes of the lead; `at` is an ISO instant. */
export type ConsentChange = {
  lead: Pick<Lead, 'clinic' | 'leadId' | 'version'>;
  changes: Readonly<Record<string, unknown>>;
  consents: readonly Consent[];
  action: 'marketing.withdrawn' | 'marketing.confirmed';
  /** Who did it: the person, or a member (`sub`) in their name. */
  actor: string;
  at: string;
  /** Names this change: in the audit, and in the keys of its records. */
  changeId: string;
};

/** Appending proof of consent. */
export type ConsentStore = {
  /** The lead that a person is at a clinic, by keyed hash; undefined for nobody, also after an erase. */
  findLeadId: (clinic: string, person: string) => Promise<string | undefined>;
  /** Whether the change of this id was made, and ended or gave this consent. */
  hasChanged: (clinic: string, leadId: string, changeId: string, purpose: ConsentPurpose) => Promise<boolean>;
  /** Writes the change, and others with it; `changed` when somebody else changed the lead since it was read. */
  change: (change: ConsentChange, others?: readonly Write[]) => Promise<'done' | 'changed'>;
};

const match = z.object({ leadId: z.string() });

const leadWrite = (table: string, { lead, changes }: ConsentChange): Write => {
  const set = Object.entries({ ...changes, version: lead.version + 1 });
  return {
    Update: {
      TableName: table,
      Key: leadKey(lead.clinic, lead.leadId),
      UpdateExpression: `SET ${set.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: '#version = :read AND attribute_not_exists(erasedAt)',
      ExpressionAttributeNames: Object.fromEntries(set.map(([name]) => [`#${name}`, name])),
      ExpressionAttributeValues: {
        ...Object.fromEntries(set.map(([name, value]) => [`:${name}`, value])),
        ':read': lead.version,
      },
    },
  };
};

const recordWrites = (tables: LeadTables, { lead, changes, consents, action, actor, at, changeId }: ConsentChange) => {
  const { clinic, leadId } = lead;
  const put = (Item: Record<string, unknown>): Write => ({
    Put: { TableName: tables.leads, Item, ConditionExpression: 'attribute_not_exists(PK)' },
  });
  const entry = { clinic, at, entryId: changeId, actor, action, leadId, fields: Object.keys(changes) };
  return [
    ...consents.map((record) =>
      put({ ...consentKey(clinic, leadId, `${changeId}#${record.purpose}`), ...record, schemaVersion }),
    ),
    auditWrite(tables.audit, entry),
  ];
};

/** The store over a table. */
export const consentStore = (db: Database, tables: LeadTables): ConsentStore => ({
  findLeadId: async (clinic, person) => {
    const Key = matchKey(clinic, person);
    const { Item } = await db.send(new GetCommand({ TableName: tables.leads, Key, ConsistentRead: true }));
    return Item && match.parse(Item).leadId;
  },
  hasChanged: async (clinic, leadId, changeId, purpose) => {
    const Key = consentKey(clinic, leadId, `${changeId}#${purpose}`);
    const { Item } = await db.send(new GetCommand({ TableName: tables.leads, Key, ConsistentRead: true }));
    return Item !== undefined;
  },
  change: async (change, others = []) => {
    const TransactItems = [leadWrite(tables.leads, change), ...recordWrites(tables, change), ...others];
    try {
      await db.send(new TransactWriteCommand({ TransactItems }));
      return 'done';
    } catch (error) {
      // Conditions and conflicts alike: the lead is not what it was, so the caller reads it again.
      if (error instanceof TransactionCanceledException) return 'changed';
      throw error;
    }
  },
});
