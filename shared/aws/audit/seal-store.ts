/** Days of the audit, and their seals in the ledger. Days are only read; a seal is added once. */
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { secondsOf } from '../../contract/instant.ts';
import { recordKeptSeconds } from '../items/audit-entry.ts';
import { auditKey, sealKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { type Item, queryAll } from '../table/read-items.ts';
import { type AuditSeal, auditSeal } from './audit-seal.ts';

export type SealStore = {
  /** Entries of a clinic's day (`YYYY-MM-DD`, in UTC) as stored, in order; as of now. */
  readDay: (clinic: string, day: string) => Promise<Item[]>;
  /** The day of a clinic's first entry; undefined when there is none. */
  readFirstDay: (clinic: string) => Promise<string | undefined>;
  /** The newest seal of a clinic. */
  readLast: (clinic: string) => Promise<AuditSeal | undefined>;
  /** Seals of a clinic from one day (without one, from its first) to another, both included, by day. */
  readSeals: (clinic: string, from: string | undefined, until: string) => Promise<Map<string, AuditSeal>>;
  /** Adds a seal; a seal of the same day stays as it is. */
  addSeal: (seal: AuditSeal) => Promise<void>;
};

/** The store over its tables. */
export const sealStore = (db: Database, { audit, ledger }: { audit: string; ledger: string }): SealStore => {
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
      queryAll(db, {
        TableName: audit,
        KeyConditionExpression: 'PK = :PK AND begins_with(SK, :day)',
        ExpressionAttributeValues: { ':PK': auditKey(clinic, '', '').PK, ':day': `${day}T` },
        ConsistentRead: true,
      }),
    readFirstDay: async (clinic) => (await first(audit, auditKey(clinic, '', '').PK, true))?.SK.slice(0, 10),
    readLast: async (clinic) => {
      const found = await first(ledger, sealKey(clinic, '').PK, false);
      return found && auditSeal.parse(found);
    },
    readSeals: async (clinic, from, until) => {
      const items = await queryAll(db, {
        TableName: ledger,
        // No bound instead of an empty one: DynamoDB refuses empty values of keys.
        KeyConditionExpression: `PK = :PK AND ${from === undefined ? 'SK <= :until' : 'SK BETWEEN :from AND :until'}`,
        ExpressionAttributeValues: {
          ':PK': sealKey(clinic, '').PK,
          ':until': until,
          ...(from !== undefined && { ':from': from }),
        },
        ConsistentRead: true,
      });
      return new Map(items.map((item) => [item.SK, auditSeal.parse(item)]));
    },
    addSeal: async (seal) => {
      const ttl = secondsOf(seal.day) + recordKeptSeconds;
      const put = new PutCommand({
        TableName: ledger,
        Item: { ...sealKey(seal.clinic, seal.day), kind: 'seal', ...seal, schemaVersion, ttl },
        ConditionExpression: 'attribute_not_exists(PK)',
      });
      await retryWrite(db, put);
    },
  };
};
