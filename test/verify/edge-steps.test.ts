import { describe, expect, test } from 'vitest';
import { visitorOf } from '../../shared/verify/canary-clinic.ts';
import { runSteps } from '../../shared/verify/run-steps.ts';
import type { Target, World } from '../../shared/verify/step.ts';
import { edgeSteps } from '../../shared/verify/steps/edge-steps.ts';

const deployed: Target = {
  publicUrl: 'https://skin.example',
  consoleUrl: 'https://desk.example',
  apiUrl: 'https://gateway.example',
};

type Answering = (url: URL) => Response;

/** A world with a deployment that answers like this, and the one row of a step in it. */
const rowOf = async (step: keyof typeof edgeSteps, answer: Answering, target = deployed) => {
  const world: World = {
    fetch: async (url) => answer(new URL(url)),
    now: () => 0,
    newId: () => '5eed0000-0000-4000-8000-000000000001',
    sleep: async () => {},
    target,
    clinic: 'canary',
    visitor: visitorOf('edge'),
  };
  const [row] = await runSteps([edgeSteps[step]], world);
  return row;
};

const to =
  (location: string, status = 301): Answering =>
  () =>
    new Response(null, { status, headers: { location } });

describe('http', () => {
  test('is asked by the address without TLS, and has to lead to it', async () => {
    const asked: string[] = [];
    const row = await rowOf('redirect', (url) => {
      asked.push(url.href);
      return to('https://skin.example/health')(url);
    });
    expect([row?.verdict, asked]).toEqual(['ok', ['http://skin.example/health']]);
  });

  test.each([
    ['is served', () => new Response('{}')],
    ['leads to http again', to('http://www.skin.example/health')],
    ['leads nowhere', () => new Response(null, { status: 301 })],
  ])('that %s is missed', async (_, answer) => {
    expect(await rowOf('redirect', answer)).toMatchObject({ name: 'https-redirect', verdict: 'missed' });
  });

  test('is not asked for where there is no TLS', async () => {
    const local = { publicUrl: 'http://localhost:3000', consoleUrl: 'http://localhost:3000' };
    const row = await rowOf('redirect', () => new Response('{}'), local);
    expect(row?.verdict).toBe('not-asked');
  });
});

describe('a firewall', () => {
  const edge = { 'x-amz-cf-id': 'edge' };
  const answering =
    (status: number): Answering =>
    ({ search }) =>
      new Response('', { status: decodeURIComponent(search).includes('jndi:ldap') ? status : 200, headers: edge });

  test.each([
    [403, 'ok'],
    [200, 'missed'],
  ])('that answers a known bad input with %i is %s', async (status, verdict) => {
    expect((await rowOf('firewall', answering(status)))?.verdict).toBe(verdict);
  });
});

describe('the gateway', () => {
  test.each([
    [403, 'forbidden', 'ok'],
    // An open gateway says so of a clinic that is missing.
    [404, 'not-found', 'missed'],
    [403, 'something-else', 'missed'],
    [200, 'none', 'missed'],
    [500, 'internal', 'missed'],
  ])('that answers its own address with %i %s is %s', async (status, problem, verdict) => {
    const headers = { 'content-type': 'application/problem+json' };
    const body = { type: `urn:suitably:problem:${problem}`, title: 'x', status, detail: 'x', traceId: 'x' };
    const row = await rowOf('gateway', ({ host }) =>
      host === 'gateway.example' ? new Response(JSON.stringify(body), { status, headers }) : new Response(''),
    );
    expect(row?.verdict).toBe(verdict);
  });
});

test('what does not answer is missed, by the code of why', async () => {
  const nobody = new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ENOTFOUND' }) });
  const row = await rowOf('health', () => {
    throw nobody;
  });
  expect(row).toMatchObject({ verdict: 'missed', came: 'no answer (TypeError, ENOTFOUND)' });
});
