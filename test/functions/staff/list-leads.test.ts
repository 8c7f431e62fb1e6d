import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import { isLeadId } from '../../../shared/leads/lead-id.ts';
import { aListedLead, putLeads } from '../../aws/leads/listed-leads.ts';
import { aClinic, aSubmission } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { intakeOn, noon } from '../intake.ts';
import { aMember, staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;
let intake: ReturnType<typeof intakeOn>;
const clock = { now: noon };

beforeAll(async () => {
  emulator = await startEmulator();
  room = await staffRoom(emulator, clock);
  intake = intakeOn(emulator, clock);
  for (const clinic of ['alba', 'birch']) await intake.clinics.createClinic(aClinic({ clinic }));
});
afterAll(() => emulator.stop());

const path = '/v1/staff/{clinic}/leads';
type Row = Record<string, unknown> & { leadId: string; name: string };
type Page = { leads: Row[]; next: string | null };
type As = NonNullable<Parameters<typeof room.send>[0]['as']>;

const ask = (query: string, as: As = 'viewer@alba') =>
  room.send({ path, query, as, params: { clinic: as.split('@')[1] ?? '' } });
const list = async (query: string, as?: As): Promise<Page> => {
  const answer = await ask(query, as);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return JSON.parse(answer.body);
};
const names = async (query: string, as?: As) => (await list(query, as)).leads.map(({ name }) => name);
const problemOf = async (query: string, as?: As) => {
  const answer = await ask(query, as);
  return [answer.statusCode, JSON.parse(answer.body).type.split(':').at(-1)];
};
/** All pages of a list, one after the other. */
const all = async (query: string, as?: As): Promise<Row[]> => {
  const rows: Row[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null; page += 1) {
    expect(page).toBeLessThan(500);
    const { leads, next }: Page = await list(`${query}&cursor=${cursor}`, as);
    rows.push(...leads);
    cursor = next;
  }
  return rows;
};

describe('the list of a clinic’s leads', () => {
  beforeAll(async () => {
    clock.now = noon;
    await intake.postJson(
      aSubmission({ contact: { name: 'Ada Rossi', email: 'ada@example.com', phone: '06 1234 567' } }),
    );
    clock.now += 60_000;
    const bea = { name: 'Bea Böhm', email: 'bea@example.com', phone: '+39 06 1234 567' };
    const attribution = { utm_source: 'IG' };
    await intake.postJson(aSubmission({ contact: bea, attribution, answers: { expectation: 'single-session' } }));
    clock.now += 60_000;
    await intake.postJson(aSubmission({ contact: { name: 'Spam Bot', email: 'bot@example.com' }, leaveEmpty: 'x' }));
    clock.now += 60_000;
    await intake.postJson(aSubmission({ contact: { email: 'ada@example.com' } }));
  });

  test('finds the reference of an alert, in its own clinic and within the filter', async () => {
    const { leads } = await list('');
    for (const { leadId, name } of leads) expect(await names(`q=${leadId}`)).toEqual([name]);
    const [, , ada] = leads;
    expect(await names(`q=%20${ada?.leadId}%20&status=new`)).toEqual(['Ada Rossi']);
    expect(await names(`q=${ada?.leadId}&status=closed`)).toEqual([]);
    expect(await names(`q=${ada?.leadId}`, 'staff@birch')).toEqual([]);
    expect((await list(`q=${ada?.leadId}`)).next).toBeNull();
  });

  test('shows what the contract says, newest first, and nothing that was answered', async () => {
    const { leads, next } = await list('');
    expect(leads.map(({ name }) => name)).toEqual(['Spam Bot', 'Bea Böhm', 'Ada Rossi']);
    expect(next).toBeNull();
    expect(leads[1]).toMatchObject({ name: 'Bea Böhm', possibleDuplicate: true });
    expect(leads[2]).toEqual({
      leadId: expect.stringMatching(/^[a-z2-7]{26}$/),
      name: 'Ada Rossi',
      status: 'new',
      outcome: 'suitable',
      concern: 'acne-scars',
      createdAt: '2026-06-15T10:00:00.000Z',
      lastScreeningAt: '2026-06-15T10:03:00.000Z',
      assignee: null,
      held: false,
      possibleDuplicate: false,
      needsClinician: false,
      isUndecided: true,
      followUpOn: null,
      respondBy: null,
    });
  });

  test('marks who is held, and lists them alone under their status', async () => {
    expect((await list('')).leads[0]).toMatchObject({ name: 'Spam Bot', status: 'held', held: true });
    expect(await names('status=held')).toEqual(['Spam Bot']);
    expect(await names('status=new')).toEqual(['Bea Böhm', 'Ada Rossi']);
    expect(await names('status=closed')).toEqual([]);
  });

  test('is that of the member’s clinic alone', async () => {
    expect(await names('', 'viewer@birch')).toEqual([]);
    expect((await room.send({ path, params: { clinic: 'birch' }, as: 'viewer@alba' })).statusCode).toBe(403);
  });

  test('can be turned round and cut to days of the clinic’s calendar', async () => {
    expect(await names('sort=oldest')).toEqual(['Ada Rossi', 'Bea Böhm', 'Spam Bot']);
    expect(await names('from=2026-06-15&to=2026-06-15')).toHaveLength(3);
    expect(await names('from=2026-06-16')).toEqual([]);
    expect(await names('to=2026-06-14')).toEqual([]);
  });

  test('can be filtered by outcome and concern', async () => {
    expect(await names('outcome=suitable')).toEqual(['Spam Bot', 'Ada Rossi']);
    expect(await names('outcome=suitable&status=held')).toEqual(['Spam Bot']);
    expect(await names('concern=acne-scars&outcome=consult_clinician')).toEqual(['Bea Böhm']);
    expect(await names('concern=pigmentation')).toEqual([]);
  });

  test('can be cut to where they came from, by the names that figures count', async () => {
    expect(await names('source=instagram')).toEqual(['Bea Böhm']);
    expect(await names('source=direct&status=new')).toEqual(['Ada Rossi']);
    expect(await names('source=instagram&q=bea')).toEqual(['Bea Böhm']);
    expect(await names('source=instagram&q=ada')).toEqual([]);
    expect((await list('source=instagram')).leads[0]).not.toHaveProperty('source');
  });

  test('can be cut to those that one member has, or nobody', async () => {
    const [ada] = (await list('q=ada')).leads;
    const as = 'staff@alba' as const;
    const change = { leads: [{ leadId: ada?.leadId }], change: { assignee: 'staff@alba.example' } };
    await room.send({ method: 'PATCH', path, params: { clinic: 'alba' }, as, body: change });
    expect(await names('assignee=mine', as)).toEqual(['Ada Rossi']);
    expect(await names('assignee=mine')).toEqual([]);
    expect(await names('assignee=STAFF@alba.example&status=new')).toEqual(['Ada Rossi']);
    expect(await names('assignee=nobody')).toEqual(['Spam Bot', 'Bea Böhm']);
    expect(await names('assignee=nobody&status=new&outcome=consult_clinician')).toEqual(['Bea Böhm']);
    expect(await names('assignee=mine&q=ada', as)).toEqual(['Ada Rossi']);
    expect(await names('assignee=nobody&q=ada', as)).toEqual([]);
  });

  test('counts days as the clinic does: the evening of New York is not the next day', async () => {
    await room.clinics.createClinic(aClinic({ clinic: 'cedar', zone: 'America/New_York' }));
    await room.members.saveMember(aMember({ clinic: 'cedar' }));
    const late = aListedLead('2026-06-16T03:30:00.000Z', { clinic: 'cedar' });
    await putLeads(emulator, [late]);
    expect(await names('from=2026-06-15&to=2026-06-15', 'viewer@cedar')).toHaveLength(1);
    expect(await names('from=2026-06-16', 'viewer@cedar')).toEqual([]);
  });
});

describe('somebody is found', () => {
  beforeAll(async () => {
    clock.now += 60_000;
    for (const [name, email] of [
      ['Ana García López', 'ana@example.com'],
      ['Anna Abate', 'anna@example.com'],
      ["Sinéad O'Brien", 'sinead@example.com'],
    ]) {
      await intake.postJson(aSubmission({ contact: { name, email } }));
    }
  });
  const found = (q: string, more = '') => names(`q=${encodeURIComponent(q)}${more}`);

  test.each([
    ['a', ['Ada Rossi', 'Ana García López', 'Anna Abate']],
    ['ana gar', ['Ana García López']],
    ['GARCÍA', ['Ana García López']],
    ['garcia l', ['Ana García López']],
    ['lope', ['Ana García López']],
    ['abate', ['Anna Abate']],
    ['bohm', ['Bea Böhm']],
    ['obrien', ["Sinéad O'Brien"]],
    ["o'b", ["Sinéad O'Brien"]],
    ['SINEAD', ["Sinéad O'Brien"]],
    ['rossini', []],
    ['…', []],
  ])('by the beginning of a name: %s', async (q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  test('by an address, whatever its case, and only by all of it', async () => {
    expect(await found('ADA@Example.com')).toEqual(['Ada Rossi']);
    expect(await found('ada@example.co')).toEqual([]);
    expect(await found('ada@')).toEqual([]);
  });

  test('by a number in any spelling, everybody who gave it', async () => {
    expect((await found('06 1234567')).toSorted()).toEqual(['Ada Rossi', 'Bea Böhm']);
    expect(await found('+39 (06) 12-34-567')).toHaveLength(2);
    expect(await found('06 1234 568')).toEqual([]);
  });

  test('within the other filters', async () => {
    expect(await found('a', '&to=2026-06-14')).toEqual([]);
    expect(await found('06 1234567', '&outcome=suitable')).toEqual(['Ada Rossi']);
    expect(await found('ada@example.com', '&status=booked')).toEqual([]);
  });

  test('at their own clinic alone', async () => {
    expect(await names('q=ada', 'viewer@birch')).toEqual([]);
    expect(await names(`q=${encodeURIComponent('ada@example.com')}`, 'viewer@birch')).toEqual([]);
  });

  test('on every page once, also when several words of a name fit', async () => {
    const rows = await all('q=a&limit=1');
    expect(rows.map(({ name }) => name)).toEqual(['Ada Rossi', 'Ana García López', 'Anna Abate']);
  });
});

describe('what is asked for', () => {
  test.each([
    ['limit=0'],
    ['limit=-1'],
    ['limit=101'],
    ['limit=abc'],
    ['limit=1e1'],
    ['limit=%201'],
    ['limit=01'],
    ['limit=2.0'],
    ['clinicId=birch'],
    ['__proto__=x'],
    ['status=open'],
    ['status=new&status=held'],
    ['outcome=fine'],
    ['concern=%27'],
    ['sort=name'],
    ['from=2026-02-29'],
    ['from=2026-6-1'],
    ['to=yesterday'],
    ['from=2026-06-16&to=2026-06-15'],
    [`q=${'x'.repeat(101)}`],
    ['q=%00'],
  ])('is refused when it is not known: %s', async (query) => {
    expect(await problemOf(query)).toEqual([422, 'validation']);
  });

  test.each([
    ['limit=1'],
    ['limit=100'],
    [`q=${encodeURIComponent('😀'.repeat(100))}`],
    ['status=&q=&from=&limit=&cursor='],
  ])('is taken: %s', async (query) => {
    expect((await ask(query)).statusCode).toBe(200);
  });
});

describe('a cursor', () => {
  const first = async (query = 'limit=1') => (await list(query)).next ?? '';

  test('goes on where the page ended, also through the Link header', async () => {
    const answer = await ask('limit=2&status=new');
    const { next } = JSON.parse(answer.body);
    const [, target = '', rel] = /^<([^>]+)>; rel="(\w+)"$/.exec(answer.headers.Link ?? '') ?? [];
    expect([rel, target.split('?')[0]]).toEqual(['next', '/v1/staff/alba/leads']);
    const sent = new URLSearchParams(target.split('?')[1]);
    expect(Object.fromEntries(sent)).toEqual({ limit: '2', status: 'new', cursor: next });
    expect(await names(String(sent))).not.toEqual(JSON.parse(answer.body).leads.map(({ name }: Row) => name));
    expect((await ask('limit=100')).headers).not.toHaveProperty('Link');
  });

  test('is refused when it was changed, is somebody else’s, belongs to another list, or is a day old', async () => {
    const cursor = await first();
    const swapped = cursor.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const invalid = [400, 'cursor-invalid'];
    expect(await problemOf(`limit=1&cursor=${swapped}`)).toEqual(invalid);
    expect(await problemOf(`limit=1&cursor=${cursor}`, 'viewer@birch')).toEqual(invalid);
    expect(await problemOf(`limit=1&cursor=${cursor}`, 'staff@alba')).toEqual(invalid);
    expect(await problemOf(`status=new&cursor=${cursor}`)).toEqual(invalid);
    expect(await problemOf(`sort=oldest&cursor=${cursor}`)).toEqual(invalid);
    expect(await problemOf(`q=ada&cursor=${cursor}`)).toEqual(invalid);
    expect(await problemOf('cursor=eyJtb250aCI6IjIwMjYtMDYifQ')).toEqual(invalid);
    expect((await ask(`limit=5&cursor=${cursor}`)).statusCode).toBe(200);
    clock.now += 86_400_000;
    expect(await problemOf(`limit=1&cursor=${cursor}`)).toEqual(invalid);
  });
});

test('a lead whose time is over is not shown, in a list or a search, though it is still stored', async () => {
  const over = aListedLead('2026-06-15T11:00:00.000Z', { expiresAt: '2026-09-13T11:00:00.000Z' });
  const lead: Lead = { ...over, contact: { ...over.contact, name: 'Olga Over' } };
  await putLeads(emulator, [lead]);
  clock.now = Date.parse('2026-09-13T10:59:58.000Z');
  expect([await names('from=2026-06-15&q=olga'), (await names('limit=100')).includes('Olga Over')]).toEqual([
    ['Olga Over'],
    true,
  ]);
  clock.now = Date.parse('2026-09-13T11:00:00.000Z');
  expect([await names('from=2026-06-15&q=olga'), (await names('limit=100')).includes('Olga Over')]).toEqual([
    [],
    false,
  ]);
});

test('a search still finds a name that looks like a reference', async () => {
  const name = 'Wolfeschlegelsteinhaus';
  expect(isLeadId(name)).toBe(true);
  clock.now = noon;
  const contact = { name, email: 'w@example.com', note: '' };
  await putLeads(emulator, [aListedLead('2026-06-14T10:00:00.000Z', { clinic: 'birch', contact })]);
  expect(await names(`q=${name}`, 'staff@birch')).toEqual([name]);
});
