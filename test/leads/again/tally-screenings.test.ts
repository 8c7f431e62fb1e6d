import { expect, test } from 'vitest';
import { screeningOf } from '../../../shared/intake/lead-from-submission.ts';
import { bytesOf, roomOf } from '../../../shared/lambda/answer-size.ts';
import { tallyScreenings } from '../../../shared/leads/again/tally-screenings.ts';
import type { Screening } from '../../../shared/leads/screening.ts';
import { aClinic } from '../../builders.ts';
import { admitted } from '../../intake/admitted.ts';
import { largestSubmission } from '../../largest-submission.ts';
import { healthy, ruleSet, ruleSet110 } from '../../screening/healthy.ts';
import { aLead } from '../leads.ts';

const today = '2026-07-20';

/** Everything that can be chosen, by people with heated needles: nearly every rule fires. */
const worst = async (): Promise<Screening> => {
  const submission = largestSubmission('worst@example.com', today) as Parameters<typeof admitted>[0];
  return screeningOf(await admitted(submission, { settings: aClinic({ device: 'rf' }) }), aLead());
};

/** Nothing at all, by the former version: nearly every question is missing. */
const former = async (device: 'mechanical' | 'rf'): Promise<Screening> => {
  const submission = { answers: healthy({}, ruleSet), noneApply: [], ruleSetVersion: '1.0.0' };
  return screeningOf(await admitted(submission, { settings: aClinic({ device }) }), aLead());
};

const severest = Object.fromEntries(
  ruleSet110.rules.flatMap(({ id, severity }) => (severity === 'absolute' ? [] : [[id, 'absolute' as const]])),
);

test('a page of the worst screenings there can be fits into an answer', async () => {
  const [one, plain, heated] = [await worst(), await former('mechanical'), await former('rf')];
  const page = Array.from({ length: 100 }, (_, at) => {
    const screening = [one, one, one, plain, heated][at % 5] ?? one;
    return { ...screening, leadId: `lead-${at}`.padEnd(26, 'x'), screeningId: `screening-${at}`.padEnd(36, 'x') };
  });
  const tally = await tallyScreenings(page, 'microneedling', { version: '1.1.0', overlay: { severities: severest } });
  expect(tally.screenings).toBe(100);
  expect(tally.askedThen).toHaveLength(2);
  expect(tally.rules.length).toBeGreaterThan(60);
  expect(bytesOf({ ...tally, next: 'c'.repeat(2_000) })).toBeLessThan(roomOf.lead / 2);
});

test('screenings for another treatment are left out', async () => {
  const other = { ...(await former('rf')), treatment: 'another' } as unknown as Screening;
  expect((await tallyScreenings([other], 'microneedling', { version: '1.1.0' })).screenings).toBe(0);
});
