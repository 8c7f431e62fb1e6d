import { describe, expect, test } from 'vitest';
import { storedReply, unstoredReply } from '../../shared/lambda/submission-reply.ts';
import { linkKeyId, resultToken } from '../../shared/links/result-link.ts';
import { readSignedTime } from '../../shared/links/signed-time.ts';
import { aClinic } from '../builders.ts';
import { admitted } from '../intake/admitted.ts';

const [key, oldKey] = ['l'.repeat(40), 'o'.repeat(40)];
const now = Date.parse('2026-07-20T10:00:00.123Z');
const context = { keys: { link: key, previousLink: oldKey }, publicUrl: 'https://suitably.example', now };
const answered = {
  screeningId: 'screening-2',
  createdAt: '2026-07-20T10:00:00.123Z',
  linkKeyId: linkKeyId(key),
  isReplay: false,
};
const token = resultToken(key, 'alba', 'screening-2');

const reply = async (over: Parameters<typeof admitted>[1] = {}, submission = {}, about = {}) =>
  storedReply(await admitted(submission, over), { ...answered, ...about }, context);

describe('the answer to a stored submission', () => {
  test('of a program is what was made of it, and where the person finds it', async () => {
    const { status, headers, json } = await reply();
    expect([status, headers?.Location]).toEqual([201, `/r/${token}`]);
    expect(json).toMatchObject({
      screeningId: 'screening-2',
      createdAt: '2026-07-20T10:00:00Z',
      resultUrl: `https://suitably.example/r/${token}`,
      assessment: { outcome: 'suitable' },
    });
  });

  test('of a form leads to a page that asks for the address in the language of the result, once it opens for now no more', async () => {
    const settings = aClinic({ languages: ['en', 'it'] });
    const { headers } = await reply({ via: 'form', answersPage: true, settings, lang: 'it' });
    const place = new URL(headers?.Location ?? '', 'https://suitably.example');
    expect(place.searchParams.get('lang')).toBe('it');
  });

  const thanks = 'https://alba.example/thanks';
  const without = { returnPrefixes: [], thankYouUrl: undefined };
  test.each([
    ['without a page', without, undefined, null],
    ['with a page of its own, which its settings name', {}, undefined, null],
    ['with a page that the form asks for', {}, `${thanks}/it`, `${thanks}/it`],
    ['with a page that is not the clinic’s', {}, 'https://evil.example', null],
    ['that has no page to go to at once', { ...without, thanksFirst: true }, undefined, null],
  ])('of a form %s leads to the result, which opens at once for now', async (_page, over, returnUrl, next) => {
    const { status, headers } = await reply({ via: 'form', answersPage: true, settings: aClinic(over) }, { returnUrl });
    const place = new URL(headers?.Location ?? '', 'https://suitably.example');
    expect([status, place.pathname, place.searchParams.get('next')]).toEqual([303, `/r/${token}`, next]);
    expect(readSignedTime([key], 'result-now', token, place.searchParams.get('now') ?? '')).toBe(now);
  });

  test.each([
    [undefined, thanks],
    [`${thanks}/it`, `${thanks}/it`],
    ['https://evil.example', thanks],
  ])(
    'of a form that asks for %s goes at once to the clinic’s page where the clinic wants that',
    async (returnUrl, place) => {
      const { headers } = await reply(
        { via: 'form', answersPage: true, settings: aClinic({ thanksFirst: true }) },
        { returnUrl },
      );
      expect(headers?.Location).toBe(place);
    },
  );

  test('to a repeat is the same, and says that it is one', async () => {
    const [first, again] = [await reply(), await reply({}, {}, { isReplay: true })];
    expect(again.json).toEqual(first.json);
    expect(first.headers).not.toHaveProperty('Idempotency-Replayed');
    expect(again.headers).toMatchObject({ 'Idempotency-Replayed': 'true', Location: `/r/${token}` });
  });

  test('to a repeat after a rotation names the link that was made with the key of its day', async () => {
    const { headers } = await reply({}, {}, { linkKeyId: linkKeyId(oldKey) });
    expect(headers?.Location).toBe(`/r/${resultToken(oldKey, 'alba', 'screening-2')}`);
  });
});

describe('the answer to somebody of whom nothing is kept', () => {
  const page = async () => ({ html: '<p>result</p>', headers: {} });

  test('has the assessment and no link, since there is nothing to link to', async () => {
    const { status, json, headers } = await unstoredReply(await admitted(), page);
    expect(status).toBe(200);
    expect(json).toMatchObject({ stored: false, assessment: { outcome: 'suitable' } });
    expect(json).not.toHaveProperty('resultUrl');
    expect(headers?.Location).toBeUndefined();
  });

  test('of a form is the page itself', async () => {
    expect(await unstoredReply(await admitted({}, { via: 'form', answersPage: true }), page)).toMatchObject({
      status: 200,
      html: '<p>result</p>',
    });
  });
});
