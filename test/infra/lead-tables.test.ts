import { beforeAll, describe, expect, test } from 'vitest';
import {
  auditIndexes,
  type IndexShape,
  leadIndexes,
  primaryKey,
  projectedAttributes,
  timeToLive,
} from '../../shared/contract/tables.ts';
import { type Resource, type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

const tables = (): Resource[] => prod.stack.resources('AWS::DynamoDB::GlobalTable');
const table = (name: string): Resource => {
  const found = tables().find(({ id }) => id.startsWith(`Tables${name}`));
  if (!found) throw new Error(`There is no table ${name}.`);
  return found;
};
const replicas = ({ properties }: Resource) => properties.Replicas as Record<string, unknown>[];

describe('what people told us is kept', () => {
  test('in three tables', () => {
    expect(tables().map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual([
      'TablesLeads',
      'TablesAudit',
      'TablesLedger',
    ]);
  });

  test.each(['Leads', 'Audit', 'Ledger'])('%s survives a deleted stack and a replaced resource', (name) => {
    const { DeletionPolicy, UpdateReplacePolicy } = prod.raw[table(name).id] ?? {};
    expect({ DeletionPolicy, UpdateReplacePolicy }).toEqual({
      DeletionPolicy: 'RetainExceptOnCreate',
      UpdateReplacePolicy: 'Retain',
    });
  });

  test.each(['Leads', 'Audit', 'Ledger'])('%s can be restored to any second of 14 days and not be deleted', (name) => {
    expect(replicas(table(name))).toEqual([
      expect.objectContaining({
        Region: 'eu-central-1',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 14 },
      }),
    ]);
  });

  test.each(['Leads', 'Audit', 'Ledger'])('%s is encrypted with our own key', (name) => {
    const key = prod.only('AWS::KMS::Key');
    expect(table(name).properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS' });
    expect(replicas(table(name))[0]?.SSESpecification).toEqual({
      KMSMasterKeyId: prod.stack.attribute(key.id, 'Arn'),
    });
  });

  test('the key rotates, and stays when the stack goes: backups need it', () => {
    const key = prod.only('AWS::KMS::Key');
    expect(key.properties.EnableKeyRotation).toBe(true);
    expect(prod.raw[key.id]).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });
});

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' },
  { AttributeName: sort, KeyType: 'RANGE' },
];

describe('tables are what the contract says', () => {
  test.each(['Leads', 'Audit', 'Ledger'])('%s has the primary key and is paid by the request', (name) => {
    expect(table(name).properties).toMatchObject({
      KeySchema: keySchema(primaryKey.partition, primaryKey.sort),
      BillingMode: 'PAY_PER_REQUEST',
    });
  });

  test('items of leads may expire', () => {
    expect(table('Leads').properties.TimeToLiveSpecification).toEqual({ AttributeName: timeToLive, Enabled: true });
  });

  const indexed = [
    ['Leads', leadIndexes],
    ['Audit', auditIndexes],
  ] as const;

  test.each(indexed)('%s has exactly the indexes of the contract, and these show no answers', (name, indexes) => {
    expect(table(name).properties.GlobalSecondaryIndexes).toEqual(
      Object.entries<IndexShape>(indexes).map(([IndexName, { partition, sort, projection }]) => {
        const projected = projectedAttributes[projection];
        return {
          IndexName,
          KeySchema: keySchema(partition.name, sort.name),
          Projection: projected
            ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...projected] }
            : { ProjectionType: 'KEYS_ONLY' },
        };
      }),
    );
  });

  test('the ledger has none', () => {
    expect(table('Ledger').properties.GlobalSecondaryIndexes).toBeUndefined();
  });

  test.each(indexed)('every key attribute of %s has the type of the contract', (name, indexes) => {
    const keys = Object.values(indexes).flatMap(({ partition, sort }) => [partition, sort]);
    const types = new Map<string, string>(keys.map((key) => [key.name, key.type]));
    types.set(primaryKey.partition, 'S').set(primaryKey.sort, 'S');
    const defined = table(name).properties.AttributeDefinitions as {
      AttributeName: string;
      AttributeType: string;
    }[];
    expect(new Map(defined.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]))).toEqual(types);
  });

  test('only leads have a stream, and it carries keys, never contents', () => {
    const streams = tables().map(({ properties }) => properties.StreamSpecification);
    expect(streams).toEqual([{ StreamViewType: 'KEYS_ONLY' }, undefined, undefined]);
  });
});
