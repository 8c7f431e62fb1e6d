import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadKey, messageKey } from '../../../shared/aws/items/keys.ts';
import { messageStore } from '../../../shared/aws/mail/message-store.ts';
import type { Message } from '../../../shared/mail/message.ts';
import * as moves from '../../../shared/mail/protocol/message-moves.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMessage, instant, minutes, noon } from '../../mail/messages.ts';
import { type MessageTable, messageTable, newId } from './message-table.ts';

let emulator: Emulator;
let table: MessageTable;

beforeAll(async () => {
  emulator = await startEmulator();
  table = messageTable(emulator);
});
afterAll(() => emulator.stop());

describe('a claim', () => {
  test('of fifty at once has one winner, and counts one attempt', async () => {
    const message = await table.stored();
    const claims = Array.from({ length: 50 }, (_, worker) =>
      table.store.write(moves.claim(message, noon, `worker-${worker}`)),
    );
    const winners = (await Promise.all(claims)).filter((winner) => winner !== undefined);
    expect(winners).toHaveLength(1);
    expect(await table.now(message)).toEqual(winners[0]);
    expect(winners[0]).toMatchObject({ state: 'CLAIMED', attempt: 1, leaseUntil: instant(noon + minutes(2)) });
  });

  test.each([
    ['before it is due', { nextLook: noon / 1000 + 1 }],
    ['from its notAfter on', { notAfter: instant(noon) }],
    ['when it ended meanwhile', { state: 'SENT' as const }],
  ])('is refused %s', async (_when, over) => {
    expect(await table.store.write(moves.claim(await table.stored(over), noon, 'worker'))).toBeUndefined();
  });

  test('is refused to whoever read the message before somebody else had it', async () => {
    const read = await table.stored();
    const first = await table.store.write(moves.claim(read, noon, 'first'));
    await table.store.write(moves.release(first as Message, noon, 0));
    expect(await table.store.write(moves.claim(read, noon, 'late'))).toBeUndefined();
  });
});

describe('a move', () => {
  test('to an end takes the message out of the due index and lets go of the claim', async () => {
    const sending = (await table.fence(await table.claimed())) as { message: Message };
    const sent = await table.store.write(moves.markSent(sending.message, noon, 'ses-1'));
    const item = await table.now(sending.message);
    expect(item).toEqual(sent);
    expect(item).toMatchObject({ state: 'SENT', sesId: 'ses-1', sentAt: instant(noon) });
    for (const gone of ['shard', 'nextLook', 'claimId', 'leaseUntil']) expect(item).not.toHaveProperty(gone);
  });

  test('of a worker that lost its claim changes nothing', async () => {
    const message = await table.claimed();
    await table.store.write(moves.release(message, noon, 0));
    const before = await table.now(message);
    for (const late of [moves.release(message, noon, 5_000), moves.end('cancel', message, noon, 'erased')]) {
      expect(await table.store.write(late)).toBeUndefined();
    }
    expect(await table.now(message)).toEqual(before);
  });

  test('that marks what an event marked before is refused', async () => {
    const sending = (await table.fence(await table.claimed())) as { message: Message };
    await table.store.write(moves.markSent(sending.message, noon, 'by-event'));
    expect(await table.store.write(moves.markSent(sending.message, noon, 'by-us'))).toBeUndefined();
    expect(await table.now(sending.message)).toMatchObject({ sesId: 'by-event' });
  });

  test('of a message that is gone is refused, and brings nothing back', async () => {
    const gone = aMessage({ leadId: newId('lead') });
    expect(await table.store.write(moves.claim(gone, noon, 'worker'))).toBeUndefined();
    expect(await table.now(gone)).toBeUndefined();
  });

  test('that meets a transaction has to come again, since nobody knows whether it may', async () => {
    const busy = Object.assign(new Error('busy'), { name: 'TransactionConflictException' });
    const { write } = messageStore({ send: () => Promise.reject(busy) }, emulator.tables.leads);
    await expect(write(moves.claim(aMessage(), noon, 'worker'))).rejects.toMatchObject({ problem: 'unavailable' });
  });

  test('that expires is refused while the message is worth sending', async () => {
    const message = await table.stored();
    expect(await table.store.write(moves.expire(message, noon))).toBeUndefined();
    expect(await table.store.write(moves.expire(message, Date.parse(message.notAfter)))).toMatchObject({
      state: 'EXPIRED',
    });
  });
});

describe('the due index', () => {
  test('names what is due, oldest first, in pages, and nothing that is later or over', async () => {
    const shard = 'DUE#test';
    const due = [3, 1, 2].map((second) => ({ shard, nextLook: noon / 1000 - second }));
    const [third, first, second] = await Promise.all(due.map((over) => table.stored(over)));
    await table.stored({ shard, nextLook: noon / 1000 + 1 });
    await table.stored({ shard: undefined, nextLook: undefined, state: 'SENT' });
    const { due: found, next } = await table.store.readDue(shard, noon, { limit: 100 });
    expect(next).toBeUndefined();
    expect(found.map(({ messageId }) => messageId)).toEqual(
      [third, second, first].map((message) => message?.messageId),
    );
    expect(found[0]).toEqual({
      clinic: 'alba',
      leadId: third?.leadId,
      messageId: third?.messageId,
      nextLook: noon / 1000 - 3,
    });
    const page = await table.store.readDue(shard, noon, { limit: 2 });
    expect(page.due).toEqual(found.slice(0, 2));
    expect((await table.store.readDue(shard, noon, { limit: 2, from: page.next })).due).toEqual(found.slice(2));
  });
});

test('an item of the due index that is no message is left to whom it belongs', async () => {
  const shard = 'DUE#other';
  await table.put({ ...leadKey('alba', newId('lead')), shard, nextLook: noon / 1000 });
  const message = await table.stored({ shard });
  const { due } = await table.store.readDue(shard, noon, { limit: 100 });
  expect(due.map(({ messageId }) => messageId)).toEqual([message.messageId]);
});

describe('an item that cannot be read', () => {
  const shard = 'DUE#unreadable';
  const unreadable = async (over: Record<string, unknown>) => {
    const ref = { clinic: 'alba', leadId: newId('lead'), messageId: newId('message') };
    await table.put({
      ...messageKey('alba', ref.leadId, ref.messageId),
      shard,
      nextLook: noon / 1000,
      state: 'READY',
      ...over,
    });
    return ref;
  };
  const item = async ({ clinic, leadId, messageId }: { clinic: string; leadId: string; messageId: string }) => {
    const Key = messageKey(clinic, leadId, messageId);
    return (await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key }))).Item;
  };

  test('is never taken for a message, alone or among others', async () => {
    const ref = await unreadable({});
    expect(await table.store.readMessage(ref)).toBe('unreadable');
    const message = await table.stored();
    const gone = { clinic: 'alba', leadId: 'gone', messageId: 'gone' };
    expect(await table.store.readMessages([ref, gone, message])).toEqual(['unreadable', undefined, message]);
  });

  test('and is gone by now is not made again', async () => {
    const ref = { clinic: 'alba', leadId: newId('lead'), messageId: newId('message') };
    await table.store.parkUnreadable(ref, noon);
    expect(await item(ref)).toBeUndefined();
  });

  test('is put off while it is worth sending, since a newer version may know it (P28)', async () => {
    const ref = await unreadable({ kind: 'of-tomorrow', notAfter: instant(noon + minutes(60)) });
    await table.store.parkUnreadable(ref, noon);
    expect(await item(ref)).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 900, kind: 'of-tomorrow' });
  });

  test.each([
    ['when it is stale', { notAfter: instant(noon) }],
    ['when it does not even say until when', { notAfter: 7 }],
  ])('is parked, out of the way of its neighbours, %s', async (_when, over) => {
    const ref = await unreadable(over);
    await table.store.parkUnreadable(ref, noon);
    const parked = await item(ref);
    expect(parked).toMatchObject({ state: 'PARKED', error: 'unreadable' });
    expect(parked).not.toHaveProperty('shard');
    const { due } = await table.store.readDue(shard, noon, { limit: 100 });
    expect(due.map(({ messageId }) => messageId)).not.toContain(ref.messageId);
  });
});

test('a claim whose answer was lost is known again when the client tries once more', async () => {
  const move = moves.claim(await table.stored(), noon, 'worker');
  const first = await table.store.write(move);
  expect(first).toMatchObject({ state: 'CLAIMED' });
  expect(await table.store.write(move)).toEqual(first);
});
