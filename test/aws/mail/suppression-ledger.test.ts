import { DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ledgerKey, suppressionKey } from '../../../shared/aws/items/keys.ts';
import { mailRelease } from '../../../shared/aws/mail/mail-release.ts';
import { replayLedger } from '../../../shared/aws/mail/suppression-ledger.ts';
import { type SuppressionStore, suppressionStore } from '../../../shared/aws/mail/suppression-store.ts';
import type { Suppression } from '../../../shared/leads/suppression.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { instant, minutes, noon } from '../../mail/messages.ts';
import { messageTable } from './message-table.ts';

let emulator: Emulator;
let store: SuppressionStore;

beforeEach(async () => {
  emulator = await startEmulator();
  store = suppressionStore(emulator.db, emulator.tables);
});
afterEach(() => emulator.stop());

const ada = (over: Partial<Suppression> = {}): Suppression => ({
  clinic: 'alba',
  emailHash: 'ada',
  scope: 'marketing',
  reason: 'unsubscribed',
  at: instant(noon),
  ...over,
});
const lift = async (at: number) => {
  const TransactItems = store.liftMarketing('alba', 'ada', instant(at));
  await emulator.db.send(new TransactWriteCommand({ TransactItems }));
};
const listed = async (clinic = 'alba', emailHash = 'ada') => {
  const get = { TableName: emulator.tables.leads, Key: suppressionKey(clinic, emailHash), ConsistentRead: true };
  return (await emulator.client.send(new GetCommand(get))).Item;
};
/** As if the table were restored to before the address was suppressed. */
const wipe = async (clinic = 'alba', emailHash = 'ada') => {
  const Key = suppressionKey(clinic, emailHash);
  await emulator.client.send(new DeleteCommand({ TableName: emulator.tables.leads, Key }));
  expect(await listed(clinic, emailHash)).toBeUndefined();
};
const entries = async () => {
  const query = {
    TableName: emulator.tables.ledger,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': 'SUPP#alba#ada' },
  };
  return (await emulator.client.send(new QueryCommand(query))).Items ?? [];
};
const replay = (write = true) => replayLedger(emulator.db, emulator.tables)(write);

describe('the ledger', () => {
  test('holds what was suppressed, by hash, once', async () => {
    await store.suppress(ada());
    await store.suppress(ada({ at: instant(noon + 1) }));
    expect(await entries()).toEqual([
      { PK: 'SUPP#alba#ada', SK: `${instant(noon)}#marketing`, kind: 'suppressed', ...ada(), schemaVersion: 1 },
    ]);
  });

  test('and the list are written both or neither', async () => {
    const broken = suppressionStore(emulator.db, { ...emulator.tables, ledger: 'no-such-table' });
    await expect(broken.suppress(ada())).rejects.toThrow();
    expect([await listed(), await entries()]).toEqual([undefined, []]);
  });

  test('keeps what was lifted, and when', async () => {
    await store.suppress(ada());
    await lift(noon + minutes(1));
    expect((await entries()).map(({ kind, at }) => [kind, at])).toEqual([
      ['suppressed', instant(noon)],
      ['lifted', instant(noon + minutes(1))],
    ]);
  });
});

describe('a replay', () => {
  test('makes the fence of a released table refuse again', async () => {
    const table = messageTable(emulator);
    const to = { byClinic: 'ada', byAll: 'ada' };
    await store.suppress(ada({ scope: 'all' }));
    await store.suppress(ada({ clinic: '*', emailHash: 'birch', scope: 'all', reason: 'bounced' }));
    await wipe();
    await wipe('*', 'birch');
    expect(await table.fence(await table.claimed(), noon, to)).toMatchObject({ outcome: 'passed' });
    const release = { restoredTo: instant(noon - minutes(1)), epoch: '2', write: true };
    expect(await mailRelease(emulator.db, emulator.tables)(release)).toMatchObject({ suppressed: 2 });
    expect(await table.fence(await table.claimed(), noon, to)).toMatchObject({ outcome: 'refused' });
    const bounced = await table.fence(await table.claimed(), noon, { byClinic: 'free', byAll: 'birch' });
    expect(bounced).toMatchObject({ outcome: 'refused' });
  });

  test('without writing only counts addresses', async () => {
    await store.suppress(ada());
    await store.suppress(ada({ scope: 'all' }));
    await wipe();
    expect([await replay(false), await listed()]).toEqual([1, undefined]);
  });

  test('does not bring back what was lifted, but what came after it or was for all mail', async () => {
    await store.suppress(ada());
    await lift(noon + minutes(1));
    expect([await replay(), await listed()]).toEqual([0, undefined]);
    await store.suppress(ada({ at: instant(noon + minutes(2)) }));
    await wipe();
    expect([await replay(), await listed()]).toMatchObject([1, { scope: 'marketing', at: instant(noon + minutes(2)) }]);
    await wipe();
    // The provider tells late: its event is older than the lift.
    await store.suppress(ada({ scope: 'all', reason: 'complained' }));
    await wipe();
    expect([await replay(), await listed()]).toMatchObject([1, { scope: 'all', reason: 'complained' }]);
  });

  test('lifts and narrows nothing that the table holds, and again changes nothing', async () => {
    await store.suppress(ada());
    await lift(noon + minutes(1));
    await store.suppress(ada({ at: instant(noon + minutes(2)) }));
    const wider = {
      ...suppressionKey('alba', 'ada'),
      scope: 'all',
      reason: 'staff',
      at: instant(noon),
      schemaVersion: 1,
    };
    await emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item: wider }));
    expect([await replay(), await replay(), await listed()]).toEqual([1, 1, wider]);
  });

  test('ends a hold no sooner than it was to end', async () => {
    for (const end of [60, 90]) await store.suppress(ada({ scope: 'all', until: instant(noon + minutes(end)) }));
    await wipe();
    await replay();
    expect(await listed()).toMatchObject({ until: instant(noon + minutes(90)) });
  });

  test('reads a ledger of many pages', async () => {
    const put = (at: number) => {
      const one = ada({ emailHash: `person-${at}`, scope: 'all' });
      const Item = { ...ledgerKey('alba', one.emailHash, one.at, 'all'), kind: 'suppressed', ...one };
      const padded = { ...Item, padding: 'x'.repeat(60_000) };
      return emulator.client.send(new PutCommand({ TableName: emulator.tables.ledger, Item: padded }));
    };
    for (let at = 0; at < 40; at += 1) await put(at);
    expect(await replay()).toBe(40);
    expect(await listed('alba', 'person-39')).toMatchObject({ scope: 'all' });
  });

  test('that meets an entry of a kind it does not know releases nothing', async () => {
    await store.suppress(ada());
    await wipe();
    const Item = { ...ledgerKey('alba', 'zoe', instant(noon), 'all'), kind: 'another' };
    await emulator.client.send(new PutCommand({ TableName: emulator.tables.ledger, Item }));
    const release = { restoredTo: instant(noon), epoch: '2', write: true };
    await expect(mailRelease(emulator.db, emulator.tables)(release)).rejects.toThrow();
    expect(await listed()).toBeUndefined();
  });
});
