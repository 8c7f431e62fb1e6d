import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawFrom } from '../../../commands/demo/draw.ts';
import { sealAudit } from '../../../functions/seal-audit.ts';
import { sealDays, verifyDays } from '../../../shared/aws/audit/seal-days.ts';
import { type SealStore, sealStore } from '../../../shared/aws/audit/seal-store.ts';
import { auditLog } from '../../../shared/aws/items/audit-entry.ts';
import { auditKey, sealKey } from '../../../shared/aws/items/keys.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';

let emulator: Emulator;
let store: SealStore;
let clinic = '';
let made = 0;

const key = 'k'.repeat(40);
const instant = (day: number, hour = 12) => `2026-06-${String(day).padStart(2, '0')}T${hour}:00:00.000Z`;
const until = '2026-06-04';
/** A quarter of an hour after the day is over. */
const afterLast = Date.parse('2026-06-05T00:15:00Z');

beforeAll(async () => {
  emulator = await startEmulator();
  store = sealStore(emulator.db, emulator.tables);
});
afterAll(() => emulator.stop());

const write = (day: number, entryId: string, hour = 12) =>
  auditLog(emulator.db, emulator.tables.audit).record({
    ...{ clinic, at: instant(day, hour), entryId, actor: 'sub-1', action: 'lead.read', leadId: 'lead-1' },
    fields: ['contact'],
  });

/** Entries on the first and the third of June, none on the second and the fourth; all four days sealed. */
beforeEach(async () => {
  made += 1;
  clinic = `clinic-${made}`;
  await write(1, 'a', 10);
  await write(1, 'b', 11);
  await write(3, 'c');
  expect(await sealDays(store, key, clinic, afterLast)).toBe(4);
});

const verdicts = async (over: { from?: string; key?: string } = {}) =>
  (await verifyDays(store, over.key ?? key, clinic, { from: over.from, until })).map(
    ({ day, verdict }) => `${day.slice(8)} ${verdict}`,
  );
const allOk = ['01 OK', '02 OK', '03 OK', '04 OK'];
const first = () => auditKey(clinic, instant(1, 10), 'a');

describe('sealed days', () => {
  test('are as they were, days without entries too, and are sealed once', async () => {
    expect(await verdicts()).toEqual(allOk);
    expect(await sealDays(store, key, clinic, afterLast)).toBe(0);
    expect(await verdicts({ from: '2026-06-03' })).toEqual(allOk.slice(2));
  });

  test('are not sealed before they are over, with a quarter of an hour for late entries', async () => {
    const late = Date.parse('2026-06-06T00:14:59Z');
    expect(await sealDays(store, key, clinic, late)).toBe(0);
    expect(await sealDays(store, key, clinic, late + 1_000)).toBe(1);
  });

  test.each([
    [
      'one entry was removed',
      () => emulator.client.send(new DeleteCommand({ TableName: emulator.tables.audit, Key: first() })),
      '01 TAMPERED',
    ],
    [
      'one entry was changed',
      () =>
        emulator.client.send(
          new UpdateCommand({
            TableName: emulator.tables.audit,
            Key: first(),
            UpdateExpression: 'SET actor = :other',
            ExpressionAttributeValues: { ':other': 'sub-2' },
          }),
        ),
      '01 TAMPERED',
    ],
    ['one entry was added', () => write(2, 'z'), '02 TAMPERED'],
    [
      'a seal was removed',
      () =>
        emulator.client.send(
          new DeleteCommand({ TableName: emulator.tables.ledger, Key: sealKey(clinic, '2026-06-03') }),
        ),
      '03 MISSING',
    ],
    [
      'the first seal was removed',
      () =>
        emulator.client.send(
          new DeleteCommand({ TableName: emulator.tables.ledger, Key: sealKey(clinic, '2026-06-01') }),
        ),
      '01 MISSING',
    ],
    [
      'the last seal was removed',
      () =>
        emulator.client.send(
          new DeleteCommand({ TableName: emulator.tables.ledger, Key: sealKey(clinic, '2026-06-04') }),
        ),
      '04 MISSING',
    ],
  ])('show that %s', async (_what, tamper, found) => {
    await tamper();
    expect((await verdicts()).filter((verdict) => !verdict.endsWith('OK'))).toEqual([found]);
  });

  test('cannot be sealed anew by whoever has no key: a put over a seal shows', async () => {
    await emulator.client.send(new DeleteCommand({ TableName: emulator.tables.audit, Key: first() }));
    const seals = await store.readSeals(clinic, '2026-06-01', '2026-06-01');
    const [seal] = seals.values();
    const forged = { ...sealKey(clinic, '2026-06-01'), ...seal, count: 1 };
    await emulator.client.send(new PutCommand({ TableName: emulator.tables.ledger, Item: forged }));
    expect(await verdicts()).toEqual(['01 TAMPERED', '02 OK', '03 OK', '04 OK']);
    expect(new Set(await verdicts({ key: 'x'.repeat(40) }))).toEqual(
      new Set(['01 TAMPERED', '02 TAMPERED', '03 TAMPERED', '04 TAMPERED']),
    );
  });
});

test('a clinic whose audit cannot be sealed stops no other', async () => {
  const sealed: string[] = [];
  const seal = async (one: string) => {
    if (one === 'broken') throw new Error('no answer');
    sealed.push(one);
    return 1;
  };
  const deps = { listClinics: async () => ['alba', 'broken', 'birch'], seal, now: () => afterLast };
  await sealAudit({ ...deps, random: Math.random })({}, { getRemainingTimeInMillis: () => 60_000 });
  expect(sealed.toSorted()).toEqual(['alba', 'birch']);
});

test('a clinic that takes all of the time makes none of 500 wait for more than a day, and what waits is told', async () => {
  const clinics = Array.from({ length: 500 }, (_n, at) => `clinic-${String(at).padStart(3, '0')}`);
  const sealed = new Set<string>();
  let left = 0;
  const seal = async (one: string) => {
    left -= one === 'clinic-000' ? 120_000 : 10;
    // The process ends here, as it does when a day has more entries than it has memory.
    if (left < 0) return await Promise.reject(new Error('ended'));
    sealed.add(one);
    return 1;
  };
  const told: { event: string; failed: number }[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => told.push(JSON.parse(String(line))) > 0);
  const random = drawFrom(1).next;
  const run = sealAudit({ listClinics: async () => clinics, seal, now: () => afterLast, random });
  for (let hours = 0; hours < 24; hours += 1) {
    left = 110_000;
    await run({}, { getRemainingTimeInMillis: () => left });
  }
  write.mockRestore();
  expect(sealed.size).toBe(499);
  expect(told.filter(({ event, failed }) => event === 'audit.sealed' && failed > 1)).toHaveLength(24);
});
