/**
 * docs/reliability.md#faults, rows F40 to F49: schedules, floods, stale indexes, wrong clocks, old tables and other
 * versions.
 */
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { messageKey } from '../../shared/aws/items/keys.ts';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import type { Message } from '../../shared/mail/message.ts';
import type { Outbox } from '../../shared/mail/ports.ts';
import { instant, minutes } from '../mail/messages.ts';
import { startWorld, type World } from './faulty-world.ts';
import { quietTime } from './schedule.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  return () => world.stop();
});

const copies = () => world.mailbox.taken.length;
const stateOf = async (message: Message) => (await world.plain.read(message)).state;
const hour = minutes(60);

test('F40: sweeps that overlap, or come three hours late, send each due message once', async () => {
  for (let count = 0; count < 6; count += 1) await world.aMail();
  await Promise.all([world.worker().sweep(), world.worker().sweep()]);
  expect(copies()).toBe(6);
  for (let count = 0; count < 3; count += 1) await world.aMail();
  world.clock.now += 3 * hour;
  await Promise.all([world.worker().sweep(), world.worker().sweep()]);
  expect(copies()).toBe(9);
});

test('F40: a day without sweeps lets what is stale expire, and the rest goes', async () => {
  const stale = await world.aMail();
  const alert = await world.aMail({ kind: 'clinic-alert', notAfter: instant(world.clock.now + 72 * hour) });
  world.clock.now += 24 * hour;
  await world.worker().sweep();
  expect([await stateOf(stale), await stateOf(alert)]).toEqual(['EXPIRED', 'SENT']);
});

test('F41: a clinic with many due messages makes no other wait for all of them', async () => {
  for (let count = 0; count < 60; count += 1) await world.aMail({ clinic: 'alba' });
  for (let count = 0; count < 15; count += 1) await world.aMail({ clinic: 'birch' });
  const { outbox } = world.plain.deps;
  const clinics: string[] = [];
  const write: Outbox['write'] = async (move) => {
    if (move.step === 'claim') clinics.push(move.before.clinic);
    return await outbox.write(move);
  };
  await world.worker({ outbox: { ...outbox, write } }).sweep();
  expect(copies()).toBe(75);
  expect(clinics.slice(0, 40).filter((clinic) => clinic === 'birch')).toHaveLength(15);
});

test('F42: what an index says late is refused by the claim, without an error', async () => {
  const message = await world.aMail();
  await world.worker().stream(message);
  const { outbox } = world.plain.deps;
  const late = world.worker({ outbox: { ...outbox, readMessage: async () => message } });
  expect(await late.stream(message)).toEqual({ batchItemFailures: [] });
  expect(copies()).toBe(1);
});

test.each([
  ['an hour ahead', -hour],
  ['an hour behind', hour],
  ['a day behind', 24 * hour],
  ['a year ahead', -365 * 24 * hour],
])('F43, F44: a worker whose clock is %s sends nothing, says so, and resumes (P26)', async (_what, ms) => {
  const message = await world.aMail();
  world.rules.set([{ action: 'skew', ms, times: 1_000 }]);
  await world.worker().stream(message);
  await world.worker().sweep();
  expect(copies()).toBe(0);
  expect(await world.plain.read(message)).toMatchObject({ state: 'READY', attempt: 0 });
  expect(world.logged.map(({ event }) => event)).toContain('mail.clockOff');
  world.rules.set([]);
  await world.worker().sweep();
  expect(await stateOf(message)).toBe('SENT');
});

test('F46: a table that was restored sends nothing, however long it waits', async () => {
  const message = await world.aMail();
  await world.worker().sweep();
  const restored = await world.aMail();
  for (let passed = 0; passed < 5; passed += 1) {
    world.clock.now += 10 * hour;
    await world.worker({ epoch: '2' }).sweep();
  }
  expect(await stateOf(message)).toBe('SENT');
  expect(await stateOf(restored)).toBe('READY');
  expect(copies()).toBe(1);
});

test('F47: an attribute that a newer version wrote survives everything that this one does (P28)', async () => {
  const message = await world.aMail();
  const { client, tables } = world.emulator;
  await client.send(
    new PutCommand({ TableName: tables.leads, Item: { ...messageItem(message), ofTheFuture: 'kept' } }),
  );
  world.mailbox.answer(['throttle', 'accept-then-reset']);
  await world.worker().stream(message);
  await quietTime(world);
  const Key = messageKey(message.clinic, message.leadId, message.messageId);
  const { Item } = await client.send(new GetCommand({ TableName: tables.leads, Key }));
  expect(Item).toMatchObject({ state: 'SENT', ofTheFuture: 'kept' });
});

test('F48: templates that this code does not have leave the message to people, alive', async () => {
  const message = await world.aMail({ templateVersion: 99 });
  await world.worker().stream(message);
  expect(await world.plain.read(message)).toMatchObject({ state: 'PARKED', error: 'unmade' });
  expect(world.logged.map(({ event }) => event)).toContain('mail.unmade');
});

test('F49: a table that is closed to us lets no mail go, and none is lost', async () => {
  const message = await world.aMail();
  world.rules.set([{ action: 'denied', times: 1_000 }]);
  for (let count = 0; count < 3; count += 1) await world.worker().sweep();
  expect(copies()).toBe(0);
  await quietTime(world);
  expect(await stateOf(message)).toBe('SENT');
});
