import { describe, expect, test } from 'vitest';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { readSentSubmission } from '../../shared/lambda/sent-submission.ts';
import { aClinic, aForm, aRequest, aSubmission } from '../builders.ts';

const clinics = { readClinic: async (slug: string) => (slug === 'alba' ? aClinic() : undefined) };
const own = 'https://suitably.example';
const [json, form] = ['application/json', 'application/x-www-form-urlencoded'];

const read = (over: Parameters<typeof aRequest>[0]) =>
  readSentSubmission(httpRequest(aRequest(over)), clinics, { publicUrl: own, at: Date.parse('2026-06-15T10:00:00Z') });
const post = (type: string, headers: Record<string, string> = {}, body: object = aSubmission()) =>
  read({
    headers: { 'content-type': type, ...headers },
    body: type === json ? JSON.stringify(body) : aForm().toString(),
  });
const refusal = async (given: Promise<unknown>) => {
  await expect(given).rejects.toThrow();
  return given.catch(({ problem }) => problem);
};

describe('where a submission comes from', () => {
  test.each([
    ['a page of the clinic', json, 'https://alba.example'],
    ['a page of the clinic with www.', json, 'https://www.alba.example'],
    ['our own form', form, own],
    ['a page opened from a file, which sends a form without an origin', form, 'null'],
  ])('may be %s', async (_where, type, origin) => {
    expect((await post(type, { origin })).origin).toBe(origin);
  });

  test('may be a program, which names no origin', async () => {
    expect(await post(json)).toMatchObject({ via: 'json', origin: undefined });
  });

  test.each([
    ['another page', form, 'https://evil.example'],
    ['a site below the clinic’s', json, 'https://shop.alba.example'],
    ['www. of a site below the clinic’s', json, 'https://www.shop.alba.example'],
    ['www. twice', json, 'https://www.www.alba.example'],
    ['the clinic’s name without TLS', form, 'http://www.alba.example'],
    ['a script that hides its origin', json, 'null'],
  ])('is never %s', async (_where, type, origin) => {
    expect(await refusal(post(type, { origin }))).toBe('origin-not-allowed');
  });

  test('is a clinic that there is', async () => {
    expect(await refusal(read({ params: { clinic: 'birch' }, headers: { 'content-type': json }, body: '{}' }))).toBe(
      'not-found',
    );
  });
});

describe('the language of a submission', () => {
  const italian = aClinic({ languages: ['it'] });
  const both = aClinic({ languages: ['it', 'en'] });
  const langOf = async (clinic: typeof both, over: object) => {
    const request = { headers: { 'content-type': json }, body: JSON.stringify({ ...aSubmission(), ...over }) };
    const at = Date.parse('2026-06-15T10:00:00Z');
    return (
      await readSentSubmission(
        httpRequest(aRequest(request)),
        { readClinic: async () => clinic },
        { publicUrl: own, at },
      )
    ).lang;
  };

  test.each([
    ['the current version', both, {}, 'it'],
    ['a former version, which was never put into it', both, { ruleSetVersion: '1.0.0' }, 'en'],
    ['one where the clinic speaks nothing else', italian, { ruleSetVersion: '1.0.0' }, 'en'],
    ['a version that never was, and is refused', italian, { ruleSetVersion: '0.1.0' }, 'it'],
    ['a treatment that is none, and is refused', italian, { treatment: 'constructor', ruleSetVersion: '1.0.0' }, 'it'],
    ['names that are no text', italian, { treatment: 1, ruleSetVersion: {} }, 'it'],
  ])('is one that the rules exist in: %s', async (_rules, clinic, over, lang) => {
    expect(await langOf(clinic, { lang: 'it', ...over })).toBe(lang);
  });
});

describe('the key of a submission', () => {
  const keyOf = async (key: string) => (await post(json, { 'idempotency-key': key })).chosenKey;

  test.each(['a', 'with blanks inside', 'x'.repeat(255)])('may be %j', async (key) => {
    expect(await keyOf(key)).toBe(key);
  });

  test.each(['', ' ', ' a', 'a ', 'a\nb', 'ä', 'x'.repeat(256)])('is refused as %j', async (key) => {
    expect(await refusal(keyOf(key))).toBe('idempotency-key-invalid');
  });

  test('in the header counts before one in the body, which is checked as well', async () => {
    const [both, inBody] = [{ 'idempotency-key': 'header' }, aSubmission({ idempotencyKey: 'body' })];
    expect((await post(json, both, inBody)).chosenKey).toBe('header');
    expect((await post(json, {}, inBody)).chosenKey).toBe('body');
    expect(await refusal(post(json, {}, aSubmission({ idempotencyKey: '' })))).toBe('idempotency-key-invalid');
    expect((await post(json)).chosenKey).toBeUndefined();
  });
});
