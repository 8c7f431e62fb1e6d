import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aForm, aSubmission } from '../builders.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import {
  type Condition,
  check,
  form,
  formType,
  freshEmail,
  intake,
  json,
  jsonType,
  type Sent,
  send,
  text,
} from './abuse-case.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const valid = () => json().body as string;
const padded = (bytes: number) => {
  const body = JSON.stringify(aSubmission({ contact: { email: freshEmail() } }));
  return `${body.slice(0, -1)}${' '.repeat(bytes - Buffer.byteLength(body))}}`;
};
const multipart = (more = '') => {
  const fields = [...aForm({ 'contact.email': freshEmail() })];
  const parts = fields.map(
    ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return { headers: ['Content-Type', 'multipart/form-data; boundary=b'], body: `${parts.join('')}${more}--b--\r\n` };
};
const file = '--b\r\nContent-Disposition: form-data; name="contact.note"; filename="x.txt"\r\n\r\nx\r\n';

type Row = [
  id: string,
  what: string,
  sent: () => Sent,
  status: number | readonly number[],
  condition: Condition,
  problem?: string,
];

const rows: Row[] = [
  ['P-RL-01', 'GET on the intake', () => ({ method: 'GET' }), 405, 'Z', 'method-not-allowed'],
  ['P-RL-02', 'TRACE on the intake', () => ({ method: 'TRACE' }), [405, 400], 'Z'],
  ['P-RL-03', 'an unknown clinic', () => ({ ...json(), path: '/v1/clinics/nope/screenings' }), 404, 'Z', 'not-found'],
  [
    'P-RL-04',
    'a clinic that is a path',
    () => ({ ...json(), path: '/v1/clinics/..%2F..%2Fstaff%2Fleads/screenings' }),
    404,
    'Z',
  ],
  [
    'P-RL-07',
    'a path of 4,000 characters',
    () => ({ ...json(), path: `/v1/clinics/${'a'.repeat(4000)}/screenings` }),
    [404, 414],
    'Z',
  ],
  [
    'P-HD-02',
    'a foreign Host',
    () => ({ ...json(), headers: ['Content-Type', jsonType, 'X-Forwarded-Host', 'evil.example'] }),
    201,
    'K',
  ],
  [
    'P-HD-03',
    'two content types',
    () => ({ headers: ['Content-Type', jsonType, 'Content-Type', formType], body: valid() }),
    415,
    'Z',
  ],
  [
    'P-HD-04',
    'a key with a line break, escaped',
    () => ({ headers: ['Content-Type', jsonType, 'Idempotency-Key', ''], body: valid() }),
    400,
    'Z',
    'idempotency-key-invalid',
  ],
  [
    'P-HD-05',
    'headers of more than 10,240 bytes',
    () => ({ headers: ['Content-Type', jsonType, 'X-Long', 'a'.repeat(10_300)], body: valid() }),
    [400, 431],
    'Z',
  ],
  ['P-CT-01', 'JSON without a content type', () => ({ body: valid() }), 415, 'Z', 'unsupported-media-type'],
  ['P-CT-02', 'JSON as text', () => ({ headers: ['Content-Type', 'text/plain'], body: valid() }), 415, 'Z'],
  ['P-CT-03a', 'a multipart form', () => multipart(), 303, 'K'],
  ['P-CT-03b', 'a multipart form with a file', () => multipart(file), 422, 'Z'],
  [
    'P-CT-04',
    'XML with an entity',
    () => ({
      headers: ['Content-Type', 'application/xml'],
      body: '<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/">]><a>&x;</a>',
    }),
    415,
    'Z',
  ],
  [
    'P-CT-05',
    'UTF-16',
    () => ({ headers: ['Content-Type', 'application/json; charset=utf-16'], body: Buffer.from(valid(), 'utf16le') }),
    415,
    'Z',
  ],
  ['P-CT-06', 'a form, which arrives base64', () => form(), 303, 'K'],
  [
    'P-CT-07',
    'a gzipped body',
    () => ({ headers: ['Content-Type', jsonType, 'Content-Encoding', 'gzip'], body: gzipSync(valid()) }),
    415,
    'Z',
  ],
  ['P-BD-01', 'an empty body', () => text(''), 400, 'Z', 'malformed-body'],
  ['P-BD-02', 'truncated JSON', () => text('{"contact":{"note":"my-health-canary'), 400, 'Z', 'malformed-body'],
  ['P-BD-03', 'null', () => text('null'), 422, 'Z', 'validation'],
  ['P-BD-03', 'true', () => text('true'), 422, 'Z'],
  ['P-BD-03', 'a number', () => text('42'), 422, 'Z'],
  ['P-BD-03', 'a string', () => text('"text"'), 422, 'Z'],
  [
    'P-BD-04',
    'a list of submissions',
    () => text(JSON.stringify(Array.from({ length: 40 }, () => aSubmission()))),
    422,
    'Z',
  ],
  [
    'P-BD-04',
    'a list of a thousand submissions',
    () => text(JSON.stringify(Array.from({ length: 1000 }, () => aSubmission()))),
    [413, 422],
    'Z',
  ],
  [
    'P-BD-05',
    'a consent twice',
    () => text(valid().replace('"health":true', '"health":false,"health":true')),
    400,
    'Z',
    'malformed-body',
  ],
  ['P-BD-06', 'a prototype', () => text(`{"__proto__":{"isAdmin":true},${valid().slice(1)}`), 422, 'Z'],
  ['P-BD-07', '10,000 nested arrays', () => text('['.repeat(10_000) + ']'.repeat(10_000)), [400, 422], 'Z'],
  ['P-BD-08', 'JSON followed by JSON', () => text(`${valid()}{}`), 400, 'Z'],
  ['P-BD-08', 'JSON followed by garbage', () => text(`${valid()}garbage`), 400, 'Z'],
  ['P-BD-09', 'single quotes', () => text("{'a':1}"), 400, 'Z'],
  ['P-BD-09', 'a comment', () => text(valid().replace('{', '{/* hi */')), 400, 'Z'],
  ['P-BD-09', 'a trailing comma', () => text(valid().replace(/}$/, ',}')), 400, 'Z'],
  ['P-BD-09', 'NaN', () => text(valid().replace('"age":31', '"age":NaN')), 400, 'Z'],
  ['P-SZ-01', '32,769 bytes', () => text(padded(32_769)), 413, 'Z', 'payload-too-large'],
  ['P-SZ-02', '32,768 bytes', () => text(padded(32_768)), 201, 'K'],
];

describe('a request whose', () => {
  test.each(rows)('%s: transport is bad (%s) ends as it must', async (_id, _what, sent, status, condition, problem) => {
    await check(stack, sent(), status, condition, problem);
    expect(stack.logs.join('\n')).not.toContain('my-health-canary');
  });
});

test('P-RL-01: the methods that exist are named', async () => {
  expect((await send(stack, { method: 'GET' })).headers.allow).toBe('POST, OPTIONS');
});

test('P-HD-01: a forwarded address does not make another source', async () => {
  const post = (_none: unknown, at: number) => {
    const headers = ['Content-Type', jsonType, 'X-Forwarded-For', `198.51.100.${at}`];
    return send(stack, { headers, body: json().body, source: '203.0.113.200' });
  };
  // Twice 31, because a minute may end in between: one of the two minutes has more than its thirty.
  const answers = [...(await Promise.all(Array.from({ length: 31 }, post)))];
  answers.push(...(await Promise.all(Array.from({ length: 31 }, post))));
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(30);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
});

test('P-HD-02: links are built on our own address', async () => {
  const headers = ['Content-Type', jsonType, 'X-Forwarded-Host', 'evil.example'];
  const { body } = await send(stack, { headers, body: valid() });
  expect(JSON.parse(body).resultUrl).toMatch(new RegExp(`^${stack.urls.gateway}/r/`));
  await stack.settle();
  expect(JSON.stringify(stack.mailbox.messages().map(({ html, text: plain }) => [html, plain]))).not.toContain(
    'evil.example',
  );
});

test('an address that is no route is a problem document, whatever the method', async () => {
  for (const method of ['GET', 'POST', 'OPTIONS', 'DELETE']) {
    const answer = await send(stack, { method, path: '/v2/nothing' });
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'application/problem+json']);
  }
  expect(intake).not.toBe('/v2/nothing');
});
