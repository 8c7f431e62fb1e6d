import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { catalogueOf } from '../../shared/screening/published/published-catalogue.ts';
import { type Language, languages } from '../../shared/texts/language.ts';
import { aClinic, aRequest, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { aKey, published, signed } from '../lambda/staff/staff-tokens.ts';
import { builtBundle } from './built-bundle.ts';
import { bytesOf, type Called, callBundled, environmentOn, type Loaded } from './call-bundled.ts';

let emulator: Emulator;
const built = builtBundle();
let submitted: Called;

const submission = (contact = {}) =>
  aRequest({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(aSubmission({ contact })) });

const fetchStack = ({ natives }: Loaded) => natives.filter((name) => /undici|fetch/.test(name));

beforeAll(async () => {
  emulator = await startEmulator();
  await clinicStore(emulator.db, emulator.tables.leads, () => 0).createClinic(aClinic());
  submitted = await callBundled(built.code, 'submit-screening', submission(), environmentOn(emulator));
});

afterAll(() => emulator?.stop());

describe('the first submission of a cold start', () => {
  test('is stored', () => {
    expect(submitted.answer).toMatchObject({ statusCode: 201 });
  });

  test('loads at most 450 KB', () => {
    expect(bytesOf(submitted.afterCall)).toBeLessThanOrEqual(450 * 1024);
  });

  test('never loads the fetch stack', () => {
    expect(fetchStack(submitted.afterInit)).toEqual([]);
    expect(fetchStack(submitted.afterCall)).toEqual([]);
  });

  test('loads at most 52 built-ins beyond those of the runtime', () => {
    expect(submitted.afterCall.natives.length).toBeLessThanOrEqual(52);
  });

  test('loads neither phone numbers nor multipart nor pages nor former rule sets nor words of problems', () => {
    const lazy = Object.keys(submitted.afterCall.files).filter((name) =>
      /phone|multipart|page|refused|rule-set|problem/.test(name),
    );
    expect(lazy).toEqual([]);
  });
});

/** A piece of a text of a rule set in a language, with no letter that a bundle writes otherwise. */
const pieceOf = (lang: Language): string => {
  const texts = Object.values(catalogueOf({ treatment: 'microneedling' }, lang)?.wording.rules ?? {});
  const [piece = 'no such piece'] = texts.flatMap(({ advice }) => advice.match(/[A-Za-z ,]{40,}/)?.[0] ?? []);
  return piece;
};

test.each(languages)(
  'a submission in %s loads the texts of that language alone, within the same budget',
  async (lang) => {
    await clinicStore(emulator.db, emulator.tables.leads, () => 0).createClinic(
      aClinic({ clinic: `speaks-${lang}`, languages: [lang, ...languages.filter((other) => other !== lang)] }),
    );
    const email = `${lang}@example.com`;
    const body = JSON.stringify(aSubmission({ lang, contact: { email } }));
    const sent = aRequest({
      params: { clinic: `speaks-${lang}` },
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { answer, afterCall } = await callBundled(built.code, 'submit-screening', sent, environmentOn(emulator));
    expect(answer).toMatchObject({ statusCode: 201 });
    const loaded = Object.keys(afterCall.files).map((name) => readFileSync(path.join(built.code, name), 'utf8'));
    const spoken = languages.filter((other) => loaded.some((text) => text.includes(pieceOf(other))));
    expect(spoken).toEqual([lang]);
    expect(bytesOf(afterCall)).toBeLessThanOrEqual(450 * 1024);
  },
);

test('a submission with a phone number loads the phone numbers and is stored', async () => {
  const phoned = submission({ email: 'bea@example.com', phone: '+39 06 1234 567' });
  const { answer, afterCall } = await callBundled(built.code, 'submit-screening', phoned, environmentOn(emulator));
  expect(answer).toMatchObject({ statusCode: 201 });
  expect(Object.keys(afterCall.files).some((name) => name.startsWith('phone-number-'))).toBe(true);
});

test('without credentials in the environment a function answers that it is not available', async () => {
  const { AWS_ACCESS_KEY_ID: _, AWS_SECRET_ACCESS_KEY: __, ...env } = environmentOn(emulator);
  const { answer } = await callBundled(built.code, 'submit-screening', submission(), env);
  expect(answer.statusCode).toBeGreaterThanOrEqual(500);
});

test('a health check loads at most 110 KB and no database client', async () => {
  const health = aRequest({ method: 'GET', path: '/health', params: {} });
  const { answer, afterCall } = await callBundled(built.code, 'answer-public', health, environmentOn());
  expect(answer).toMatchObject({ statusCode: 200 });
  expect(bytesOf(afterCall)).toBeLessThanOrEqual(110 * 1024);
});

test('a staff token is verified with the pool’s keys, without the fetch stack and the client that invites', async () => {
  const key = aKey('cold');
  const pool = createServer((_, response) => response.end(JSON.stringify({ keys: [published(key)] })));
  await new Promise<void>((resolve) => pool.listen(0, '127.0.0.1', resolve));
  const { port } = pool.address() as AddressInfo;
  const iat = Math.floor(Date.now() / 1000);
  const authorization = `Bearer ${signed(key, { client_id: 'console', iat, exp: iat + 600 })}`;
  const event = aRequest({ method: 'GET', path: '/v1/staff/me', params: {}, headers: { authorization } });
  const { answer, afterCall } = await callBundled(built.code, 'staff', event, {
    ...environmentOn(emulator),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${port}`,
  });
  pool.close();
  expect(answer).toMatchObject({ statusCode: 403 });
  expect(fetchStack(afterCall)).toEqual([]);
  expect(Object.keys(afterCall.files).filter((name) => name.startsWith('user-pool'))).toEqual([]);
});

test.each(['read-questionnaire', 'show-result', 'send-mail', 'sweep-mail'] as const)(
  '%s starts without the fetch stack',
  async (name) => {
    const { afterInit } = await callBundled(built.code, name, {}, environmentOn());
    expect(Object.keys(afterInit.files)).toContain(`${name}.mjs`);
    expect(fetchStack(afterInit)).toEqual([]);
  },
);
