/** AZ, and the staff part of OR, DT and IJ: leads at the whole product, asked for by people who may not have them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Item, type Stack, startStack } from '../e2e/stack.ts';
import { check, freshEmail, jsonType, send } from './abuse-case.ts';

let stack: Stack;
const tokens: Record<string, string> = {};
/** A lead of alba, and one of birch. */
let own: string;
let foreign: string;

const leadOf = async (clinic: string): Promise<string> => {
  const email = freshEmail();
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  await stack.request(`/v1/clinics/${clinic}/screenings`, {
    method: 'POST',
    headers: { 'content-type': jsonType },
    body,
  });
  const isTheirs = (item: Item) => (item.contact as { email?: string } | undefined)?.email === email;
  return String((await stack.items()).find((item) => item.SK === 'LEAD' && isTheirs(item))?.leadId);
};

beforeAll(async () => {
  stack = await startStack();
  for (const role of ['viewer', 'staff', 'clinician', 'admin'])
    tokens[role] = await stack.token(`${role}@alba.example`);
  own = await leadOf('alba');
  foreign = await leadOf('birch');
  await stack.settle();
});
afterAll(() => stack.stop());

type Ask = { as?: string; body?: unknown; tag?: string; method?: string; path?: string };

const ask = (leadId: string, { as = 'admin', body, tag, method = 'GET', path = '' }: Ask = {}) => ({
  method,
  path: `/v1/staff/alba/leads/${leadId}${path}`,
  headers: [
    'Authorization',
    `Bearer ${tokens[as]}`,
    ...(tag ? ['If-Match', tag] : []),
    ...(body === undefined ? [] : ['Content-Type', jsonType]),
  ],
  ...(body !== undefined && { body: JSON.stringify(body) }),
});

const itemOf = async (leadId: string): Promise<Item | undefined> =>
  (await stack.items()).find((item) => item.SK === 'LEAD' && item.leadId === leadId);

/** The request is refused, and the lead is what it was. */
const unchanged = async (leadId: string, asked: Ask, status: number, problem: string) => {
  const before = await itemOf(leadId);
  const answer = await check(stack, ask(leadId, asked), status, 'G', problem);
  expect(await itemOf(leadId)).toEqual(before);
  return answer;
};

describe('AZ: a lead that is not one’s own', () => {
  test('P-AZ-01: is not found, in the words for nobody’s id', async () => {
    const told = [];
    for (const id of [foreign, 'x'.repeat(22)]) {
      const { traceId: _traceId, ...problem } = JSON.parse((await check(stack, ask(id), 404, 'G', 'not-found')).body);
      told.push(problem);
    }
    expect(told[0]).toEqual(told[1]);
  });

  test('P-AZ-02: is not changed', async () => {
    const change = { method: 'PATCH', body: { status: 'booked' }, tag: '"1"' };
    await unchanged(foreign, change, 404, 'not-found');
  });

  test('P-AZ-09: cannot be reached by an id that climbs, or is half a key, or very long', async () => {
    for (const id of ['..%2f..%2fx', '%2e%2e%2fbirch', 'LEAD%231', 'a'.repeat(500)]) {
      expect((await check(stack, ask(id), 404, 'G')).body).not.toContain(foreign);
    }
  });
});

describe('AZ: a change that is not allowed', () => {
  test('P-AZ-04: by a viewer is forbidden', async () => {
    const change = { as: 'viewer', method: 'PATCH', body: { status: 'booked' }, tag: '"1"' };
    await unchanged(own, change, 403, 'forbidden');
  });

  test.each(['id', 'clinicId', 'createdAt', 'answers', 'consents', 'outcome', 'version'])(
    'P-AZ-06: of %s is refused at that field',
    async (field) => {
      const change = { method: 'PATCH', body: { [field]: 'x' }, tag: '"1"' };
      const { body } = await unchanged(own, change, 422, 'validation');
      expect(JSON.parse(body).errors[0]).toMatchObject({ pointer: `/${field}`, code: 'unknown' });
    },
  );

  test('P-AZ-07: without If-Match, or with an old one, is refused', async () => {
    const change = { method: 'PATCH', body: { status: 'booked' } };
    await unchanged(own, change, 428, 'precondition-required');
    await unchanged(own, { ...change, tag: '"0"' }, 412, 'precondition-failed');
  });

  test('P-DT-08: a review that waits 25 months', async () => {
    const until = new Date();
    until.setUTCMonth(until.getUTCMonth() + 25);
    const decided = { decision: 'wait', reason: 'x', verifiedInPerson: false, notify: false };
    const body = { ...decided, until: until.toISOString().slice(0, 10) };
    await unchanged(own, { as: 'clinician', method: 'POST', path: '/reviews', body }, 422, 'validation');
  });
});

test('P-AZ-11: an erased lead is gone for reading, changing and sending again, without personal data', async () => {
  const erased = await leadOf('alba');
  const summary = (await stack.items()).find((item) => item.leadId === erased && item.kind === 'summary');
  const version = (await itemOf(erased))?.version;
  const erase = { method: 'POST', path: '/erase', body: { reason: 'request' }, tag: `"${version}"` };
  expect((await send(stack, ask(erased, erase))).status).toBe(200);
  const calls = [
    ask(erased),
    ask(erased, { path: '/messages' }),
    ask(erased, { method: 'PATCH', body: { status: 'booked' }, tag: '"1"' }),
    ask(erased, { method: 'POST', path: `/messages/${summary?.messageId}/resend` }),
    ask(erased, { method: 'POST', path: '/notes', body: { text: 'x' } }),
  ];
  for (const call of calls) {
    const { status, body } = await send(stack, call);
    expect([status, JSON.parse(body).type]).toEqual([410, 'urn:suitably:problem:gone']);
    expect(body).not.toMatch(/Ada|Rossi|@example\.com/);
  }
});

test('P-IJ-08: a note with markup is kept as text, and the lead has its next version', async () => {
  const text = '[x](javascript:alert(1)) <img src=x onerror=alert(1)>';
  const before = await itemOf(own);
  const note = ask(own, { as: 'staff', method: 'POST', path: '/notes', body: { text } });
  expect((await send(stack, note)).status).toBe(201);
  const opened = await send(stack, ask(own));
  expect(String(opened.headers['content-type'])).toBe('application/json');
  expect(JSON.parse(opened.body)).toMatchObject({ version: Number(before?.version) + 1, notes: [{ text }] });
  expect(stack.logs.join('')).not.toContain('javascript:alert');
});

describe('OR: a preflight of the staff API', () => {
  const preflight = (origin: string) =>
    send(stack, {
      method: 'OPTIONS',
      path: '/v1/staff/alba/leads',
      headers: ['Origin', origin, 'Access-Control-Request-Method', 'GET'],
    });

  test('P-OR-04: from a clinic’s page gets no permission', async () => {
    expect((await preflight('https://alba.example')).headers).not.toHaveProperty('access-control-allow-origin');
  });

  test('P-OR-07: from the console is answered without a token, and without data', async () => {
    const { status, headers, body } = await preflight(stack.urls.gateway);
    expect([status, body, headers['access-control-allow-origin']]).toEqual([204, '', stack.urls.gateway]);
  });
});
