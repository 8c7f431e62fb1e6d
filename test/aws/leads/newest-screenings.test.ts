import { BatchWriteCommand, DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { auditReader } from '../../../shared/aws/audit/audit-reader.ts';
import { auditWrite } from '../../../shared/aws/items/audit-entry.ts';
import { screeningKey } from '../../../shared/aws/items/keys.ts';
import { type ReadNewest, readNewest } from '../../../shared/aws/leads/newest-screenings.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { type LeadDesk, leadDesk } from '../../functions/staff/lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;
let calls: Call[];
let read: ReadNewest;

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  const { db, tables } = emulator;
  read = readNewest(db, tables.leads, auditReader(db, tables.audit));
  calls = watchCapacity(emulator.client);
});
afterAll(() => emulator.stop());
beforeEach(() => {
  desk.clock.now += 3_600_000;
});

const page = async (limit: number, after?: string, clinic = 'alba') => {
  const { screenings, next } = await read({ clinic, limit, after, now: desk.clock.now });
  return { ids: screenings.map(({ leadId }) => leadId), screenings, next };
};

/** Somebody who sends a screening a minute after the one before. */
const aLead = async (email: string, clinic = 'alba') => {
  desk.clock.now += 60_000;
  return await desk.aLead({ contact: { email } }, clinic);
};

/** What else is done at a clinic. */
const otherEntries = async (count: number) => {
  const entries = Array.from({ length: count }, (_, at) => {
    const when = new Date(desk.clock.now + at).toISOString();
    const entry = { clinic: 'alba', at: when, entryId: `other-${when}`, actor: 'sub-staff', action: 'lead.read' };
    return auditWrite(emulator.tables.audit, { ...entry, leadId: 'somebody', fields: ['contact'] }).Put.Item;
  });
  for (let from = 0; from < count; from += 25) {
    const puts = entries.slice(from, from + 25).map((Item) => ({ PutRequest: { Item } }));
    await emulator.client.send(new BatchWriteCommand({ RequestItems: { [emulator.tables.audit]: puts } }));
  }
};

describe('the newest screenings of a clinic', () => {
  test('are in the order in which they came, also of somebody who came before, page by page', async () => {
    const first = await aLead('first@example.com');
    const second = await aLead('second@example.com');
    await aLead('third@example.com', 'birch');
    await aLead('first@example.com');
    const [newest, rest] = [await page(2), await page(2, (await page(2)).next)];
    expect(newest.ids).toEqual([first.leadId, second.leadId]);
    expect(rest.ids).toEqual([first.leadId]);
    expect(rest.next === undefined || (await page(2, rest.next)).ids.length === 0).toBe(true);
    const [again, before] = [newest.screenings[0], rest.screenings[0]];
    expect(again?.screeningId).not.toBe(before?.screeningId);
    expect((await page(9, undefined, 'birch')).ids).toHaveLength(1);
  });

  test('say nothing of how a person is reached', async () => {
    const { screenings } = await page(1);
    expect(Object.keys(screenings[0] ?? {})).not.toEqual(expect.arrayContaining(['contact']));
    expect(JSON.stringify(screenings)).not.toContain('example.com');
    expect(screenings[0]).toMatchObject({ answers: { age: 31 }, device: 'mechanical', ruleSetVersion: '1.1.0' });
  });

  test('leave out who was erased, whose time is over, and what a restored table no longer has', async () => {
    const [erased, gone, kept] = [
      await aLead('e@example.com'),
      await aLead('g@example.com'),
      await aLead('k@example.com'),
    ];
    expect((await page(3)).ids).toEqual([kept.leadId, gone.leadId, erased.leadId]);
    await desk.erase(erased);
    const Key = screeningKey('alba', gone.leadId, gone.lastScreeningId);
    await emulator.client.send(new DeleteCommand({ TableName: emulator.tables.leads, Key }));
    expect((await page(3)).ids).toEqual([kept.leadId]);
    const later = desk.clock.now + 400 * 86_400_000;
    expect((await read({ clinic: 'alba', limit: 3, after: undefined, now: later })).screenings).toEqual([]);
  });

  test('are found behind much else that was done, some queries at a time', async () => {
    const lead = await aLead('before@example.com');
    desk.clock.now += 60_000;
    await otherEntries(1_300);
    calls.length = 0;
    const nothing = await page(50);
    expect([nothing.ids, calls.map(({ name }) => name)]).toEqual([[], ['Query', 'Query', 'Query', 'Query']]);
    expect((await page(50, nothing.next)).ids[0]).toBe(lead.leadId);
  });

  test('cost a query and a batch, which are bounded', async () => {
    desk.clock.now += 60_000;
    for (let at = 0; at < 4; at += 1) await aLead(`cost-${at}@example.com`);
    calls.length = 0;
    expect((await page(4)).ids).toHaveLength(4);
    expect(calls.map(({ name }) => name)).toEqual(['Query', 'BatchGetItem']);
    const [query, batch] = calls;
    expect(query?.units).toBe(0.5);
    // Four leads and four screenings of at most 4 KB each.
    expect(batch?.units).toBe(4);
  });
});
