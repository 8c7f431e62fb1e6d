import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readResult, showResult } from '../../functions/show-result.ts';
import { limitStore } from '../../shared/aws/intake/limit-store.ts';
import { linkStore } from '../../shared/aws/intake/link-store.ts';
import { linkKey } from '../../shared/aws/items/keys.ts';
import { httpHandler } from '../../shared/lambda/http.ts';
import { tokenHash } from '../../shared/links/result-link.ts';
import { askAddress } from '../../shared/pages/ask-address.tsx';
import { storedResultPage } from '../../shared/pages/result/stored-result-page.tsx';
import { aClinic, aForm, aRequest, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { env } from '../environment.ts';
import { type Answer, intakeOn, keys, noon } from './intake.ts';

let emulator: Emulator;
let clock: { now: number };
let handler: ReturnType<typeof httpHandler>;
let token = '';
let person = 0;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.stop());

beforeEach(async () => {
  person += 1;
  clock = { now: noon + person * 86_400_000 };
  const intake = intakeOn(emulator, clock);
  await intake.clinics.createClinic(aClinic());
  const answers = { smoker: 'yes' };
  const noneApply = ['pregnancy', 'medication', 'immune', 'skin-at-site', 'allergy', 'recent-procedure'];
  const history = Object.fromEntries(
    [
      'radiotherapyAtSite',
      'diabetes',
      'healingProblem',
      'heartCondition',
      'epilepsy',
      'keloid',
      'vitiligo',
      'previousReaction',
      'unwellNow',
      'plannedTreatment',
      'otherCancer',
      'faints',
      'otherCondition',
    ].map((key) => [key, 'no']),
  );
  const sent = aSubmission({
    contact: { email: `p${person}@example.com` },
    answers: { ...history, connectiveTissue: 'none', ...answers },
    noneApply,
  });
  token = (await intake.postJson(sent)).headers.Location?.replace('/r/', '') ?? '';
  const { db, tables } = emulator;
  const deps = {
    links: linkStore(db, tables.leads),
    leads: intake.leads,
    clinics: intake.clinics,
    admitMiss: limitStore(db, tables.leads).admitMiss,
    keys,
    now: () => clock.now,
    pages: { ask: askAddress, result: storedResultPage },
  };
  handler = httpHandler({
    originSecrets: [env.ORIGIN_SECRET],
    endpoints: { showResult: showResult(deps), readResult: readResult(deps) },
  });
});

const call = async (over: Parameters<typeof aRequest>[0]) =>
  (await handler(aRequest({ path: `/r/${token}`, params: { token }, ...over }), {} as Context)) as Answer;
const get = (over: Parameters<typeof aRequest>[0] = {}) => call({ method: 'GET', ...over });
const post = (email: string) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return call({ headers, body: new URLSearchParams({ email }).toString() });
};
const link = async () =>
  (await emulator.client.send(new GetCommand({ TableName: emulator.tables.leads, Key: linkKey(tokenHash(token)) })))
    .Item;

const reason = 'Smoking slows healing.';

describe('a result link', () => {
  test('opened by a scanner shows a button, no result, and changes nothing', async () => {
    const before = await link();
    const visitors: Record<string, string>[] = [
      {},
      { purpose: 'prefetch' },
      { 'sec-purpose': 'prefetch' },
      { 'user-agent': 'scanner' },
    ];
    for (const headers of visitors) {
      const answer = await get({ headers });
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('<button type="submit">');
      expect(answer.body).not.toContain(reason);
    }
    expect(await link()).toEqual(before);
  });

  test('opens for the person’s own address, however it is written', async () => {
    const answer = await post(` P${person}@EXAMPLE.com `);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain(reason);
    expect(answer.body).toContain('They are not a diagnosis or medical advice');
  });

  test('shows nothing for another address, and locks for an hour after five', async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await post('other@example.com');
      expect([answer.statusCode, answer.body.includes(reason)]).toEqual([422, false]);
    }
    expect((await post(`p${person}@example.com`)).statusCode).toBe(429);
    clock.now += 3_600_000;
    expect((await post(`p${person}@example.com`)).statusCode).toBe(200);
  });

  test('judges five of forty wrong addresses that come at once, and none of the others', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_n, at) => post(`other${at}@example.com`)));
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(35);
    expect((await post(`p${person}@example.com`)).statusCode).toBe(429);
  });

  test('shows nothing to forty who guess at once, unless the address is among the first five', async () => {
    const typed = Array.from({ length: 40 }, (_n, at) =>
      at === 39 ? `p${person}@example.com` : `other${at}@example.com`,
    );
    const statuses = (await Promise.all(typed.map(post))).map(({ statusCode }) => statusCode);
    // Whoever is the person begins the count anew.
    const judged = statuses.filter((status) => status === 422).length;
    expect(judged).toBeLessThanOrEqual(statuses[39] === 200 ? 9 : 5);
  });

  test('opens after four wrong addresses, forgets them, and opens as often as the person likes', async () => {
    for (let round = 0; round < 3; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) expect((await post('other@example.com')).statusCode).toBe(422);
      for (let tries = 0; tries < 7; tries += 1) expect((await post(`p${person}@example.com`)).statusCode).toBe(200);
    }
  });

  test('is gone after 30 days', async () => {
    clock.now += 30 * 86_400_000;
    const answer = await get();
    expect([answer.statusCode, JSON.parse(answer.body).type]).toEqual([410, 'urn:suitably:problem:gone']);
  });

  test('with one character changed is not there', async () => {
    const other = `${token[0] === 'A' ? 'B' : 'A'}${token.slice(1)}`;
    expect((await get({ params: { token: other } })).statusCode).toBe(404);
    expect((await get({ params: { token: '../../v1' } })).statusCode).toBe(404);
  });

  test('may be guessed 60 times a minute from one source', async () => {
    const answers: number[] = [];
    for (let guess = 0; guess < 61; guess += 1) {
      const params = { token: `guess${String(guess).padStart(17, '0')}` };
      answers.push((await get({ params, source: '203.0.113.5' })).statusCode);
    }
    expect(answers).toEqual([...Array(60).fill(404), 429]);
  });

  test('after a form post shows the result at once, for ten minutes', async () => {
    const intake = intakeOn(emulator, clock);
    await intake.clinics.createClinic(aClinic({ clinic: 'birch', thankYouUrl: undefined }));
    const form = aForm({ 'contact.email': `form${person}@example.com` }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { Location = '' } = (await intake.send({ params: { clinic: 'birch' }, headers, body: form })).headers;
    const [, path = '', query = ''] = /^\/r\/([\w-]{22})\?(now=[\w.-]+)$/.exec(Location) ?? [];
    token = path;
    expect((await get({ query })).body).toContain('Nothing in your answers speaks against a consultation');
    expect((await get({ query: query.replace(/.$/, '~') })).body).not.toContain('Nothing in your answers');
    clock.now += 10 * 60_000;
    expect((await get({ query })).body).not.toContain('Nothing in your answers');
  });

  test.each([
    ['its thank-you page', {}, '', 'https://alba.example/thanks'],
    ['a listed page that the form asked for', {}, 'https://alba.example/thanks/it', 'https://alba.example/thanks/it'],
    ['its thank-you page, whatever the address asks', {}, 'https://evil.example/', 'https://alba.example/thanks'],
    [
      'nowhere, where it has no page',
      { returnPrefixes: [], thankYouUrl: undefined },
      'https://evil.example/',
      undefined,
    ],
  ])('after a form post leads on to the clinic’s page: %s', async (_page, over, next, place) => {
    const intake = intakeOn(emulator, clock);
    const clinic = `on-${person}`;
    await intake.clinics.createClinic(aClinic({ clinic, ...over }));
    const form = aForm({ 'contact.email': `on${person}@example.com` }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const { Location = '' } = (await intake.send({ params: { clinic }, headers, body: form })).headers;
    const [path, query = ''] = Location.replace('/r/', '').split('?');
    token = path ?? '';
    const { body } = await get({ query: `${query}&next=${encodeURIComponent(next)}` });
    expect(/href="([^"]*)">Continue to the page of/.exec(body)?.[1]).toBe(place);
    expect((await get()).body).not.toContain('Continue to');
  });

  test('is a page that nothing else can load into, remember or be told of', async () => {
    const { headers } = await get();
    expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*/);
  });
});
