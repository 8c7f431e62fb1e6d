/** A copy of a table: what it lacks is given to it, once; and what cannot be done is said before anything is changed. */
import { DescribeTableCommand, DescribeTimeToLiveCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantOf } from '../../../commands/restore/instant.ts';
import { adoptedIn, restoreTable } from '../../../commands/restore/restore-table.ts';
import { completeTable } from '../../../shared/aws/table/copied-table.ts';
import { tableCopies } from '../../e2e/table-copies.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { sampleFile } from '../../infra/sample-stage.ts';

const now = Date.parse('2026-06-15T10:00:00Z');
let emulator: Emulator;
let copies: Awaited<ReturnType<typeof tableCopies>>;
let lines: string[];
/** A copy is of minutes ago at least. */
let clock: number;

beforeEach(async () => {
  clock = now;
  emulator = await startEmulator();
  copies = await tableCopies(emulator.endpoint, () => clock);
  lines = [];
  return () => {
    copies.stop();
    emulator.stop();
  };
});
afterEach(() => expect(lines.filter((line) => /undefined|null/.test(line))).toEqual([]));

const doing = { say: (line: string) => void lines.push(line), pause: async () => undefined };
const remembered = async (table: string) => {
  const to = await copies.remember(table);
  clock = now + 600_000;
  return to;
};
const asked = (to: string, of: 'leads' | 'audit' = 'leads') => ({
  of,
  source: emulator.tables[of],
  to,
  ledger: emulator.tables.ledger,
  stackName: 'SuitablyProd',
  isProtected: true,
});
const describe = async (TableName: string) =>
  (await emulator.client.send(new DescribeTableCommand({ TableName }))).Table;

test('a copy of the leads has items, indexes, stream, expiry, recovery and protection', async () => {
  await emulator.client.send(new PutCommand({ TableName: 'leads', Item: { PK: 'CLINICS', SK: 'alba' } }));
  const to = await remembered('leads');
  const { table, stream } = await restoreTable(copies.db, asked(to), doing);
  expect(table).toBe('SuitablyProd-leads-2026-06-15T10-00-00');
  const made = await describe(table);
  expect(made).toMatchObject({
    ItemCount: 1,
    DeletionProtectionEnabled: true,
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    LatestStreamLabel: stream,
  });
  expect(made?.GlobalSecondaryIndexes).toHaveLength(5);
  const expiry = await emulator.client.send(new DescribeTimeToLiveCommand({ TableName: table }));
  expect(expiry.TimeToLiveDescription).toMatchObject({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
  expect(copies.hasRecovery(table)).toBe(true);
});

test('run again, it takes the copy that is there, and its stream', async () => {
  const to = await remembered('leads');
  const first = await restoreTable(copies.db, asked(to), doing);
  expect(await restoreTable(copies.db, asked(to), doing)).toEqual(first);
  expect(lines).toContain(`${first.table} is there already.`);
});

test('a copy of the audit has no stream, and touches no ledger', async () => {
  const to = await remembered('audit');
  const { table, stream } = await restoreTable(copies.db, { ...asked(to, 'audit'), ledger: 'none' }, doing);
  expect(stream).toBeUndefined();
  expect((await describe(table))?.StreamSpecification).toBeUndefined();
});

test('an instant that cannot be had is refused with those that can, and nothing is made', async () => {
  await remembered('leads');
  const early = restoreTable(copies.db, asked('2026-05-01T00:00:00.000Z'), doing);
  await expect(early).rejects.toThrow('2026-06-01T10:10:00.000Z at the earliest');
  await expect(restoreTable(copies.db, asked('2026-06-16T00:00:00.000Z'), doing)).rejects.toThrow('at the latest');
  await expect(restoreTable(copies.db, asked('2026-06-15T00:00:00.000Z', 'audit'), doing)).rejects.toThrow(
    'audit has no point-in-time recovery.',
  );
  expect(await Promise.allSettled([describe('SuitablyProd-leads-2026-05-01T00-00-00')])).toMatchObject([
    { status: 'rejected' },
  ]);
});

test('a table with a stream of contents, or none at all, is not completed', async () => {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } as const;
  await emulator.client.send(new UpdateTableCommand({ TableName: 'leads', StreamSpecification }));
  const complete = (table: string) =>
    completeTable(copies.db, table, { hasStream: true, isProtected: false }, doing.pause);
  await expect(complete('leads')).rejects.toThrow('must show keys alone');
  await expect(complete('nowhere')).rejects.toThrow('There is no table nowhere.');
});

test('the file of the stage takes the table over, once under a new epoch', () => {
  const restored = { table: 'copy', stream: '2026-06-18T08:11:03.120' };
  const once = adoptedIn(sampleFile, 'leads', restored);
  expect(once).toMatchObject({ mailEpoch: '2', adopt: { leads: restored, audit: null } });
  expect(adoptedIn(once, 'leads', restored)).toEqual(once);
  const both = adoptedIn(once, 'audit', { table: 'audit-copy' });
  expect(both).toMatchObject({ mailEpoch: '2', adopt: { leads: restored, audit: 'audit-copy' } });
});

test('an instant has a zone', () => {
  expect(instantOf('2026-06-15T12:00:00+02:00')).toBe('2026-06-15T10:00:00.000Z');
  for (const other of ['2026-06-15T10:00:00', '2026-06-15', 'yesterday', '2026-06-15T25:00:00Z'])
    expect(instantOf(other)).toBeUndefined();
});
