/**
 * What it costs to find the mail that is due, in read units as the store counts them (docs/architecture.md#budgets).
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { messageItem } from '../../../shared/aws/items/message-item.ts';
import { messageStore } from '../../../shared/aws/mail/message-store.ts';
import { dueShards } from '../../../shared/contract/tables.ts';
import { messageIdOf } from '../../../shared/mail/message-id.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMessage, noon } from '../../mail/messages.ts';
import { messageTable } from './message-table.ts';

let emulator: Emulator;
let calls: Call[];
let people = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  calls = watchCapacity(emulator.client);
});
afterAll(() => emulator.stop());
beforeEach(() => {
  calls.length = 0;
});

/** Puts so many messages, evenly over the shards, with ids as long as real ones. */
const waiting = async (count: number, nextLook: number) => {
  const { put } = messageTable(emulator);
  for (let at = 0; at < count; at += 1) {
    people += 1;
    const leadId = `01976f4e-8c00-7000-8000-${String(people).padStart(12, '0')}`;
    const messageId = messageIdOf(leadId, 'summary', 'screening-1');
    await put(messageItem(aMessage({ leadId, messageId, shard: `DUE#${people % dueShards}`, nextLook })));
  }
  calls.length = 0;
};

/** The queries of one pass of a sweep: how many there were, what they found, and the read units of all. */
const pass = async () => {
  const { readDue } = messageStore(emulator.db, emulator.tables.leads);
  let found = 0;
  for (let shard = 0; shard < dueShards; shard += 1) {
    found += (await readDue(`DUE#${shard}`, noon, { limit: 4_000 })).due.length;
  }
  const units = calls.reduce((sum, call) => sum + call.units, 0);
  return { queries: calls.length, found, units };
};

/** The least that a query is charged, with nothing found: half a unit, which reads up to 4 KB. */
const least = dueShards * 0.5;

describe('finding mail that is due', () => {
  test('costs nothing for messages that are not due', async () => {
    expect(await pass()).toEqual({ queries: 16, found: 0, units: least });
    await waiting(400, noon / 1000 + 1);
    expect(await pass()).toEqual({ queries: 16, found: 0, units: least });
  });

  test('costs the least that sixteen queries can while 200 are due and 400 are not', async () => {
    await waiting(200, noon / 1000);
    expect(await pass()).toEqual({ queries: 16, found: 200, units: least });
  });

  test('costs at most 0.02 units for each that is due, from 400 on', async () => {
    await waiting(200, noon / 1000);
    const many = await pass();
    expect(many).toEqual({ queries: 16, found: 400, units: 0.02 * 400 });
    calls.length = 0;
    await waiting(1_200, noon / 1000);
    const full = await pass();
    expect(full.found).toBe(1_600);
    expect(full.units / full.found).toBeLessThanOrEqual(0.02);
  });
});
