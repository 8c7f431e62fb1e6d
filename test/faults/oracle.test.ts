/** The oracle itself: for every promise a world in which just that one is broken. */
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { perform } from './deeds.ts';
import type { Item, World } from './faulty-world.ts';
import { startWorld } from './faulty-world.ts';
import { brokenPromises } from './oracle.ts';
import { emailOf } from './people.ts';
import { runSchedule } from './schedule.ts';

let world: World;
let canaries: readonly string[];
beforeEach(async () => {
  world = await startWorld();
  canaries = await runSchedule(world, [
    { do: 'post', person: 0, marketing: false, isDeferred: false },
    { do: 'sweep', workers: 1, until: 'now' },
  ]);
});
afterEach(() => world.stop());

const broken = async () =>
  (await brokenPromises(world, canaries)).map((promise) => promise.slice(0, 3).replace(':', ''));

const find = async (isWanted: (item: Item) => boolean) => {
  const item = (await world.items()).find(isWanted);
  if (!item) throw new Error('There is no such item');
  return item;
};
const isSummary = ({ kind }: Item) => kind === 'summary';
const isScreening = ({ SK }: Item) => SK.startsWith('SCREENING#');

const { remove, change } = {
  remove: ({ PK, SK }: Item) =>
    world.emulator.client.send(new DeleteCommand({ TableName: world.emulator.tables.leads, Key: { PK, SK } })),
  change: ({ PK, SK }: Item, state: string) =>
    world.emulator.client.send(
      new UpdateCommand({
        TableName: world.emulator.tables.leads,
        Key: { PK, SK },
        UpdateExpression: 'SET #state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':state': state },
      }),
    ),
};

test('a run in which nothing broke keeps every promise, and the mail is there', async () => {
  expect(await broken()).toEqual([]);
  expect(world.acts).toMatchObject([{ does: 'post', outcome: 'done' }]);
  expect(world.mailbox.taken.map(({ to }) => to)).toContain(emailOf(0));
  expect(await find(isSummary)).toMatchObject({ state: 'SENT' });
});

test('an acknowledged screening that is gone breaks P1', async () => {
  await remove(await find(isScreening));
  expect(await broken()).toContain('P1');
});

test('a screening without its summary breaks P2', async () => {
  await remove(await find(isSummary));
  expect(await broken()).toContain('P2');
});

test('a screening that is stored twice breaks P3', async () => {
  const screening = await find(isScreening);
  const Item = { ...screening, SK: `${screening.SK}again` };
  await world.emulator.client.send(new PutCommand({ TableName: world.emulator.tables.leads, Item }));
  expect(await broken()).toContain('P3');
});

test('a third copy of a service mail breaks P5', async () => {
  const first = world.mailbox.taken.find(({ to }) => to === emailOf(0));
  if (first) world.mailbox.taken.push(first, first);
  expect(await broken()).toEqual(['P5']);
});

test.each(['READY', 'CLAIMED', 'SENDING', 'UNKNOWN'])('a message that stays %s breaks P6', async (state) => {
  await change(await find(isSummary), state);
  expect(await broken()).toEqual(['P6']);
});

test('a message that is marked sent and was never taken breaks P6', async () => {
  world.mailbox.taken.length = 0;
  expect(await broken()).toContain('P6');
});

test('a fence after a confirmed unsubscribe breaks P7, one before it does not', async () => {
  await world.unsubscribe(emailOf(0), 'all');
  expect(await broken()).toEqual([]);
  const { messageId } = await find(isSummary);
  world.fences.push({ messageId: String(messageId), order: Number.POSITIVE_INFINITY });
  expect(await broken()).toEqual(['P7']);
});

test('an address in the log breaks P16', async () => {
  world.logged.push({ event: 'mail.sent', fields: { messageId: emailOf(0) } });
  expect(await broken()).toEqual(['P16']);
});

describe('who was told something about a lead', () => {
  const isLead = ({ SK }: Item) => SK === 'LEAD';
  const erase = () => perform(world, { do: 'erase', person: 0, nth: 0 });
  const put = (Item: Item) =>
    world.emulator.client.send(new PutCommand({ TableName: world.emulator.tables.leads, Item }));

  test('finds a version that counts a change too few, or too many (P18)', async () => {
    const lead = await find(isLead);
    await put({ ...lead, version: 2 });
    expect(await broken()).toEqual(['P18']);
  });

  test('finds a number that was written over (P18)', async () => {
    await perform(world, { do: 'phone', person: 0, nth: 0 });
    expect(await broken()).toEqual([]);
    const lead = await find(isLead);
    await put({ ...lead, contact: { name: 'Canaria Prima', email: emailOf(0) } });
    expect(await broken()).toEqual(['P18']);
  });

  test('finds a note that is gone, and one that nobody has on record (P18, P22)', async () => {
    await perform(world, { do: 'note', person: 0, nth: 0 });
    expect(await broken()).toEqual([]);
    const written = await find(({ SK }) => SK.startsWith('NOTE#'));
    await remove(written);
    expect(await broken()).toEqual(['P22', 'P18']);
    await put(written);
    await put({ ...written, SK: 'NOTE#another' });
    expect(await broken()).toEqual(['P22']);
  });

  test('finds whatever an erase has left (P19)', async () => {
    const screening = await find(isScreening);
    const match = await find(({ SK }) => SK === 'MATCH');
    await erase();
    expect(await broken()).toEqual([]);
    await put(screening);
    expect(new Set(await broken())).toEqual(new Set(['P1', 'P2', 'P19']));
    await remove(screening);
    await put(match);
    expect(await broken()).toEqual(['P2']);
  });

  test('finds an erase that did not happen, and a mail that starts after it (P19)', async () => {
    const lead = await find(isLead);
    const { messageId } = await find(isSummary);
    await erase();
    world.fences.push({ messageId: String(messageId), order: Number.POSITIVE_INFINITY });
    expect(await broken()).toEqual(['P19']);
    world.fences.pop();
    await put(lead);
    expect(await broken()).toContain('P19');
  });
});
