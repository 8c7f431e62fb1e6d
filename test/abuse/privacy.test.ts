/** PV, and what AZ says of erasing, exporting and settings: what a person may ask for, and what nobody else gets. */
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleSettings } from '../../shared/contract/openapi/examples.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { check, freshEmail, send } from './abuse-case.ts';
import { staffOf } from './staff-case.ts';

let stack: Stack;
let staff: ReturnType<typeof staffOf>;
let client: DynamoDBClient;
beforeAll(async () => {
  stack = await startStack();
  staff = staffOf(stack);
  const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
  client = new DynamoDBClient({ endpoint: stack.urls.dynamodb, region: 'local', credentials });
});
afterAll(async () => {
  client.destroy();
  await stack.stop();
});

const canary = {
  contact: {
    name: 'Canaria Namewort',
    email: 'canaria.mailwort@example.com',
    phone: '+39 06 5550 1234',
    note: 'Notewort\nof the person',
  },
  consents: { marketing: true },
  attribution: { utm_source: 'sourcewort', pageUrl: 'https://alba.example/pagewort?email=querywort' },
};
const words = /canaria|[a-z]+wort|55501234|5550 1234/i;
const page = (leadId: string, tail = '') => `/alba/leads/${leadId}${tail}`;

/** Every item of every table as text. */
const everything = async (): Promise<string[]> => {
  const scans = Object.values(stack.tables).map((TableName) => client.send(new ScanCommand({ TableName })));
  return (await Promise.all(scans)).flatMap(({ Items = [] }) => Items.map((item) => JSON.stringify(item)));
};

/** What staff do with a lead between its arrival and its end. */
const work = async (leadId: string) => {
  const text = 'Staffwort about the person';
  const decided = { decision: 'proceed', reason: 'Reasonwort', verifiedInPerson: true, notify: true };
  const steps = [
    await staff.ask(page(leadId)),
    await staff.ask(page(leadId, '/messages')),
    await staff.ask(page(leadId, '/notes'), { method: 'POST', body: { text } }),
    await staff.ask(page(leadId, '/reviews'), { method: 'POST', body: decided }),
    await staff.ask('/alba/leads?q=canaria.mailwort%40example.com'),
    await staff.ask(page(leadId, '/export')),
  ];
  const answers = [];
  for (const step of steps) answers.push(await send(stack, step));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 201, 201, 200, 200]);
  await stack.settle();
  return JSON.parse(answers.at(-1)?.body ?? '');
};

describe('PV: a person from the first screening to the erase', () => {
  let leadId: string;

  test('P-PV-03: an export holds everything that is known of them', async () => {
    leadId = await staff.aLead('alba', canary);
    await stack.settle();
    const held = await work(leadId);
    for (const member of ['contact', 'screenings', 'notes', 'reviews', 'messages', 'audit']) {
      expect(held).toHaveProperty(member);
    }
    const text = JSON.stringify(held);
    const words = ['Namewort', 'mailwort', '5550', 'Notewort', 'Staffwort', 'Reasonwort', 'sourcewort', 'acne-scars'];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
    expect(text).toContain('"purpose":"marketing"');
  });

  test('P-PV-05: no log, key, queue or subject has a word of them, however it was worked', async () => {
    expect(stack.logs.length).toBeGreaterThan(5);
    expect(stack.logs.filter((line) => words.test(line))).toEqual([]);
    expect((await stack.items()).filter(({ PK, SK }) => words.test(`${PK} ${SK}`))).toEqual([]);
    const mails = stack.mailbox.messages();
    expect(mails.map(({ to }) => String(to))).toContain(canary.contact.email);
    expect(mails.filter(({ subject }) => words.test(subject ?? ''))).toEqual([]);
    expect(JSON.stringify(stack.queue('Failed'))).not.toMatch(words);
  });

  test('P-PV-01: an erase leaves a tombstone, no word of them in any table, and no mail to come', async () => {
    expect((await everything()).filter((item) => words.test(item)).length).toBeGreaterThan(3);
    const open = async () => (await stack.outbox()).filter((message) => JSON.stringify(message).includes(leadId));
    expect(await open()).not.toEqual([]);
    const erase = { method: 'POST', body: { reason: 'request' }, tag: await staff.tagOf(leadId) };
    const { status, body } = await send(stack, await staff.ask(page(leadId, '/erase'), erase));
    expect([status, JSON.parse(body)]).toMatchObject([200, { leadId, reason: 'request' }]);
    await stack.settle();
    await stack.tick();
    expect((await everything()).filter((item) => words.test(item))).toEqual([]);
    expect(await open()).toEqual([]);
    const { entries } = JSON.parse((await send(stack, await staff.ask('/alba/audit'))).body);
    expect(entries).toContainEqual(expect.objectContaining({ action: 'lead.erased', leadId }));
  });

  test('P-PV-02: the erase again shows the same tombstone', async () => {
    const before = await staff.itemOf(leadId);
    const erase = { method: 'POST', body: { reason: 'mistake' }, tag: '"1"' };
    const { body } = await check(stack, await staff.ask(page(leadId, '/erase'), erase), 200, 'G');
    expect(JSON.parse(body)).toMatchObject({ leadId, reason: 'request' });
    expect(await staff.itemOf(leadId)).toEqual(before);
  });

  test('P-AZ-11: of the erased there is nothing to export', async () => {
    const { body } = await check(stack, await staff.ask(page(leadId, '/export')), 410, 'G', 'gone');
    expect(body).not.toMatch(words);
  });
});

describe('AZ, PV: what belongs to admins of the clinic', () => {
  test('P-AZ-03: nobody erases a lead of another clinic', async () => {
    const foreign = await staff.aLead('birch');
    const before = await staff.itemOf(foreign);
    const erase = { method: 'POST', body: { reason: 'request' }, tag: '"1"' };
    await check(stack, await staff.ask(page(foreign, '/erase'), erase), 404, 'G', 'not-found');
    await check(stack, await staff.ask(page(foreign, '/export')), 404, 'G', 'not-found');
    expect(await staff.itemOf(foreign)).toEqual(before);
  });

  test.each(['viewer', 'staff', 'clinician'])(
    'P-PV-06: a %s neither reads the audit, nor exports, nor erases',
    async (role) => {
      const leadId = await staff.aLead();
      const as = `${role}@alba`;
      const erase = { as, method: 'POST', body: { reason: 'request' }, tag: '"1"' };
      await check(stack, await staff.ask('/alba/audit', { as }), 403, 'G', 'forbidden');
      await check(stack, await staff.ask(page(leadId, '/export'), { as }), 403, 'G', 'forbidden');
      await check(stack, await staff.ask(page(leadId, '/erase'), erase), 403, 'G', 'forbidden');
      expect(await staff.itemOf(leadId)).toMatchObject({ version: 1 });
    },
  );

  test('P-AZ-10: the settings are not the staff’s to change', async () => {
    const settings = async () => (await stack.items()).filter(({ SK }) => SK === 'SETTINGS');
    const before = await settings();
    const change = { as: 'staff@alba', method: 'PUT', body: exampleSettings, tag: '"1"' };
    await check(stack, await staff.ask('/alba/settings', change), 403, 'G', 'forbidden');
    expect(await settings()).toEqual(before);
  });
});

test('P-PV-07: an address that is refused is not repeated', async () => {
  const body = { role: 'staff', name: 'www.repeated.example' };
  const { body: told } = await check(
    stack,
    await staff.ask('/alba/members/x%40y.example', { method: 'PUT', body }),
    422,
    'Z',
  );
  expect(told).not.toContain('repeated');
  const search = await staff.ask(`/alba/leads?q=${'repeated'.repeat(20)}`);
  expect((await check(stack, search, 422, 'G', 'validation')).body).not.toContain('repeated');
});

test('P-PV-04: one second past its time a lead is gone', async () => {
  const leadId = await staff.aLead('alba', { contact: { name: 'Late Canaria', email: freshEmail() } });
  await stack.settle();
  const ends = Date.parse(String((await staff.itemOf(leadId))?.expiresAt));
  expect(ends).toBeGreaterThan(stack.now());
  await stack.setClock(ends + 1_000);
  const { status, body } = await send(stack, await staff.ask(page(leadId)));
  expect([404, 410]).toContain(status);
  expect(body).not.toMatch(words);
  expect((await send(stack, await staff.ask('/alba/leads'))).body).not.toContain(leadId);
});
