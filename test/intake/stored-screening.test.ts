import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import { screening as storedScreening } from '../../shared/leads/screening.ts';
import { consentTexts } from '../../shared/texts/consent-texts.ts';
import { aClinic } from '../builders.ts';
import { aLead } from '../leads/leads.ts';
import { admitted, secondAt } from './admitted.ts';

const stored = async (...given: Parameters<typeof admitted>) => screeningOf(await admitted(...given), aLead());

/** What heated needles are asked about besides. */
const heatedNeedles = {
  implants: ['none'],
  permanentFiller: 'no',
  nerveProblem: 'no',
  thinFace: 'no',
  uncontrolledCondition: 'no',
};

describe('a stored screening', () => {
  test('stands under its lead, on the clinic’s day, with the rules and the device of that day', async () => {
    const overlay = { waits: { 'cold-sore-active': 30 } };
    expect(await stored({ answers: heatedNeedles }, { settings: aClinic({ device: 'rf', overlay }) })).toMatchObject({
      leadId: 'lead-1',
      clinic: 'alba',
      createdAt: secondAt,
      today: '2026-07-20',
      device: 'rf',
      overlay,
      ruleSetVersion: '1.1.0',
    });
  });

  test('is what the store can read again', async () => {
    const screening = await stored({ contact: { phone: '06 1234 5678' } });
    expect(storedScreening.parse(screening)).toEqual(screening);
  });

  test('keeps the answers that were asked for, as given, and no others', async () => {
    const answers = { pigmentType: 'melasma', smoker: 'no' };
    const { answers: kept, noneApply } = await stored({ answers });
    expect(kept).toMatchObject({ age: 31, smoker: 'no' });
    // Nobody with scars alone is asked about pigment; what a group's tick stands for was never given.
    expect(kept).not.toHaveProperty('pigmentType');
    expect(kept).not.toHaveProperty('pregnancy');
    expect(noneApply).toContain('pregnancy');
  });

  test('remembers its result link for 30 days by a hash, never by the token', async () => {
    const screening = await stored({}, { resultToken: 'secret-token' });
    expect(screening.linkExpiresAt).toBe('2026-08-19T10:00:00.000Z');
    expect(screening.linkHash).toMatch(/^[\w-]{32}$/);
    expect(JSON.stringify(screening)).not.toContain('secret-token');
  });

  test('says when the browser named no origin', async () => {
    expect((await stored({}, { origin: 'null', via: 'form' })).hasOpaqueOrigin).toBe(true);
    expect((await stored()).hasOpaqueOrigin).toBe(false);
  });
});

describe('the hold of a stored screening', () => {
  const own = { reason: 'surge', at: secondAt } as const;
  const ofLead = { reason: 'honeypot', at: '2026-06-15T10:00:00.000Z' } as const;

  test.each([
    ['is its own on a lead that is free', undefined, own, own],
    ['is that of its lead when the lead is held', ofLead, undefined, ofLead],
    ['is that of its lead when both are held', ofLead, own, ofLead],
    ['is none when neither is held', undefined, undefined, undefined],
  ])('%s', async (_what, hold, given, expected) => {
    expect(screeningOf(await admitted({}, { hold: given }), aLead({ hold })).hold).toEqual(expected);
  });
});

describe('the consents of a stored screening', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

  test('are one record for each purpose, also for what was not given', async () => {
    const { consents } = await stored({ consents: { reminder: true } });
    expect(consents.map(({ purpose, isGiven }) => [purpose, isGiven])).toEqual([
      ['health', true],
      ['reminder', true],
      ['marketing', false],
    ]);
  });

  test('prove which sentence was shown, when, and how the answer came', async () => {
    const { textId, marketing } = consentTexts('en');
    const { consents } = await stored({ consents: { marketing: true } }, { via: 'form' });
    const proof = { textId, textHash: sha256(marketing), lang: 'en', at: secondAt, via: 'form' };
    expect(consents[2]).toMatchObject(proof);
  });

  const pageUrl = 'https://clinic.example/needling';
  test.each([
    ['the origin that the browser sent', 'https://alba.example', { pageUrl }, 'https://alba.example'],
    ['the origin of the page, when the browser named none', undefined, { pageUrl }, 'https://clinic.example'],
    ['the origin of the page, when the browser hid its own', 'null', { pageUrl }, 'https://clinic.example'],
    ['nothing, when neither is known', undefined, {}, undefined],
  ])('name %s', async (_what, origin, attribution, expected) => {
    const submission = { ...(await admitted({ attribution })), origin };
    expect(screeningOf(submission, aLead()).consents.map((consent) => consent.pageOrigin)).toEqual(
      Array(3).fill(expected),
    );
  });
});
