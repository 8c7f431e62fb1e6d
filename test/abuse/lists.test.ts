/** CU, and what AZ, HD and RL say of lists: cursors and parameters at the whole product, by people who try them on. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stack, startStack } from '../e2e/stack.ts';
import { check, send } from './abuse-case.ts';
import { staffOf } from './staff-case.ts';

let stack: Stack;
let staff: ReturnType<typeof staffOf>;
const albaLeads: string[] = [];

beforeAll(async () => {
  stack = await startStack();
  staff = staffOf(stack);
  for (const clinic of ['alba', 'alba', 'alba', 'birch', 'birch']) {
    const leadId = await staff.aLead(clinic);
    if (clinic === 'alba') albaLeads.push(leadId);
  }
  await stack.settle();
});
afterAll(() => stack.stop());

const list = (query: string, as = 'viewer@alba', headers: readonly string[] = []) =>
  staff.ask(`/${as.split('@')[1]}/leads${query}`, { as, headers });
const read = async (query: string, as?: string) => JSON.parse((await send(stack, await list(query, as))).body);
const cursorOf = async (as?: string): Promise<string> => (await read('?limit=1', as)).next;
const refused = async (query: string, status: number, problem: string, as?: string) =>
  await check(stack, await list(query, as), status, 'G', problem);

describe('CU: a cursor that is not for this list', () => {
  test('opens its own list, which goes on where it ended', async () => {
    const [first] = (await read('?limit=1')).leads;
    const { leads } = await read(`?limit=1&cursor=${await cursorOf()}`);
    expect(leads).toHaveLength(1);
    expect(leads[0].leadId).not.toBe(first.leadId);
  });

  test('P-CU-01: with one character changed', async () => {
    const cursor = await cursorOf();
    for (const at of [0, 9, Math.floor(cursor.length / 2), cursor.length - 1]) {
      const changed = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
      await refused(`?limit=1&cursor=${changed}`, 400, 'cursor-invalid');
    }
  });

  test('P-CU-02: of another clinic, or of a colleague', async () => {
    await refused(`?limit=1&cursor=${await cursorOf('admin@birch')}`, 400, 'cursor-invalid');
    await refused(`?limit=1&cursor=${await cursorOf('admin@alba')}`, 400, 'cursor-invalid');
  });

  test.each(['&status=new', '&sort=oldest', '&q=ada', '&from=2020-01-01'])('P-CU-05: with %s added', async (other) => {
    await refused(`?limit=1${other}&cursor=${await cursorOf()}`, 400, 'cursor-invalid');
  });

  test('P-CU-05: of leads, for the audit', async () => {
    const cursor = await cursorOf('admin@alba');
    const audit = await staff.ask(`/alba/audit?cursor=${cursor}`);
    await check(stack, audit, 400, 'G', 'cursor-invalid');
  });

  test.each(['x', '.', 'a.b', '%00', 'A'.repeat(3_000)])('P-CU: that was never one: %.20s', async (made) => {
    await refused(`?cursor=${made}`, 400, 'cursor-invalid');
  });
});

describe('CU: a parameter that is not offered', () => {
  test.each(['0', '-1', '101', 'abc', '1e1', '1.5', '%2B5', '０'])('P-CU-03: a limit of %s', async (limit) => {
    await refused(`?limit=${encodeURI(limit)}`, 422, 'validation');
  });

  test.each(['page=2', 'limit=1&limit=2', 'Status=new', 'status=done', 'from=2026-02-29', '__proto__=1', 'q[$gt]='])(
    'P-CU-04: %s',
    async (query) => {
      await refused(`?${query}`, 422, 'validation');
    },
  );

  test('P-AZ-08: the clinic of others', async () => {
    const { body } = await refused('?clinicId=birch', 422, 'validation');
    expect(JSON.parse(body).errors).toMatchObject([{ pointer: '/clinicId', code: 'unknown' }]);
  });
});

test('P-HD-06: no header chooses the clinic', async () => {
  const answer = await send(stack, await list('', 'viewer@alba', ['X-Clinic-Id', 'birch', 'X-Tenant', 'birch']));
  const { leads } = JSON.parse(answer.body);
  expect(leads.map(({ leadId }: { leadId: string }) => leadId).sort()).toEqual(albaLeads.toSorted());
});

test('P-RL-06: no header chooses the method', async () => {
  const [leadId = ''] = albaLeads;
  const before = await staff.itemOf(leadId);
  const headers = ['X-HTTP-Method-Override', 'DELETE'];
  const answer = await check(stack, await staff.ask(`/alba/leads/${leadId}`, { headers }), 200, 'G');
  expect(JSON.parse(answer.body).leadId).toBe(leadId);
  expect(await staff.itemOf(leadId)).toEqual(before);
});

test('P-AZ-05: the sheet of all leads is not for viewers', async () => {
  const sheet = await staff.ask('/alba/leads.csv', { as: 'viewer@alba' });
  await check(stack, sheet, 403, 'G', 'forbidden');
});

describe('IJ: what strangers typed', () => {
  const typed = [
    ['P-IJ-01', '<script>alert(1)</script>'],
    ['P-IJ-02', '=HYPERLINK("x")'],
    ['P-IJ-03', '+1+1'],
    ['P-IJ-03', '-2+3'],
    ['P-IJ-03', '@SUM(A1)'],
    ['P-IJ-04', `","=cmd|' /C calc'!A0`],
    ['P-IJ-04', ';=1+1'],
    ['P-IJ-06', '{{secret}} <%= 7*7 %>'],
    ['P-IJ-09', '" onmouseover=alert(1) x="'],
  ];

  test.each(typed)('%s: is answered as the text that it is, and is no formula in a sheet: %s', async (_id, name) => {
    const attribution = { utm_source: 'javascript:alert(1)' };
    const leadId = await staff.aLead('alba', { contact: { name, note: `${name}\r\n=2` }, attribution });
    const opened = await send(stack, await staff.ask(`/alba/leads/${leadId}`));
    expect([opened.headers['content-type'], opened.headers['x-content-type-options']]).toEqual([
      'application/json',
      'nosniff',
    ]);
    expect(JSON.parse(opened.body).contact.name).toBe(name);
    expect(JSON.parse(opened.body).screenings[0].attribution).toEqual(attribution);
    const sheet = await send(stack, await staff.ask('/alba/leads.csv', { as: 'staff@alba' }));
    const row = parse(sheet.body, { bom: true, delimiter: ';' }).find(([id]) => id === leadId);
    // Apostrophes make text of what would begin a formula; reading throws when a row has more columns than the first.
    expect(row?.[1]?.replaceAll("'", '').trim()).toBe(name.replaceAll("'", ''));
    for (const delimiter of [',', ';']) {
      const options = { bom: true, delimiter, relax_quotes: true, relax_column_count: true } as const;
      const cells = parse(sheet.body, options).flat();
      expect(cells.filter((cell) => /^[\s"]*[=+\-@]/.test(cell))).toEqual([]);
    }
    expect(stack.logs.filter((line) => line.includes(name))).toEqual([]);
  });
});

test('P-CU-06: a cursor ends after 24 hours, and not before', async () => {
  const cursor = await cursorOf();
  const from = stack.now();
  await stack.setClock(from + 86_400_000 - 60_000);
  expect((await read(`?limit=1&cursor=${cursor}`)).leads).toHaveLength(1);
  await stack.setClock(from + 86_400_000 + 60_000);
  await refused(`?limit=1&cursor=${cursor}`, 400, 'cursor-invalid');
});
