import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replayErasures } from '../../../shared/aws/erasure/erasure-replay.ts';
import { strippedOf } from '../../../shared/aws/erasure/item-register.ts';
import { leadKinds } from '../../../shared/aws/erasure/lead-item-kinds.ts';
import { messageItem } from '../../../shared/aws/items/message-item.ts';
import { suppressionStore } from '../../../shared/aws/mail/suppression-store.ts';
import type { Item } from '../../../shared/aws/table/read-items.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMessage } from '../../mail/messages.ts';
import { noon } from '../intake.ts';
import { canaries, type PrivacyRoom, privacyRoom } from '../privacy-room.ts';

let emulator: Emulator;
let room: PrivacyRoom;

beforeAll(async () => {
  emulator = await startEmulator();
  room = await privacyRoom(emulator, { now: noon });
});
afterAll(() => emulator.stop());

const all = () => true;
const put = (Item: Record<string, unknown>) =>
  emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item }));
const remove = ({ PK, SK }: Item) =>
  emulator.client.send(new DeleteCommand({ TableName: emulator.tables.leads, Key: { PK, SK } }));
const kinds = (items: readonly Item[]) => items.map(({ SK }) => SK.split('#')[0]).sort();
const isOwn = (item: Item, leadId: string) => JSON.stringify(item).includes(leadId);

describe('an erase', () => {
  test('leaves a tombstone, and nothing of the person in any table (P-PV-01, P19)', async () => {
    const leadId = await room.submit();
    expect(await room.text()).toContain(canaries.name);
    const answer = await room.erase(leadId);
    expect([answer.statusCode, answer.headers.ETag]).toEqual([200, '"2"']);
    expect(JSON.parse(answer.body)).toEqual({ leadId, erasedAt: '2026-06-15T10:00:00.000Z', reason: 'request' });
    const text = (await room.text()).toLowerCase();
    for (const canary of Object.values(canaries)) expect(text).not.toContain(canary.toLowerCase());
    expect(text).not.toContain('sunburn');
    expect(text).not.toContain(canaries.phone.replaceAll(/\D/g, ''));
  });

  test('does with every attribute what the register says, of every kind of item that leads to the person', async () => {
    const leadId = await room.submit();
    await room.submit({ contact: { email: room.emailOf(leadId), phone: '+39 06 5550 200' } });
    const before = (await room.everything()).filter((item) => isOwn(item, leadId));
    const changed = Object.entries(leadKinds).filter(([, { onErase }]) => onErase !== 'stays');
    const there = changed.filter(([, { isOf }]) => before.some(isOf)).map(([name]) => name);
    expect(there).toEqual(expect.arrayContaining(['lead', 'screening', 'message', 'match', 'phone', 'link']));
    await room.erase(leadId, 2);
    await room.purges.finishErased(all);
    const after = await room.everything();
    for (const item of before) {
      const left = after.find(({ PK, SK }) => PK === item.PK && SK === item.SK);
      const [name, kind] = changed.find(([, { isOf }]) => isOf(item)) ?? [];
      if (kind?.onErase === 'is deleted') expect([name, left]).toEqual([name, undefined]);
      if (kind?.onErase === 'is stripped') expect([name, strippedOf(left ?? item, kind)]).toEqual([name, left]);
      if (kind?.onErase === 'becomes a tombstone') {
        expect(left && leadKinds.tombstone.isOf(left)).toBe(true);
        expect(Object.keys(left ?? {}).filter((one) => !Object.hasOwn(leadKinds.tombstone.attributes, one))).toEqual(
          [],
        );
      }
    }
  });

  test('cancels what was still to be sent, and keeps no address with what was', async () => {
    const leadId = await room.submit();
    const sent = aMessage({ leadId, messageId: 'sent-1', state: 'SENT', recipientHash: 'hash', sesId: 'ses-1' });
    await put({ ...messageItem(sent), shard: undefined, nextLook: undefined });
    const wasOpen = (await room.under(leadId)).filter(({ state }) => state === 'READY').length;
    expect(wasOpen).toBeGreaterThan(2);
    await room.erase(leadId);
    const messages = (await room.under(leadId)).filter(({ SK }) => SK.startsWith('MSG#'));
    expect(messages.filter(({ state }) => state === 'CANCELLED')).toHaveLength(wasOpen);
    expect(messages.find(({ messageId }) => messageId === 'sent-1')).toMatchObject({ state: 'SENT' });
    for (const message of messages) {
      for (const name of ['recipientHash', 'sesId', 'shard', 'nextLook']) expect(message).not.toHaveProperty(name);
    }
  });

  test('keeps proof of the consents for three years, by the hash of the address alone', async () => {
    const leadId = await room.submit();
    await room.erase(leadId);
    const proofs = (await room.everything()).filter(leadKinds.proof.isOf);
    const own = proofs.filter(({ PK }) => PK.endsWith(room.personHash(room.emailOf(leadId))));
    expect(own).toHaveLength(1);
    expect(own[0]?.records).toHaveLength(3);
    expect(isOwn(own[0] as Item, leadId)).toBe(false);
    const years = (Number(own[0]?.ttl) * 1000 - noon) / (365 * 86_400_000);
    expect(years).toBeGreaterThan(3);
    expect(years).toBeLessThan(3.1);
  });

  test('is in the ledger, and in the audit with counts only', async () => {
    const leadId = await room.submit();
    await room.erase(leadId);
    const [ledger] = (await room.everything('ledger')).filter((item) => isOwn(item, leadId));
    expect(ledger).toMatchObject({ kind: 'erased', clinic: 'alba', leadId, reasonCode: 'request' });
    const entries = (await room.everything('audit')).filter((item) => isOwn(item, leadId));
    const erased = entries.filter(({ action }) => action === 'lead.erased');
    expect(erased).toMatchObject([{ actor: 'sub-admin-alba', fields: [], count: expect.any(Number) }]);
  });

  test('asked for again answers the same tombstone and records nothing (P-PV-02)', async () => {
    const leadId = await room.submit();
    const first = await room.erase(leadId, 1, { body: { reason: 'mistake' } });
    room.clock.now += 60_000;
    const second = await room.erase(leadId, 1);
    expect([second.statusCode, second.body, second.headers.ETag]).toEqual([200, first.body, first.headers.ETag]);
    const entries = (await room.everything('audit')).filter((item) => isOwn(item, leadId));
    expect(entries.filter(({ action }) => action === 'lead.erased')).toHaveLength(1);
  });

  test('leaves the suppression of somebody who wants no mail', async () => {
    const leadId = await room.submit();
    const emailHash = room.personHash(room.emailOf(leadId));
    const at = new Date(noon).toISOString();
    const list = suppressionStore(emulator.db, emulator.tables);
    await list.suppress({ clinic: 'alba', emailHash, scope: 'all', reason: 'unsubscribed', at });
    await room.erase(leadId);
    expect(await list.readScope('alba', emailHash, room.clock.now)).toBe('all');
  });

  test('lets the person come back as somebody new', async () => {
    const leadId = await room.submit();
    await room.erase(leadId);
    const again = await room.submit({ contact: { email: room.emailOf(leadId) } });
    expect(again).not.toBe(leadId);
    await room.erasures.finish('alba', leadId, room.clock.now);
    expect(kinds(await room.under(again))).toContain('LEAD');
  });
});

describe('whoever may not, or has not seen the lead as it is', () => {
  test.each([
    ['a viewer', { as: 'viewer@alba' }, 403],
    ['a clinician', { as: 'clinician@alba' }, 403],
    ['an admin of another clinic', { as: 'admin@birch', params: { clinic: 'birch' } }, 404],
    ['without If-Match', { headers: {} }, 428],
    ['with an old If-Match', { headers: { 'if-match': '"7"' } }, 412],
    ['without a body', { body: undefined }, 415],
    ['with a reason of the purge', { body: { reason: 'expired' } }, 422],
    ['with more than a reason', { body: { reason: 'request', leadId: 'x' } }, 422],
  ] as const)('%s erases nothing', async (_who, over, status) => {
    const leadId = await room.submit();
    const params = { clinic: 'alba', ...('params' in over ? over.params : {}), leadId };
    expect((await room.erase(leadId, 1, { ...over, params })).statusCode).toBe(status);
    expect(kinds(await room.under(leadId))).toContain('SCREENING');
  });

  test('asked for by two at once is one erase', async () => {
    const leadId = await room.submit();
    const answers = await Promise.all([room.erase(leadId), room.erase(leadId)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(answers[0]?.body).toBe(answers[1]?.body);
  });
});

describe('an erase that does not fit into one transaction', () => {
  test('is complete for every reader at once, and the purge resumes where it was cut off (F39, C12)', async () => {
    const leadId = await room.submit();
    expect(await room.linksOf(leadId)).toEqual([200, 200, 200, 200]);
    const many = Array.from({ length: 200 }, (_none, n) => put(messageItem(aMessage({ leadId, messageId: `m${n}` }))));
    await Promise.all(many);
    expect((await room.erase(leadId)).statusCode).toBe(200);
    // The function dies here: nobody has purged yet.
    expect(kinds(await room.under(leadId))).toContain('SCREENING');
    expect(await room.linksOf(leadId)).toEqual([410, 410, 410, 410]);
    expect((await room.erase(leadId)).statusCode).toBe(200);
    const { erased } = await room.purges.finishErased(all);
    expect(erased).toBeGreaterThan(0);
    const left = await room.under(leadId);
    expect(new Set(kinds(left))).toEqual(new Set(['LEAD', 'MSG']));
    expect(left.filter(({ state }) => state === 'READY')).toEqual([]);
    expect(left.filter(({ shard }) => shard)).toEqual([]);
    expect(await room.linksOf(leadId)).toEqual([410, 410, 410, 410]);
    expect(await room.purges.finishErased(all)).toMatchObject({ erased: 0 });
  });
});

test('a restored table that has somebody back is made to erase them again (P27)', async () => {
  const leadId = await room.submit();
  const copy = await room.under(leadId);
  await room.erase(leadId);
  await room.purges.finishErased(all);
  await Promise.all((await room.under(leadId)).map(remove));
  await Promise.all(copy.map(put));
  const replay = replayErasures(emulator.db, emulator.tables);
  expect(await replay(false)).toBe(1);
  expect(await room.linksOf(leadId)).toEqual([410, 410, 200, 200]);
  expect(await replay(true)).toBe(1);
  expect(await room.linksOf(leadId)).toEqual([410, 410, 410, 410]);
  await room.purges.finishErased(all);
  expect(new Set(kinds(await room.under(leadId)))).toEqual(new Set(['LEAD', 'MSG']));
  expect(await replay(true)).toBe(0);
});

test('a lead that a restored table cannot be read for hides no other that is to be erased again', async () => {
  const leadIds: string[] = [];
  for (let made = 0; made < 4; made += 1) leadIds.push(await room.submit());
  const copies = await Promise.all(leadIds.map(room.under));
  for (const leadId of leadIds) await room.erase(leadId);
  await room.purges.finishErased(all);
  const [unreadable = ''] = leadIds;
  for (const item of copies.flat()) {
    await put(item.PK.endsWith(unreadable) && item.SK === 'LEAD' ? { ...item, version: 'no number' } : item);
  }
  const replay = replayErasures(emulator.db, emulator.tables);
  await expect(replay(true)).rejects.toThrow(`1 of the ledger’s leads could not be erased again (alba ${unreadable}`);
  const states = await Promise.all(leadIds.map(async (leadId) => (await room.linksOf(leadId)).at(-1)));
  expect(states.slice(1)).toEqual([410, 410, 410]);
});
