import { CreateTableCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditReader } from '../../../shared/aws/audit/audit-reader.ts';
import { type AuditEntry, auditLog, auditWrite } from '../../../shared/aws/items/audit-entry.ts';
import { auditIndexes, exportedEntryAttributes } from '../../../shared/contract/tables.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';

/** With 32,000 entries, which take half a minute to write, it comes to the same half a read unit. */
const busy = 2_000;

let emulator: Emulator;
let calls: Call[];
beforeAll(async () => {
  emulator = await startEmulator();
  calls = watchCapacity(emulator.client);
});
afterAll(() => emulator.stop());

const anEntry = (at: number, over: Partial<AuditEntry> = {}): AuditEntry => ({
  clinic: 'alba',
  at: new Date(Date.parse('2026-06-15T10:00:00Z') + at).toISOString(),
  entryId: `entry-${at}`,
  actor: 'sub-staff',
  action: 'lead.read',
  leadId: 'lead-of-others',
  fields: ['contact', 'screenings', 'notes', 'reviews', 'consents'],
  ...over,
});

const putAll = async (entries: readonly AuditEntry[], { client, tables }: Emulator = emulator) => {
  for (let from = 0; from < entries.length; from += 25) {
    const puts = entries.slice(from, from + 25).map((one) => ({
      PutRequest: { Item: auditWrite(tables.audit, one).Put.Item },
    }));
    await client.send(new BatchWriteCommand({ RequestItems: { [tables.audit]: puts } }));
  }
};

const own = Array.from({ length: 4 }, (_, at) =>
  anEntry(at * 1_000, { leadId: 'lead-1', entryId: `own-${at}`, action: `step.${at}` }),
);

const unitsOfReading = async (on: Emulator, leadId: string) => {
  calls.length = 0;
  const { found, isLast } = await auditReader(on.db, on.tables.audit).readAbout('alba', leadId);
  return { actions: found.map(({ entry }) => entry.action), isLast, calls: [...calls] };
};

describe('what was done with a lead', () => {
  test('costs the same in a busy clinic as in one with four entries', async () => {
    const quiet = await withNewTables(emulator);
    await putAll(own, quiet);
    await putAll(own);
    await putAll(Array.from({ length: busy }, (_, at) => anEntry(at)));
    const here = await unitsOfReading(emulator, 'lead-1');
    expect(here).toEqual(await unitsOfReading(quiet, 'lead-1'));
    expect(here).toMatchObject({ isLast: true, actions: ['step.0', 'step.1', 'step.2', 'step.3'] });
    expect(here.calls).toEqual([{ name: 'Query', units: 0.5 }]);
  });

  test('names no member, and nothing that stands under another clinic', async () => {
    await auditLog(emulator.db, emulator.tables.audit).record(anEntry(1, { clinic: 'birch', leadId: 'lead-1' }));
    const { found } = await auditReader(emulator.db, emulator.tables.audit).readAbout('alba', 'lead-1');
    expect(found).toHaveLength(4);
    expect(Object.keys(found[0]?.entry ?? {}).sort()).toEqual([...exportedEntryAttributes].sort());
  });

  test('goes on behind a place', async () => {
    const reader = auditReader(emulator.db, emulator.tables.audit);
    const { found } = await reader.readAbout('alba', 'lead-1');
    const rest = await reader.readAbout('alba', 'lead-1', found[1]?.place);
    expect(rest.found.map(({ entry }) => entry.action)).toEqual(['step.2', 'step.3']);
  });
});

test('an index that is made later holds the entries from before it, which stay as they were', async () => {
  const { client, db } = emulator;
  const audit = 'audit-from-before';
  const older: Emulator = { ...emulator, tables: { ...emulator.tables, audit } };
  const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });
  const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
  const primary = { KeySchema: [key('PK', 'HASH'), key('SK', 'RANGE')], BillingMode: 'PAY_PER_REQUEST' as const };
  await client.send(
    new CreateTableCommand({ TableName: audit, ...primary, AttributeDefinitions: [text('PK'), text('SK')] }),
  );
  await putAll(own, older);
  const { partition, sort } = auditIndexes.byLead;
  const Create = {
    IndexName: 'byLead',
    KeySchema: [key(partition.name, 'HASH'), key(sort.name, 'RANGE')],
    Projection: { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...exportedEntryAttributes] },
  };
  await client.send(
    new UpdateTableCommand({
      TableName: audit,
      AttributeDefinitions: [text('SK'), text(partition.name)],
      GlobalSecondaryIndexUpdates: [{ Create }],
    }),
  );
  const { found } = await auditReader(db, audit).readAbout('alba', 'lead-1');
  expect(found.map(({ entry }) => entry.action)).toEqual(['step.0', 'step.1', 'step.2', 'step.3']);
});
