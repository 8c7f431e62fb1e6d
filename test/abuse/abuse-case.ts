/** One bad request and what must be true after it (the conditions Z, K, H, R, G of the fault matrix). */
import { randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { expect } from 'vitest';
import { aForm, aSubmission } from '../builders.ts';
import type { Stack } from '../e2e/stack.ts';

export const intake = '/v1/clinics/alba/screenings';
export const jsonType = 'application/json';
export const formType = 'application/x-www-form-urlencoded';

export type Sent = {
  method?: string;
  path?: string;
  /** Header names and values in pairs, so that a name may be there twice. */
  headers?: readonly string[];
  body?: string | Buffer;
  source?: string;
};

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

let sources = 0;

/** Sends exactly these bytes; fetch would tidy them up. */
export const send = (stack: Stack, { method = 'POST', path = intake, headers = [], body, source }: Sent) =>
  new Promise<Answer>((resolve, reject) => {
    const { hostname, port } = new URL(stack.urls.gateway);
    sources += 1;
    const from = source ?? `10.9.${(sources >> 8) & 255}.${sources & 255}`;
    const length = body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))];
    const all = ['Host', `${hostname}:${port}`, 'X-Local-Source', from, ...length, ...headers];
    const call = httpRequest({ hostname, port, method, path, headers: all as never, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    call.once('error', reject);
    call.end(body);
  });

let people = 0;

/** An address that nobody had before. */
export const freshEmail = () => {
  people += 1;
  return `p${people}.${randomBytes(4).toString('hex')}@example.com`;
};

type Over = Parameters<typeof aSubmission>[0];

export const json = (over: Over = {}): Sent => ({
  headers: ['Content-Type', jsonType],
  body: JSON.stringify(aSubmission({ ...over, contact: { email: freshEmail(), ...over?.contact } })),
});

export const text = (body: string | Buffer): Sent => ({ headers: ['Content-Type', jsonType], body });

export const form = (over: Parameters<typeof aForm>[0] = {}): Sent => ({
  headers: ['Content-Type', formType],
  body: aForm({ 'contact.email': freshEmail(), ...over }).toString(),
});

const snapshot = async (stack: Stack) => {
  await stack.settle();
  const items = await stack.items();
  const count = (prefix: string) => items.filter(({ SK }) => SK.startsWith(prefix)).length;
  return {
    leads: items.filter(({ SK }) => SK === 'LEAD').length,
    screenings: count('SCREENING#'),
    messages: count('MSG#'),
    repeats: count('IDEMPOTENCY'),
    links: count('LINK'),
    // The clinic's alerts are merged when it is busy; what counts is what people get.
    mails: stack.mailbox
      .messages()
      .filter(({ to }) => !to.includes('desk@alba.example') && !to.includes('desk@birch.example')).length,
  };
};

const expectProblem = (answer: Answer) => {
  expect(answer.headers['cache-control']).toBe('no-store');
  if (String(answer.headers['content-type']).startsWith('text/html')) {
    expect(answer.body).toMatch(/^<!doctype html>/);
    return;
  }
  expect(answer.headers['content-type']).toBe('application/problem+json');
  const problem = JSON.parse(answer.body);
  expect(problem).toMatchObject({
    status: answer.status,
    type: expect.stringMatching(/^urn:suitably:problem:[a-z-]+$/),
  });
  expect(problem.traceId).toBeTruthy();
  expect(answer.body).not.toMatch(/node_modules|\.ts:|\.mjs|ZodError|DynamoDB|at [A-Z]\w+\./);
};

export type Condition = 'Z' | 'K' | 'H' | 'G';

/** Sends one request and checks status, problem and condition; the next valid request must work as if nothing had been. */
export const check = async (
  stack: Stack,
  sent: Sent,
  status: number | readonly number[],
  condition: Condition,
  problem?: string,
) => {
  const before = await snapshot(stack);
  const answer = await send(stack, sent);
  expect([status].flat()).toContain(answer.status);
  // 431 and 414 are the gateway's own answers, which the contract exempts.
  const isOurs = answer.status >= 400 && ![414, 431].includes(answer.status);
  if (isOurs && answer.body !== '') expectProblem(answer);
  if (problem) expect(JSON.parse(answer.body).type).toBe(`urn:suitably:problem:${problem}`);
  const after = await snapshot(stack);
  if (condition === 'Z' || condition === 'G') expect(after).toEqual(before);
  if (condition === 'K') expect([after.screenings - before.screenings, after.mails - before.mails]).toEqual([1, 1]);
  if (condition === 'H') expect([after.screenings - before.screenings, after.mails - before.mails]).toEqual([1, 0]);
  expect((await send(stack, { method: 'GET', path: '/health' })).status).toBe(200);
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  return answer;
};
