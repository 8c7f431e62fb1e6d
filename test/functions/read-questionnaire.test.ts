import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import { readQuestionnaire } from '../../functions/read-questionnaire.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { aClinic, aRequest } from '../builders.ts';
import { env } from '../environment.ts';

const settings = aClinic();
const clinics = { readClinic: async (slug: string) => (slug === 'alba' ? settings : undefined) };
const handler = httpHandler({
  originSecrets: [env.ORIGIN_SECRET],
  endpoints: { readQuestionnaire: readQuestionnaire({ clinics }) },
  allowedOrigins: async ({ params }) => (await clinics.readClinic(params.clinic ?? ''))?.origins,
});

type Answer = { statusCode: number; headers: Record<string, string>; body: string };
const get = async (over: Parameters<typeof aRequest>[0] = {}) =>
  (await handler(aRequest({ method: 'GET', ...over }), {} as Context)) as Answer;

test('the questionnaire names questions, groups, events, consents and versions, and may be cached for five minutes', async () => {
  const answer = await get({ query: 'treatment=microneedling&lang=en' });
  expect(answer.headers['Cache-Control']).toBe('public, max-age=300');
  const questionnaire = JSON.parse(answer.body);
  // The question about implants belongs to heated needles.
  expect(questionnaire.questions).toHaveLength(42);
  expect(questionnaire).toMatchObject({
    treatment: 'microneedling',
    ruleSetVersion: '1.1.0',
    lang: 'en',
    device: 'mechanical',
  });
  expect(questionnaire.consents.textId).toBe('screening-consents-en-1');
  expect(questionnaire.events).toHaveLength(19);
});

test('a caller that has it already is told so without it', async () => {
  const { ETag = '' } = (await get()).headers;
  const answer = await get({ headers: { 'if-none-match': `"other", W/${ETag}` } });
  expect([answer.statusCode, answer.body, answer.headers.ETag]).toEqual([304, '', ETag]);
});

test('HEAD answers as GET does, without the body', async () => {
  const head = await get({ method: 'HEAD' });
  expect([head.statusCode, head.body]).toEqual([200, '']);
  expect(head.headers).toEqual((await get()).headers);
});

test.each([
  ['an unknown clinic', { params: { clinic: 'nope' } }, 404],
  ['a clinic whose slug is a path', { params: { clinic: '../../staff' } }, 404],
  ['a treatment that is not there', { query: 'treatment=laser' }, 422],
  ['another method', { method: 'POST' }, 405],
])('%s is a problem document', async (_what, over, status) => {
  const answer = await get(over);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['Content-Type']).toBe('application/problem+json');
  expect(answer.headers['Cache-Control']).toBe('no-store');
  expect(JSON.parse(answer.body)).toMatchObject({ status, type: expect.stringMatching(/^urn:suitably:problem:/) });
});

test.each(['lang=xx', 'lang=it', 'lang=', 'lang=en-US', ''])(
  'a language that the clinic does not offer is answered in its first: "%s"',
  async (query) => {
    const { lang, consents } = JSON.parse((await get({ query })).body);
    expect([lang, consents.textId]).toEqual(['en', 'screening-consents-en-1']);
  },
);

test('a method that is not there names those that are', async () => {
  expect((await get({ method: 'TRACE' })).headers.Allow).toBe('GET, HEAD, OPTIONS');
});

test('a preflight from a listed origin gets exactly that origin and no credentials', async () => {
  const answer = await get({ method: 'OPTIONS', headers: { origin: 'https://alba.example' } });
  expect(answer.statusCode).toBe(204);
  expect(answer.headers).toMatchObject({
    'Access-Control-Allow-Origin': 'https://alba.example',
    'Access-Control-Allow-Methods': 'GET',
    Vary: 'Origin',
  });
  expect(answer.headers).not.toHaveProperty('Access-Control-Allow-Credentials');
});

test.each([
  'https://evil.example',
  'null',
  'https://alba.example.evil.example',
  'https://evilalba.example',
  'http://alba.example',
])('a preflight from %s gets no origin', async (origin) => {
  const { headers } = await get({ method: 'OPTIONS', headers: { origin } });
  expect(headers.Vary).toBe('Origin');
  expect(Object.keys(headers).filter((name) => name.startsWith('Access-Control'))).toEqual([]);
});
