import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadLeads } from '../../../functions/staff/download-leads.ts';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import { roomOf } from '../../../shared/lambda/answer-size.ts';
import { httpRequest } from '../../../shared/lambda/http-request.ts';
import { rowOf } from '../../../shared/leads/lead-row.ts';
import { aListedLead, putLeads } from '../../aws/leads/listed-leads.ts';
import { aClinic, aRequest, aSubmission } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { intakeOn, noon } from '../intake.ts';
import { aMember, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;
const clock = { now: noon };

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator, clock);
  const intake = intakeOn(emulator, clock);
  for (const clinic of ['alba', 'birch']) await intake.clinics.createClinic(aClinic({ clinic }));
  const ada = { name: '=HYPERLINK("A1")', email: "o'brien@example.com", phone: '+39 06 1234 567', note: ';=1' };
  await intake.postJson(aSubmission({ contact: ada, attribution: { utm_source: 'instagram' } }));
  clock.now += 60_000;
  await intake.postJson(aSubmission({ contact: { name: 'Bea Böhm', email: 'bea@example.com' } }));
});
afterAll(() => emulator.stop());

const path = '/v1/staff/{clinic}/leads.csv';
type As = NonNullable<Parameters<typeof room.send>[0]['as']>;
const ask = (query = '', as: As = 'staff@alba') =>
  room.send({ path, query, as, params: { clinic: as.split('@')[1] ?? '' } });
const rows = (body: string): string[][] => parse(body, { bom: true, delimiter: ';', from: 2 });
const names = async (query?: string, as?: As) => rows((await ask(query, as)).body).map(([, name]) => name);
const entries = async (clinic = 'alba') => {
  const { Items = [] } = await emulator.client.send(
    new QueryCommand({
      TableName: emulator.tables.audit,
      KeyConditionExpression: 'PK = :clinic',
      ExpressionAttributeValues: { ':clinic': `CLINIC#${clinic}` },
    }),
  );
  return Items.filter(({ action }) => action === 'leads.downloaded');
};

describe('the sheet of a clinic’s leads', () => {
  test('is a file without personal data in its name, and its cells are text', async () => {
    const answer = await ask();
    expect(answer).toMatchObject({
      statusCode: 200,
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': 'attachment; filename="alba-leads-2026-06-15.csv"',
        'Cache-Control': 'no-store',
      },
    });
    expect(rows(answer.body).map((row) => row.slice(1))).toEqual([
      [
        'Bea Böhm',
        'bea@example.com',
        '',
        'new',
        'Suitable',
        'acne-scars',
        '2026-06-15 12:01',
        '2026-06-15 12:01',
        '',
        'direct',
        '',
        '',
      ],
      [
        `'=HYPERLINK("A1")`,
        "o'brien@example.com",
        "'+39061234567",
        'new',
        'Suitable',
        'acne-scars',
        '2026-06-15 12:00',
        '2026-06-15 12:00',
        '',
        'instagram',
        '',
        '',
      ],
    ]);
  });

  test('has the filters of the list', async () => {
    expect(await names('q=bohm')).toEqual(['Bea Böhm']);
    expect(await names('status=closed')).toEqual([]);
    expect(await names('sort=oldest')).toEqual([`'=HYPERLINK("A1")`, 'Bea Böhm']);
    for (const query of ['clinicId=birch', 'limit=5', 'status=open']) expect((await ask(query)).statusCode).toBe(422);
  });

  test('is not for viewers, and that of a clinic for its members', async () => {
    expect((await ask('', 'viewer@alba')).statusCode).toBe(403);
    expect(await names('', 'staff@birch')).toEqual([]);
  });

  test('leaves one entry in the audit each time: who, which fields, how many rows', async () => {
    const before = (await entries()).length;
    await ask('q=bohm');
    const all = await entries();
    expect(all.length - before).toBe(1);
    expect(all.find(({ count }) => count === 1)).toMatchObject({
      actor: 'sub-staff-alba',
      fields: expect.arrayContaining(['Name', 'E-mail', 'Phone']),
    });
    expect(JSON.stringify(all)).not.toContain('bohm');
  });

  test('is not given when the entry cannot be written', async () => {
    const broken = async () => {
      throw new ExpectedError('unavailable', 'unavailable');
    };
    const endpoint = downloadLeads({ ...room, audit: { record: broken } });
    const http = httpRequest(aRequest({ method: 'GET', path }));
    const request = endpoint({ http, member: aMember({ role: 'staff' }), at: clock.now, lang: 'en' });
    await expect(request).rejects.toMatchObject({ problem: 'unavailable' });
  });
});

describe('a sheet that is full', () => {
  const clinic = 'cedar';
  const leads = Array.from({ length: 250 }, (_, at) =>
    aListedLead(new Date(noon - Math.floor(at / 3) * 1_000).toISOString(), { clinic }),
  );
  const sheet = async (query: string, now: () => number) => {
    const http = httpRequest(aRequest({ method: 'GET', path, query }));
    const member = aMember({ clinic, role: 'staff' });
    const { text = '', headers = {} } = await downloadLeads(
      { ...room, now },
      200,
    )({ http, member, at: noon, lang: 'en' });
    const next = /^<\/v1\/staff\/cedar\/leads\.csv\?([^>]+)>; rel="next"$/.exec(headers.Link ?? '')?.[1];
    return { ids: rows(text).map(([leadId]) => leadId), next };
  };
  const all = async (now: () => number) => {
    const sheets = [await sheet('sort=oldest', now)];
    for (let next = sheets[0]?.next; next; next = sheets.at(-1)?.next) sheets.push(await sheet(next, now));
    return sheets.map(({ ids }) => ids);
  };

  beforeAll(async () => {
    await room.clinics.createClinic(aClinic({ clinic }));
    await putLeads(emulator, leads);
  });

  test('says where the next one begins; no row is lost or twice', async () => {
    const sheets = await all(() => noon);
    expect(sheets.map(({ length }) => length)).toEqual([200, 50]);
    expect(sheets.flat().toSorted()).toEqual(leads.map(({ leadId }) => leadId).toSorted());
    expect((await entries(clinic)).map(({ count }) => count).toSorted()).toEqual([200, 50]);
  });

  test('is one that took five seconds as well, and each goes on by a page', async () => {
    const sheets = await all(() => noon + 5_001);
    expect(sheets.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(sheets.flat().toSorted()).toEqual(leads.map(({ leadId }) => leadId).toSorted());
  });

  test('is one of 3 MB, whatever people call themselves', async () => {
    const longest = { name: '"='.repeat(40), email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example`, note: '' };
    const largest = leads.map((lead) => ({ ...lead, contact: longest, assignee: longest.email }));
    const rows = Array.from({ length: 45 }, (_, page) => largest.slice(page % 2, (page % 2) + 100));
    let read = 0;
    const listLeads: typeof room.listLeads = async () => {
      read += 1;
      return { rows: (rows[read - 1] ?? []).map(rowOf), next: read < 45 ? { month: '2026-06' } : undefined };
    };
    const readLeads = async () => new Map(largest.map((lead) => [lead.leadId, lead]));
    const http = httpRequest(aRequest({ method: 'GET', path, query: '' }));
    const member = aMember({ clinic, role: 'staff' });
    const endpoint = downloadLeads({ ...room, listLeads, readLeads, now: () => noon });
    const { text = '', headers } = await endpoint({ http, member, at: noon, lang: 'en' });
    expect(headers?.Link).toMatch(/rel="next"$/);
    const bytes = Buffer.byteLength(JSON.stringify(text));
    expect(bytes).toBeLessThan(roomOf.sheet + 200_000);
    expect(bytes).toBeGreaterThan(roomOf.sheet / 3);
  });
});
