/** F32 at its size: marketing rests after a used-up day, and nobody who waits for service mail notices. */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { leadKey } from '../../shared/aws/items/keys.ts';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import { dueShards } from '../../shared/contract/tables.ts';
import type { Message } from '../../shared/mail/message.ts';
import { messageIdOf } from '../../shared/mail/message-id.ts';
import type { Submission } from '../../shared/mail/ports.ts';
import { watchCapacity } from '../capacity.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import type { FakeSes } from '../mail/fake-ses.ts';
import { aMessage, instant, minutes, noon } from '../mail/messages.ts';
import { mailRoom } from './mail-room.ts';

const marketing = 1_600;
const pauseEnds = noon + minutes(60);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ isGuarded: false });
});
afterAll(() => emulator.stop());

const ses = { endpoint: 'http://127.0.0.1:9' } as FakeSes;
const leadId = 'lead-of-all';

/** A room in which mails cost nothing to make, and the classes of those that SES took, in order. */
const aRoom = () => {
  const taken: string[] = [];
  const room = mailRoom(emulator, ses, {
    prepare: async (message) => {
      const submission: Submission = {
        raw: new Uint8Array(),
        from: 'f',
        to: 't',
        configurationSet: message.class,
        tags: {},
      };
      return { submission, recipient: { byClinic: 'c', byAll: 'a' } };
    },
    obstacleTo: async () => undefined,
    submit: async ({ configurationSet }) => ({ meaning: 'accepted', sesId: `${taken.push(configurationSet)}` }),
  });
  return { room, taken };
};

/** In all shards, as the build before planned them, and all older than what comes after. */
const promotions = (): Message[] =>
  Array.from({ length: marketing }, (_, at) =>
    aMessage({
      leadId,
      messageId: messageIdOf(leadId, 'follow-up-1', String(at)),
      class: 'marketing',
      shard: `DUE#${at % 16}`,
      nextLook: noon / 1000 - 500,
    }),
  );

const putAll = async (messages: readonly Message[]) => {
  for (let from = 0; from < messages.length; from += 25) {
    const puts = messages.slice(from, from + 25).map((message) => ({ PutRequest: { Item: messageItem(message) } }));
    await emulator.client.send(new BatchWriteCommand({ RequestItems: { [emulator.tables.leads]: puts } }));
  }
};

test('1,600 messages that rest hide no summary, leave the head of their shards, and go after the pause (F32)', async () => {
  const { room, taken } = aRoom();
  await room.put({ ...leadKey('alba', leadId), wantsMarketing: true });
  await putAll(promotions());
  const summary = aMessage({ leadId, shard: 'DUE#0', nextLook: noon / 1000 - 100 });
  await room.put(messageItem(summary));
  await room.deps.control.brake({ scope: 'marketing', until: pauseEnds, reason: 'daily-quota' });

  await room.sweep();
  expect(taken).toEqual(['service']);
  expect(await room.read(summary)).toMatchObject({ state: 'SENT' });
  const [one] = promotions();
  expect(await room.read(one as Message)).toMatchObject({ state: 'READY', attempt: 0, nextLook: pauseEnds / 1000 });

  const calls = watchCapacity(emulator.client);
  room.clock.now += minutes(1);
  await room.sweep();
  // Nothing is due: the sixteen queries, and whether mail rests.
  expect(calls.map(({ name }) => name).filter((name) => name !== 'QueryCommand' && name !== 'Query')).toEqual([]);
  expect(calls).toHaveLength(16);

  room.clock.now = pauseEnds;
  await room.sweep();
  expect(taken).toHaveLength(1 + marketing);
  expect(await room.read(one as Message)).toMatchObject({ state: 'SENT' });
  for (let shard = 0; shard < dueShards; shard += 1) {
    const { due } = await room.messages.readDue(`DUE#${shard}`, noon + minutes(10_000), { limit: 10 });
    expect(due).toEqual([]);
  }
});

test('a pause that outlasts a message does not keep it from ending in time', async () => {
  const { room, taken } = aRoom();
  const message = aMessage({ leadId: 'short', class: 'marketing', notAfter: instant(noon + minutes(10)) });
  await room.put(messageItem(message));
  room.clock.now = noon;
  await room.deps.control.brake({ scope: 'marketing', until: pauseEnds, reason: 'daily-quota' });
  await room.sweep();
  expect(await room.read(message)).toMatchObject({ state: 'READY', nextLook: (noon + minutes(10)) / 1000 });
  room.clock.now = noon + minutes(10);
  await room.sweep();
  expect(await room.read(message)).toMatchObject({ state: 'EXPIRED' });
  expect(taken).toEqual([]);
});
