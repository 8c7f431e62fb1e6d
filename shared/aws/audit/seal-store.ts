/** Days of the audit, and their seals in the ledger: both only read, and a seal added once. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Item } from '../erasure/lead-item-kinds.ts';
import { auditKey, sealKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { type AuditSeal, auditSeal } from './audit-seal.ts';

export type SealStore = {
  /** Entries of a clinic's day (`YYYY-MM-DD`, in UTC) as they stand in the table, in order; as of now. */
  readDay: (clinic: string, day: string) => Promise<Item[]>;
  /** The day of a clinic's first entry; undefined when there is none. */
  readFirstDay: (clinic: string) => Promise<string | undefined>;
  /** The newest seal of a clinic. */
  readLast: (clinic: string) => Promise<AuditSeal | undefined>;
  /** Seals of a clinic from one day to another, both included, by day. */
  readSeals: (clinic: string, from: string, until: string) => Promise<Map<string, AuditSeal>>;
  /** Adds a seal; one that is there already stays. */
  addSeal: (seal: AuditSeal) => Promise<void>;
};

const keptSeconds = 3 * 366 * 86_400;

/** The store over its tables. */
export const sealStore = (db: Database, { audit, ledger }: { audit: string; ledger: string }): SealStore => {
  const all = async (input: ConstructorParameters<typeof QueryCommand>[0]): Promise<Item[]> => {
    const found: Item[] = [];
    for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
      const query: QueryCommand = new QueryCommand({
        ...input,
        ConsistentRead: true,
        ExclusiveStartKey: start === 'first' ? undefined : start,
      });
      const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await db.send(query);
      found.push(...(Items as Item[]));
      start = LastEvaluatedKey;
    }
    return found;
  };

  const first = async (TableName: string, PK: string, ScanIndexForward: boolean): Promise<Item | undefined> => {
    const query = new QueryCommand({
      TableName,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': PK },
      ScanIndexForward,
      ConsistentRead: true,
      Limit: 1,
    });
    const { Items: [found] = [] } = await db.send(query);
    return found as Item | undefined;
  };

  return {
    readDay: (clinic, day) =>
      all({
        TableName: audit,
        KeyConditionExpression: 'PK = :PK AND begins_with(SK, :day)',
        ExpressionAttributeValues: { ':PK': auditKey(clinic, '', '').PK, ':day': `${day}T` },
      }),
    readFirstDay: async (clinic) => (await first(audit, auditKey(clinic, '', '').PK, true))?.SK.slice(0, 10),
    readLast: async (clinic) => {
      const found = await first(ledger, sealKey(clinic, '').PK, false);
      return found && auditSeal.parse(found);
    },
    readSeals: async (clinic, from, until) => {
      const items = await all({
        TableName: ledger,
        KeyConditionExpression: 'PK = :PK AND SK BETWEEN :from AND :until',
        ExpressionAttributeValues: { ':PK': sealKey(clinic, '').PK, ':from': from, ':until': until },
      });
      return new Map(items.map((item) => [item.SK, auditSeal.parse(item)]));
    },
    addSeal: async (seal) => {
      const ttl = Math.floor(Date.parse(seal.day) / 1000) + keptSeconds;
      const put = new PutCommand({
        TableName: ledger,
        Item: { ...sealKey(seal.clinic, seal.day), kind: 'seal', ...seal, schemaVersion, ttl },
        ConditionExpression: 'attribute_not_exists(PK)',
      });
      await db.send(put).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
  };
};
