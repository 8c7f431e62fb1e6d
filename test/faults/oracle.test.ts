/** The oracle itself: for every promise a world in which just that one is broken. */
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
