import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suppressionKey } from '../../../shared/aws/items/keys.ts';
import { type SuppressionStore, suppressionStore } from '../../../shared/aws/mail/suppression-store.ts';
import type { Suppression } from '../../../shared/leads/suppression.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { instant, minutes, noon } from '../../mail/messages.ts';
import { type MessageTable, messageTable, newId } from './message-table.ts';

let emulator: Emulator;
let table: MessageTable;
let store: SuppressionStore;

beforeAll(async () => {
  emulator = await startEmulator();
  table = messageTable(emulator);
  store = suppressionStore(emulator.db, emulator.tables);
});
afterAll(() => emulator.stop());

const hold = (over: Partial<Suppression> = {}): Suppression => ({
  clinic: '*',
  emailHash: 'nobody',
  scope: 'all',
  reason: 'bounced',
  at: instant(noon),
  until: instant(noon + minutes(60)),
  ...over,
});

const forGood = (over: Partial<Suppression> = {}): Suppression => {
  const { until: _, ...permanent } = hold(over);
  return permanent;
};

const entry = async (emailHash: string) => {
  const get = { TableName: emulator.tables.leads, Key: suppressionKey('*', emailHash), ConsistentRead: true };
  return (await emulator.client.send(new GetCommand(get))).Item;
};

describe('a hold on an address', () => {
  test('refuses every mail until it is over, and none from that instant on', async () => {
    const byAll = newId('held');
    await store.suppress(hold({ emailHash: byAll }));
    const to = { byClinic: 'free', byAll };
    const before = await table.fence(await table.claimed(), noon, to);
    expect(before).toEqual({ outcome: 'refused', suppression: { byClinic: undefined, byAll: true } });
    const late = { notAfter: instant(noon + minutes(600)), leaseUntil: instant(noon + minutes(120)) };
    for (const [at, outcome] of [
      [noon + minutes(60) - 1, 'refused'],
      [noon + minutes(60), 'passed'],
    ] as const) {
      const claimed = { state: 'CLAIMED', claimId: newId('claim'), attempt: 1, ...late } as const;
      expect(await table.fence(await table.stored(claimed), at, to)).toMatchObject({ outcome });
    }
  });

  test.each([
    ['then one that ends later', [hold(), hold({ until: instant(noon + minutes(90)) })], instant(noon + minutes(90))],
    ['then one that ends sooner', [hold(), hold({ until: instant(noon + minutes(30)) })], instant(noon + minutes(60))],
    ['then for good', [hold(), forGood()], undefined],
    ['after it was for good', [forGood(), hold()], undefined],
  ])('%s', async (_what, entries, until) => {
    const emailHash = newId('order');
    for (const one of entries) await store.suppress({ ...one, emailHash });
    expect(await entry(emailHash)).toMatchObject({ scope: 'all', reason: 'bounced' });
    expect((await entry(emailHash))?.until).toBe(until);
  });
});

test('the fence writes down whom the mail goes to, by hash', async () => {
  const message = await table.claimed();
  expect(await table.now(message)).not.toHaveProperty('recipientHash');
  await table.fence(message, noon, { byClinic: 'ada-at-alba', byAll: 'ada' });
  expect(await table.now(message)).toMatchObject({ state: 'SENDING', recipientHash: 'ada' });
});
