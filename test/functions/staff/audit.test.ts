import { PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberStore } from '../../../shared/aws/clinics/member-store.ts';
import type { Database } from '../../../shared/aws/table/clients.ts';
import { asUnavailable } from '../../../shared/aws/table/unavailable.ts';
import type { Member } from '../../../shared/clinics/member.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { noon } from '../intake.ts';
import { canaries, type PrivacyRoom, privacyRoom } from '../privacy-room.ts';

let emulator: Emulator;
let room: PrivacyRoom;
/** Set: the audit table takes nothing (F12). */
let isAuditDown = false;

const sink = ({ db, tables }: Emulator): Database => ({
  send: (async (command: { input: { TableName?: string; TransactItems?: { Put?: { TableName: string } }[] } }) => {
    const { TableName, TransactItems = [] } = command.input;
    const isAudit = TableName === tables.audit || TransactItems.some(({ Put }) => Put?.TableName === tables.audit);
    if (isAuditDown && isAudit) throw asUnavailable(Object.assign(new Error(), { name: 'InternalServerError' }));
    return await db.send(command as never);
  }) as Database['send'],
});

beforeAll(async () => {
  emulator = await startEmulator();
  room = await privacyRoom({ ...emulator, db: sink(emulator) }, { now: noon });
});
afterAll(() => emulator.stop());

const entriesOf = async (leadId: string) => (await room.everything('audit')).filter((item) => item.leadId === leadId);
const audit = (query = '', as: `admin@${string}` | 'viewer@alba' = 'admin@alba') =>
  room.staff.send({ path: '/v1/staff/{clinic}/audit', query, as });
const ifMatch = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const review = { decision: 'proceed', reason: 'All clear.', verifiedInPerson: false, notify: false };

type Case = [what: string, path: string, over: Parameters<PrivacyRoom['send']>[2], status: number];

const acts: Case[] = [
  ['reading a lead', '', {}, 200],
  ['changing one', '', { method: 'PATCH', body: { status: 'contacted' }, ...ifMatch(1) }, 200],
  ['a note', '/notes', { method: 'POST', body: { text: 'Called.' } }, 201],
  ['a review', '/reviews', { method: 'POST', body: review }, 201],
  ['an export', '/export', {}, 200],
  ['an erase', '/erase', { method: 'POST', body: { reason: 'request' }, ...ifMatch(1) }, 200],
];

describe('whatever is done with a person’s data', () => {
  test.each(acts)('%s leaves exactly one entry, without a value (P22)', async (_what, path, over, status) => {
    const leadId = await room.submit();
    const before = (await entriesOf(leadId)).length;
    expect((await room.send(leadId, path, over)).statusCode).toBe(status);
    const entries = await entriesOf(leadId);
    expect(entries).toHaveLength(before + 1);
    const text = JSON.stringify(entries);
    for (const canary of Object.values(canaries)) expect(text).not.toContain(canary);
    expect(text).not.toContain('All clear');
  });

  test.each(acts)('%s does not happen when it cannot be put on record (F12)', async (_what, path, over) => {
    const leadId = await room.submit();
    const before = await room.under(leadId);
    isAuditDown = true;
    const answer = await room.send(leadId, path, over).finally(() => {
      isAuditDown = false;
    });
    expect(answer.statusCode).toBe(503);
    for (const canary of Object.values(canaries)) expect(answer.body).not.toContain(canary);
    expect(await room.under(leadId)).toEqual(before);
  });
});

describe('the audit', () => {
  test('is shown newest first, page by page, each entry once', async () => {
    const seen: { at: string; action: string }[] = [];
    let query = 'limit=3';
    for (let pages = 0; pages < 40 && query; pages += 1) {
      const { entries, next } = JSON.parse((await audit(query)).body);
      seen.push(...entries);
      query = next ? `limit=3&cursor=${next}` : '';
    }
    const all = await room.everything('audit');
    expect(seen).toHaveLength(all.filter(({ PK }) => PK === 'CLINIC#alba').length);
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
    expect(seen[0]).toMatchObject({
      actor: expect.any(String),
      action: expect.any(String),
      leadId: expect.any(String),
      fields: expect.any(Array),
    });
  });

  test('is nobody’s but the admins’ of the clinic (P-PV-06)', async () => {
    expect((await audit('', 'viewer@alba')).statusCode).toBe(403);
    expect((await audit('', 'admin@birch')).statusCode).toBe(403);
  });

  test.each([
    ['a cursor of nobody', 'cursor=x', 400],
    ['a page too long', 'limit=101', 422],
    ['a filter that does not exist', 'actor=me', 422],
    ['a filter that is there twice', 'lead=a&lead=b', 422],
  ])('refuses %s', async (_what, query, status) => {
    expect((await audit(query)).statusCode).toBe(status);
  });
});

describe('the audit of a person and of a lead', () => {
  type Shown = {
    action: string;
    actorName: string;
    actorEmail: string;
    leadId: string;
    leadName: string;
    memberName: string;
  };
  const shown = async (query: string): Promise<Shown[]> => JSON.parse((await audit(query)).body).entries;

  test('names whoever acted and whom it was about', async () => {
    const leadId = await room.submit();
    await room.send(leadId, '', {});
    const entries = await shown(`lead=${leadId}`);
    expect(entries.find(({ action }) => action === 'lead.read')).toMatchObject({
      ...{ actorName: 'admin of alba', actorEmail: 'admin@alba.example', leadName: canaries.name },
    });
    expect(entries.find(({ action }) => action === 'screening.received')).toMatchObject({
      ...{ actor: 'intake', actorName: null, actorEmail: null },
    });
  });

  test('is that one person’s alone, and nobody’s who never worked here', async () => {
    const theirs = await shown('limit=100&person=Admin@alba.example');
    expect(new Set(theirs.map(({ actorEmail }) => actorEmail))).toEqual(new Set(['admin@alba.example']));
    const all = (await room.everything('audit')).filter(
      ({ PK, actor }) => PK === 'CLINIC#alba' && actor === 'sub-admin-alba',
    );
    expect(theirs).toHaveLength(all.length);
    expect(await shown('person=nobody@alba.example')).toEqual([]);
  });

  test('is that of who works here now, where somebody who left had the same address', async () => {
    const left = { clinic: 'alba', sub: 'sub-of-before', email: 'admin@alba.example', name: 'Who left' };
    const before: Member = { ...left, role: 'admin', addedAt: '2026-01-01T09:00:00.000Z' };
    const { leftWrite } = memberStore(emulator.db, emulator.tables.leads);
    const { Put } = leftWrite(before, '2026-02-01T09:00:00.000Z') as { Put: PutCommandInput };
    await emulator.client.send(new PutCommand(Put));
    const theirs = await shown('limit=100&person=admin@alba.example');
    expect(new Set(theirs.map(({ actorName }) => actorName))).toEqual(new Set(['admin of alba']));
  });

  test('shows nothing of another clinic’s lead', async () => {
    const leadId = await room.submit();
    const there = await room.staff.send({
      path: '/v1/staff/{clinic}/audit',
      params: { clinic: 'birch' },
      query: `lead=${leadId}`,
      as: 'admin@birch',
    });
    expect(JSON.parse(there.body)).toEqual({ entries: [], next: null });
  });

  test('forgets the name of whoever was erased', async () => {
    const leadId = await room.submit();
    await room.send(leadId, '/erase', { method: 'POST', body: { reason: 'request' }, ...ifMatch(1) });
    const entries = await shown(`lead=${leadId}`);
    expect(entries.map(({ action }) => action)).toContain('lead.erased');
    expect(new Set(entries.map(({ leadName }) => leadName))).toEqual(new Set([null]));
  });

  test('keeps the name of somebody who has left', async () => {
    const path = '/v1/staff/{clinic}/members/{email}';
    const mara = { path, params: { email: 'mara@alba.example' }, as: 'admin@alba' as const };
    await room.staff.send({ ...mara, method: 'PUT', body: { role: 'staff', name: 'Mara Neri' } });
    await room.staff.send({ ...mara, method: 'DELETE' });
    const theirs = await shown('limit=100&person=admin@alba.example');
    const left = theirs.find(({ action }) => action === 'member.removed');
    expect(left).toMatchObject({ memberName: 'Mara Neri', leadName: null });
    expect(await shown('person=mara@alba.example')).toEqual([]);
  });
});
