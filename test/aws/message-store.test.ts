import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadKey, messageKey, suppressionKey } from '../../shared/aws/keys.ts';
import { messageItem } from '../../shared/aws/message-item.ts';
import { type MessageStore, messageStore } from '../../shared/aws/message-store.ts';
import type { Message } from '../../shared/mail/message.ts';
import { messageIdOf, shardOf } from '../../shared/mail/message-id.ts';
import * as moves from '../../shared/mail/message-moves.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { aMessage, instant, minutes, noon } from '../mail/messages.ts';

let emulator: Emulator;
let store: MessageStore;
let made = 0;

beforeAll(async () => {
  emulator = await startEmulator();
  store = messageStore(emulator.db, emulator.tables.leads);
});
afterAll(() => emulator.stop());

const recipient = { byClinic: 'hash-at-clinic', byAll: 'hash-at-all' };

const put = (Item: Record<string, unknown>) =>
  emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item }));

/** A message of a lead of its own, both in the table. */
const stored = async (
  over: Partial<Message> = {},
  lead: Record<string, unknown> | undefined = {},
): Promise<Message> => {
  made += 1;
  const leadId = `lead-${made}`;
  const messageId = messageIdOf(leadId, 'summary', 'screening-1');
  const message = aMessage({ leadId, messageId, shard: shardOf(messageId), ...over });
  await put(messageItem(message));
  if (lead) await put({ ...leadKey('alba', leadId), wantsMarketing: false, ...lead });
  return message;
};

const claimed = async (over: Partial<Message> = {}, lead?: Record<string, unknown>, at = noon): Promise<Message> => {
  const message = await store.write(moves.claim(await stored(over, lead), at, `claim-${made}`));
  if (!message) throw new Error('The claim was refused.');
  return message;
};

const fence = (message: Message, at = noon, to = recipient) => store.fence(moves.fence(message, at), to);
const now = async (message: Message) => (await store.readMessage(message)) as Message;

describe('a claim', () => {
  test('of fifty at once has one winner, and counts one attempt', async () => {
    const message = await stored();
    const claims = Array.from({ length: 50 }, (_, worker) =>
      store.write(moves.claim(message, noon, `worker-${worker}`)),
    );
    const winners = (await Promise.all(claims)).filter((winner) => winner !== undefined);
    expect(winners).toHaveLength(1);
    expect(await now(message)).toEqual(winners[0]);
    expect(winners[0]).toMatchObject({ state: 'CLAIMED', attempt: 1, leaseUntil: instant(noon + minutes(2)) });
  });

  test.each([
    ['before it is due', { nextLook: noon / 1000 + 1 }],
    ['from its notAfter on', { notAfter: instant(noon) }],
    ['when it ended meanwhile', { state: 'SENT' as const }],
  ])('is refused %s', async (_when, over) => {
    expect(await store.write(moves.claim(await stored(over), noon, 'worker'))).toBeUndefined();
  });

  test('is refused to whoever read the message before somebody else had it', async () => {
    const read = await stored();
    const first = await store.write(moves.claim(read, noon, 'first'));
    await store.write(moves.giveBack(first as Message, noon, 0));
    expect(await store.write(moves.claim(read, noon, 'late'))).toBeUndefined();
  });
});

describe('a fence', () => {
  test('passes for a claimed message of a living lead', async () => {
    const message = await claimed();
    const answer = await fence(message);
    expect(answer).toMatchObject({ outcome: 'passed', message: { state: 'SENDING', sendStartedAt: instant(noon) } });
    expect(await now(message)).toEqual((answer as { message: Message }).message);
  });

  test('is refused to a claim that is not the current one', async () => {
    const message = await claimed();
    expect(await fence({ ...message, claimId: 'another' })).toEqual({ outcome: 'lost' });
    expect(await now(message)).toMatchObject({ state: 'CLAIMED' });
  });

  test('is refused a second time', async () => {
    const message = await claimed();
    await fence(message);
    expect(await fence(message)).toEqual({ outcome: 'lost' });
  });

  test('is refused when the lease is nearly over', async () => {
    const message = await claimed();
    expect(await fence(message, noon + minutes(2) - 10_000)).toEqual({ outcome: 'lost' });
    expect(await fence(message, noon + minutes(2) - 10_001)).toMatchObject({ outcome: 'passed' });
  });

  test('is refused for an address that the clinic must not mail', async () => {
    const to = { byClinic: 'left-everything', byAll: 'nobody' };
    await put({ ...suppressionKey('alba', to.byClinic), scope: 'all' });
    const answer = await fence(await claimed(), noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: 'all', byAll: false } });
  });

  test('lets service mail pass, and marketing not, for an address that left the newsletter', async () => {
    const to = { byClinic: 'left-newsletter', byAll: 'nobody' };
    await put({ ...suppressionKey('alba', to.byClinic), scope: 'marketing' });
    expect(await fence(await claimed(), noon, to)).toMatchObject({ outcome: 'passed' });
    const marketing = await claimed({ class: 'marketing' }, { wantsMarketing: true });
    const answer = await fence(marketing, noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: 'marketing', byAll: false } });
  });

  test('is refused for an address that nobody may mail', async () => {
    const to = { byClinic: 'known', byAll: 'bounced' };
    await put({ ...suppressionKey('*', to.byAll), scope: 'all' });
    const answer = await fence(await claimed(), noon, to);
    expect(answer).toEqual({ outcome: 'refused', suppression: { byClinic: undefined, byAll: true } });
  });

  const living = { isErased: false, isHeld: false, wantsMarketing: false };
  test.each([
    ['was erased', { erasedAt: instant(noon) }, {}, { ...living, isErased: true }],
    ['is held', { hold: { reason: 'honeypot', at: instant(noon) } }, {}, { ...living, isHeld: true }],
    ['did not consent to marketing', {}, { class: 'marketing' as const }, living],
  ])('is refused when the lead %s', async (_what, lead, over, facts) => {
    const message = await claimed(over, lead);
    expect(await fence(message)).toMatchObject({ outcome: 'refused', lead: facts });
    expect(await now(message)).toMatchObject({ state: 'CLAIMED' });
  });

  test('is refused when there is no such lead', async () => {
    const message = await claimed();
    const orphan = { ...message, leadId: 'nobody' };
    await put(messageItem(orphan));
    expect(await fence(orphan)).toMatchObject({ outcome: 'refused', lead: 'gone' });
  });

  test('lets marketing pass with consent', async () => {
    const message = await claimed({ class: 'marketing' }, { wantsMarketing: true });
    expect(await fence(message)).toMatchObject({ outcome: 'passed' });
  });
});

describe('a move', () => {
  test('to an end takes the message out of the due index and lets go of the claim', async () => {
    const sending = (await fence(await claimed())) as { message: Message };
    const sent = await store.write(moves.mark(sending.message, noon, 'ses-1'));
    const item = await now(sending.message);
    expect(item).toEqual(sent);
    expect(item).toMatchObject({ state: 'SENT', sesId: 'ses-1', sentAt: instant(noon) });
    for (const gone of ['shard', 'nextLook', 'claimId', 'leaseUntil']) expect(item).not.toHaveProperty(gone);
  });

  test('of a worker that lost its claim changes nothing', async () => {
    const message = await claimed();
    await store.write(moves.giveBack(message, noon, 0));
    const before = await now(message);
    for (const late of [moves.giveBack(message, noon, 5_000), moves.end('cancel', message, noon, 'erased')]) {
      expect(await store.write(late)).toBeUndefined();
    }
    expect(await now(message)).toEqual(before);
  });

  test('that marks what an event marked before is refused', async () => {
    const sending = (await fence(await claimed())) as { message: Message };
    await store.write(moves.mark(sending.message, noon, 'by-event'));
    expect(await store.write(moves.mark(sending.message, noon, 'by-us'))).toBeUndefined();
    expect(await now(sending.message)).toMatchObject({ sesId: 'by-event' });
  });

  test('that expires is refused while the message is worth sending', async () => {
    const message = await stored();
    expect(await store.write(moves.expire(message, noon))).toBeUndefined();
    expect(await store.write(moves.expire(message, Date.parse(message.notAfter)))).toMatchObject({ state: 'EXPIRED' });
  });
});

describe('the due index', () => {
  test('names what is due, oldest first, up to a limit, and nothing that is later or over', async () => {
    const shard = 'DUE#test';
    const due = [3, 1, 2].map((second) => ({ shard, nextLook: noon / 1000 - second }));
    const [third, first, second] = await Promise.all(due.map((over) => stored(over)));
    await stored({ shard, nextLook: noon / 1000 + 1 });
    await stored({ shard: undefined, nextLook: undefined, state: 'SENT' });
    const found = await store.readDue(shard, noon, 100);
    expect(found.map(({ messageId }) => messageId)).toEqual(
      [third, second, first].map((message) => message?.messageId),
    );
    expect(found[0]).toEqual({
      clinic: 'alba',
      leadId: third?.leadId,
      messageId: third?.messageId,
      nextLook: noon / 1000 - 3,
    });
    expect(await store.readDue(shard, noon, 2)).toHaveLength(2);
  });
});

describe('an item that cannot be read', () => {
  const shard = 'DUE#unreadable';
  const unreadable = async (over: Record<string, unknown>) => {
    made += 1;
    const ref = { clinic: 'alba', leadId: `lead-${made}`, messageId: `message-${made}` };
    await put({
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

  test('is never taken for a message', async () => {
    expect(await store.readMessage(await unreadable({}))).toBe('unreadable');
  });

  test('is put off while it is worth sending, since a newer version may know it', async () => {
    const ref = await unreadable({ kind: 'of-tomorrow', notAfter: instant(noon + minutes(60)) });
    await store.setAside(ref, noon);
    expect(await item(ref)).toMatchObject({ state: 'READY', nextLook: noon / 1000 + 900, kind: 'of-tomorrow' });
  });

  test.each([
    ['when it is stale', { notAfter: instant(noon) }],
    ['when it does not even say until when', { notAfter: 7 }],
  ])('is parked, out of the way of its neighbours, %s', async (_when, over) => {
    const ref = await unreadable(over);
    await store.setAside(ref, noon);
    const parked = await item(ref);
    expect(parked).toMatchObject({ state: 'PARKED', error: 'unreadable' });
    expect(parked).not.toHaveProperty('shard');
    const due = await store.readDue(shard, noon, 100);
    expect(due.map(({ messageId }) => messageId)).not.toContain(ref.messageId);
  });
});

test('a claim whose answer was lost is known again when the client tries once more', async () => {
  const move = moves.claim(await stored(), noon, 'worker');
  const first = await store.write(move);
  expect(first).toMatchObject({ state: 'CLAIMED' });
  expect(await store.write(move)).toEqual(first);
});
