import { setTimeout } from 'node:timers/promises';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { erasureStore } from '../../../shared/aws/erasure/erasure-store.ts';
import { leadKey } from '../../../shared/aws/items/keys.ts';
import { roomOf } from '../../../shared/lambda/answer-size.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { type Answer, keys, noon } from '../intake.ts';
import { aLargeLead, copyScreening, writeMuch } from './large-lead.ts';
import { json, type LeadDesk, leadDesk } from './lead-desk.ts';

const screenings = 120;
const notes = 120;

let emulator: Emulator;
let desk: LeadDesk;
let lead: Lead;
let calls: Call[];

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  lead = await aLargeLead(emulator, desk, 'target@example.com');
  await copyScreening(emulator, lead, screenings - 1);
  await writeMuch(emulator, lead, notes);
  calls = watchCapacity(emulator.client);
});
afterAll(() => emulator.stop());

/** What Lambda counts of an answer. */
const sizeOf = (answer: Answer) => Buffer.byteLength(JSON.stringify(answer));

const cursorIn = ({ headers }: Answer): string | undefined => {
  const address = /^<([^>]+)>; rel="next"$/.exec(headers.Link ?? '')?.[1];
  return address && (new URL(address, 'https://x.example').searchParams.get('cursor') ?? undefined);
};

const path = '/v1/staff/{clinic}/leads/{leadId}';
const get = (tail: string, cursor: string | undefined) =>
  desk.send({
    path: `${path}${tail}`,
    params: { leadId: lead.leadId },
    as: 'admin@alba',
    ...(cursor && { query: new URLSearchParams({ cursor }).toString() }),
  });

/** Every part of what goes on under a cursor, the first one given. */
const allParts = async (first: Answer, tail: string): Promise<Answer[]> => {
  const parts = [first];
  for (let cursor = cursorIn(first); cursor; cursor = cursorIn(parts.at(-1) as Answer)) {
    parts.push(await get(tail, cursor));
  }
  return parts;
};

const idsIn = (parts: Answer[], list: string, id: string): string[] =>
  parts.flatMap((part) => json(part)[list].map((one: Record<string, string>) => one[id]));

const currentTag = async () => ({ 'if-match': String((await desk.read(lead.leadId)).headers.ETag) });

describe('a lead with 120 of the largest screenings and 120 of the longest notes and reviews', () => {
  test('opens with its tag and the latest screening, in at most 1 MB, without reading the rest', async () => {
    calls.length = 0;
    const opened = await desk.read(lead.leadId);
    expect([opened.statusCode, opened.headers.ETag]).toEqual([200, '"1"']);
    expect(sizeOf(opened)).toBeLessThan(roomOf.lead);
    const shown = json(opened);
    expect(shown.screenings[0].screeningId).toBe(lead.lastScreeningId);
    expect(shown.screenings[0].assessment.findings.length).toBeGreaterThan(50);
    expect(Object.keys(shown.texts)).toHaveLength(1);
    expect(shown.next).toBe(cursorIn(opened));
    const units = calls.reduce((sum, call) => sum + call.units, 0);
    expect(units).toBeLessThan(600);
  });

  test('has everything older behind the cursor, once, each part within its bound', async () => {
    const parts = await allParts(await desk.read(lead.leadId, { as: 'admin@alba' }), '/history');
    expect(Math.max(...parts.map(sizeOf))).toBeLessThan(roomOf.lead);
    for (const [list, id, count] of [
      ['screenings', 'screeningId', screenings],
      ['notes', 'noteId', notes],
      ['reviews', 'reviewId', notes],
    ] as const) {
      const ids = idsIn(parts, list, id);
      expect([ids.length, new Set(ids).size]).toEqual([count, count]);
    }
    expect(parts.map(({ statusCode }) => statusCode)).toEqual(parts.map(() => 200));
    expect(json(parts.at(-1) as Answer).next).toBeNull();
  });

  test('is exported whole, in parts within their bound, on record once', async () => {
    const parts = await allParts(await get('/export', undefined), '/export');
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(sizeOf))).toBeLessThan(roomOf.export);
    expect(new Set(idsIn(parts, 'screenings', 'screeningId')).size).toBe(screenings);
    expect(idsIn(parts, 'screenings', 'screeningId')).toHaveLength(screenings);
    expect(idsIn(parts, 'notes', 'noteId')).toHaveLength(notes);
    expect(new Set(parts.map((part) => json(part).exportedAt)).size).toBe(1);
    const actions = idsIn(parts, 'audit', 'action');
    expect(actions.filter((action) => action === 'lead.exported')).toHaveLength(1);
    expect(actions).toContain('screening.received');
    const names = parts.map(({ headers }) => headers['Content-Disposition']);
    expect(names.slice(0, 2)).toEqual([
      `attachment; filename="lead-${lead.leadId}.json"`,
      `attachment; filename="lead-${lead.leadId}-2.json"`,
    ]);
  });

  test('can be worked as any other', async () => {
    const { leadId } = lead;
    const other = await desk.aLead();
    const answers = [
      await desk.patch(leadId, { body: { status: 'contacted' }, headers: await currentTag() }),
      await desk.note(leadId, { body: { text: 'Called.' } }),
      await desk.review(leadId, {
        as: 'clinician@alba',
        body: { decision: 'proceed', reason: 'Fine.', verifiedInPerson: true, notify: true },
      }),
      await desk.link(leadId, {}, { otherId: other.leadId }),
      await desk.messages(leadId, { as: 'viewer@alba' }),
      await desk.withdraw(leadId, { body: { scope: 'marketing' } }),
      await desk.patch(leadId, { body: { status: 'treated' }, headers: await currentTag() }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 201, 201, 200, 200, 200, 200]);
    expect(Math.max(...answers.map(sizeOf))).toBeLessThan(roomOf.lead);
  });

  test('is released when it is held', async () => {
    desk.clock.now = noon + 86_400_000;
    const held = await desk.aLead({ leaveEmpty: 'https://spam.example' });
    await copyScreening(emulator, held, screenings);
    expect((await desk.release(held.leadId)).statusCode).toBe(200);
    desk.clock.now = noon;
  });

  test('is erased, and the purge leaves nothing of it, a megabyte at a time', async () => {
    calls.length = 0;
    const body = { reason: 'request' };
    const erase = { method: 'POST', path: `${path}/erase`, params: { leadId: lead.leadId }, as: 'admin@alba' } as const;
    const erased = await desk.send({ ...erase, body, headers: await currentTag() });
    expect(erased.statusCode).toBe(200);
    const { db, tables, client } = emulator;
    await erasureStore(db, tables, { matchKey: keys.match, pause: setTimeout }).finish('alba', lead.leadId, noon);
    const { PK } = leadKey('alba', lead.leadId);
    const query = { KeyConditionExpression: 'PK = :PK', ExpressionAttributeValues: { ':PK': PK } };
    const { Items = [] } = await client.send(new QueryCommand({ TableName: tables.leads, ...query }));
    expect(Items.filter(({ SK }) => !/^(LEAD$|MSG#)/.test(SK))).toEqual([]);
    expect(JSON.stringify(Items)).not.toContain('target@example.com');
    const reads = calls.filter(({ name }) => name === 'Query').map(({ units }) => units);
    expect(Math.max(...reads)).toBeLessThanOrEqual(260);
  });
});
