/** docs/reliability.md#faults, rows F15 to F22: what the stream may do wrong, and workers that meet. */

import type { DynamoDBStreamEvent } from 'aws-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { messageKey } from '../../shared/aws/items/keys.ts';
import { minutes } from '../mail/messages.ts';
import { startWorld, type World } from './faulty-world.ts';
import { openMessages, quietTime } from './schedule.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  return () => world.stop();
});

const copies = () => world.mailbox.taken.length;
const hours = (count: number) => minutes(60 * count);

test('F15: a record that is delivered five times makes one mail', async () => {
  const message = await world.aMail();
  await world.worker().stream(message, message, message);
  await world.worker().stream(message);
  await world.worker().stream(message);
  expect(copies()).toBe(1);
});

test('F16: records of one transaction that come hours apart and out of order make one mail each', async () => {
  const [first, second] = [await world.aMail(), await world.aMail({ kind: 'clinic-alert' })];
  await world.worker().stream(second);
  world.clock.now += hours(5);
  await world.worker().stream(first);
  await world.worker().stream(second);
  expect(world.mailbox.taken.map(({ messageId }) => messageId)).toEqual([second.messageId, first.messageId]);
});

test('F17: a stream that stops for 25 hours costs only what went stale meanwhile', async () => {
  const [stale, fresh] = [
    await world.aMail(),
    await world.aMail({ kind: 'clinic-alert', notAfter: '2026-06-18T10:00:00.000Z' }),
  ];
  world.clock.now += hours(25);
  await world.worker().sweep();
  expect(await world.plain.read(stale)).toMatchObject({ state: 'EXPIRED' });
  expect(await world.plain.read(fresh)).toMatchObject({ state: 'SENT' });
  expect(copies()).toBe(1);
});

test('F18: a mapping that begins again at the oldest record sends nothing again', async () => {
  const messages = [await world.aMail(), await world.aMail()];
  await world.worker().stream(...messages);
  await world.worker().stream(...messages);
  expect(copies()).toBe(2);
});

test('F19: a record that cannot be read is reported alone, and its neighbours go', async () => {
  const message = await world.aMail();
  const { PK, SK } = messageKey(message.clinic, message.leadId, message.messageId);
  const Records = [
    { dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } }, SequenceNumber: '1' } },
    { dynamodb: { Keys: { PK: { N: '1' } }, SequenceNumber: '2' } },
  ];
  const answer = await world.worker().handle({ Records } as DynamoDBStreamEvent);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
  expect(copies()).toBe(1);
});

test('F20: a mail that cannot be made is parked, told and stops no other', async () => {
  const poison = await world.aMail({}, {}, { ruleSetVersion: '9.9.9' });
  const fine = await world.aMail();
  await world.worker().stream(poison, fine);
  expect(await world.plain.read(poison)).toMatchObject({ state: 'PARKED', error: 'unmade' });
  expect(await world.plain.read(fine)).toMatchObject({ state: 'SENT' });
  expect(world.logged.map(({ event }) => event)).toContain('mail.unmade');
});

describe('F21: a table that does not answer', () => {
  test.each(['refuse', 'throttle', 'error-500', 'denied', 'truncate'] as const)(
    'with %s has the record come again, and SES hears nothing',
    async (action) => {
      const message = await world.aMail();
      world.rules.set([{ action, times: 1_000 }]);
      expect((await world.worker().stream(message)) ?? {}).toHaveProperty('batchItemFailures.length', 1);
      expect(copies()).toBe(0);
      await quietTime(world);
      expect(copies()).toBe(1);
      expect(await world.plain.read(message)).toMatchObject({ state: 'SENT' });
    },
  );
});

test('F22: fifty workers that wake for one message claim it once', async () => {
  const message = await world.aMail();
  await Promise.all(Array.from({ length: 50 }, () => world.worker().stream(message)));
  expect(await world.plain.read(message)).toMatchObject({ state: 'SENT', attempt: 1 });
  expect(copies()).toBe(1);
  expect(await openMessages(world)).toEqual([]);
});
