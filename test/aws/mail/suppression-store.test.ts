import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suppressionKey } from '../../../shared/aws/items/keys.ts';
import { type SuppressionStore, suppressionStore } from '../../../shared/aws/mail/suppression-store.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';

let emulator: Emulator;
let store: SuppressionStore;

beforeAll(async () => {
  emulator = await startEmulator();
  store = suppressionStore(emulator.db, emulator.tables);
});
afterAll(() => emulator.stop());

const entry = async (clinic: string, emailHash: string) => {
  const Key = suppressionKey(clinic, emailHash);
  return (await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key }))).Item;
};
const unsubscribed = (emailHash: string, over: object = {}) => ({
  clinic: 'alba',
  emailHash,
  scope: 'marketing' as const,
  reason: 'unsubscribed' as const,
  at: '2026-11-23T10:00:00.000Z',
  ...over,
});

describe('a suppression', () => {
  test('holds the scope, the reason and the instant, and nothing that names a person', async () => {
    await store.suppress(unsubscribed('one'));
    expect(await entry('alba', 'one')).toEqual({
      PK: 'SUPP#alba#one',
      SK: 'SUPP',
      scope: 'marketing',
      reason: 'unsubscribed',
      at: '2026-11-23T10:00:00.000Z',
      schemaVersion: 1,
    });
    expect(await entry('birch', 'one')).toBeUndefined();
  });

  test('written again is as it was', async () => {
    await store.suppress(unsubscribed('two'));
    const before = await entry('alba', 'two');
    await store.suppress(unsubscribed('two', { at: '2026-11-24T10:00:00.000Z' }));
    expect(await entry('alba', 'two')).toEqual(before);
  });

  test('widens from marketing to everything and never narrows again', async () => {
    await store.suppress(unsubscribed('three'));
    await store.suppress(unsubscribed('three', { scope: 'all', reason: 'complained' }));
    expect(await entry('alba', 'three')).toMatchObject({ scope: 'all', reason: 'complained' });
    await store.suppress(unsubscribed('three'));
    await store.suppress(unsubscribed('three', { scope: 'all' }));
    expect(await entry('alba', 'three')).toMatchObject({ scope: 'all', reason: 'complained' });
  });

  test('of all clinics and of one, raced by many, ends as wide as the widest', async () => {
    const scopes = Array.from({ length: 20 }, (_none, at) => (at === 7 ? ('all' as const) : ('marketing' as const)));
    await Promise.all(scopes.map((scope) => store.suppress(unsubscribed('four', { clinic: '*', scope }))));
    expect(await entry('*', 'four')).toMatchObject({ scope: 'all' });
  });
});
