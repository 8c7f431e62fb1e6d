import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultRoute, routes } from '../../shared/contract/routes.ts';
import { aRequest, aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const staff = async (method: string, path: string, over: { tag?: string; body?: unknown } = {}) =>
  stack.request(`/v1/staff/alba${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.token('admin@alba.example')}`,
      'content-type': 'application/json',
      'accept-encoding': 'br, gzip',
      ...(over.tag && { 'if-match': over.tag }),
    },
    ...(over.body !== undefined && { body: JSON.stringify(over.body) }),
  });

describe('staff behind an edge that compresses, and so makes tags weak', () => {
  test('change a lead, and erase it, by the tag that they were shown', async () => {
    const headers = { 'content-type': 'application/json' };
    const sent = { method: 'POST', headers, body: JSON.stringify(aSubmission()) };
    expect((await stack.request('/v1/clinics/alba/screenings', sent)).status).toBe(201);
    const [{ leadId }] = (await (await staff('GET', '/leads')).json()).leads;
    const shown = await staff('GET', `/leads/${leadId}`);
    const tag = shown.headers.get('etag') ?? '';
    expect([shown.headers.get('content-encoding'), tag]).toEqual(['br', 'W/"1"']);
    const changed = await staff('PATCH', `/leads/${leadId}`, { tag, body: { status: 'contacted' } });
    expect(changed.status).toBe(200);
    expect((await staff('PATCH', `/leads/${leadId}`, { tag, body: { status: 'booked' } })).status).toBe(412);
    const now = (await staff('GET', `/leads/${leadId}`)).headers.get('etag') ?? '';
    const erased = await staff('POST', `/leads/${leadId}/erase`, { tag: now, body: { reason: 'request' } });
    expect([now.startsWith('W/'), erased.status]).toEqual([true, 200]);
  });

  test('change settings that are long enough to be compressed', async () => {
    const read = await staff('GET', '/settings');
    const settings = await read.json();
    const origins = Array.from({ length: 12 }, (_, at) => `https://page-${at}.alba.example`);
    const tag = read.headers.get('etag') ?? '';
    expect((await staff('PUT', '/settings', { tag, body: { ...settings, origins } })).status).toBe(200);
    const long = await staff('GET', '/settings');
    const weak = long.headers.get('etag') ?? '';
    expect([long.headers.get('content-encoding'), weak.startsWith('W/')]).toEqual(['br', true]);
    expect((await staff('PUT', '/settings', { tag: weak, body: settings })).status).toBe(200);
  });
});

test('an error of a moment is over when its cause is', async () => {
  const ask = () => stack.request('/v1/clinics/birch/questionnaire');
  stack.faults(({ caller }) => (caller?.startsWith('ReadQuestionnaire') ? { kind: 'refuse' } : undefined));
  const failed = await ask();
  expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '5']);
  stack.faults();
  expect((await ask()).status).toBe(200);
});

const routed = [...new Set([...Object.values(routes), defaultRoute].map(({ function: name }) => name))];

test.each(routed)('%s answers nobody who comes round the edge', async (name) => {
  const [path = '/nope'] = Object.values(routes).flatMap((route) => (route.function === name ? [route.path] : []));
  const event = aRequest({ method: 'GET', path, headers: { 'x-origin-secret': 'x'.repeat(64) } });
  const { payload, error } = await stack.invoke(
    name.replaceAll(/(?:^|-)(.)/g, (_, first) => first.toUpperCase()),
    event,
  );
  expect([error, JSON.parse(payload).statusCode]).toEqual([undefined, 403]);
  expect(JSON.parse(payload).headers['Content-Type']).toBe('application/problem+json');
});

test.each(['/v1/nope', '/v1/clinics/alba', '/c/alba/x', '/r', '/v1/staff/nope/nope/nope'])(
  'what no route names is not found, as a problem document: %s',
  async (path) => {
    const answer = await stack.request(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
  },
);
