import { expect, test } from 'vitest';
import { screeningOf } from '../../shared/intake/lead-from-submission.ts';
import { storedResultPage } from '../../shared/pages/result/stored-result-page.tsx';
import { aClinic } from '../builders.ts';
import { admitted } from '../intake/admitted.ts';
import { aLead } from '../leads/leads.ts';
import { answersFor, aScreening } from '../mail/screenings.ts';
import { elementOf, readText } from './markup.ts';

const stored = async (...given: Parameters<typeof admitted>) => screeningOf(await admitted(...given), aLead());
const said = async (...given: Parameters<typeof storedResultPage>) =>
  readText(elementOf((await storedResultPage(...given)).html, 'main'));

test('a stored result says what was judged on its day, and on which day that was', async () => {
  const text = await said(aClinic(), await stored({}, { at: '2026-06-15T10:00:00.000Z' }));
  expect(text).toContain('15 June 2026');
  expect(text).toContain('13 July 2026');
  expect(text).toContain('Acne scars (Face)');
});

test('a stored result is not judged again: what the clinic changes later changes nothing', async () => {
  const screening = await stored();
  const strict = aClinic({ device: 'rf', overlay: { ageLine: { under: 40, severity: 'absolute' } } });
  expect(await said(strict, screening)).toBe(await said(aClinic(), screening));
});

test('a stored result names what its clinic had added to the rules on that day', async () => {
  const settings = aClinic({ overlay: { ageLine: { under: 40, severity: 'relative' } } });
  const screening = await stored({}, { settings });
  expect(screening.assessment.findings).toHaveLength(1);
  expect(await said(aClinic(), screening)).toContain('40');
});

test('a stored result of rules that were never published is a defect, and never a page of other rules', async () => {
  const screening = { ...(await stored()), ruleSetVersion: '9.9.9' };
  await expect(storedResultPage(aClinic(), screening)).rejects.toThrow('not published');
});

test('a stored result promises its reminder to who ticked it, on the day of the wait', async () => {
  const [consent] = (await stored()).consents;
  const waiting = aScreening(answersFor.defer_until);
  const ticked = { ...waiting, consents: consent ? [{ ...consent, purpose: 'reminder' as const, isGiven: true }] : [] };
  expect(await said(aClinic(), ticked)).toMatch(
    /wait until (.+?) at the earliest.*we write to you on \1 or soon after/,
  );
  expect(await said(aClinic(), waiting)).toContain('Nobody will remind you');
});
