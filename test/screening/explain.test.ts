import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess } from '../../shared/screening/assess.ts';
import { explain } from '../../shared/screening/explain.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { healthy, ruleSet, today } from './healthy.ts';
import { read } from './judge.ts';
import { submissions } from './submissions.ts';

function explained(overrides: Record<string, unknown> = {}, device: 'mechanical' | 'rf' = 'mechanical') {
  const answers = read(healthy(overrides), today, device);
  return explain(assess(answers, { today, device, ruleSet }), answers, { ruleSet, lang: 'en', today });
}

describe('an explained assessment', () => {
  test('carries everything the contract shows', () => {
    expect(explained({ events: [{ type: 'dermal-filler', date: '2026-06-01' }] })).toEqual({
      outcome: 'defer_until',
      deferUntil: '2026-06-29',
      needsClinician: false,
      openEnded: false,
      headline: 'Please wait until 29 June 2026 at the earliest',
      nextStep:
        'Wait until 29 June 2026 at the earliest, then answer the questions again. If you like, the clinic reminds you.',
      findings: [
        {
          ruleId: 'filler-recent',
          severity: 'temporary',
          reason: 'A filler has to settle before needles cross it.',
          advice: 'Tell your clinician which filler it was, where and when.',
          waitUntil: '2026-06-29',
          seeDoctor: false,
        },
      ],
      concerns: [
        {
          concern: 'acne-scars',
          area: 'face',
          evidence: 'good',
          sessions: 'Usually 3 visits (1 to 6), 4 weeks apart',
          onset: 'About 3 months after the last visit, with more to come up to 6 months',
        },
      ],
      ruleSet: 'microneedling',
      ruleSetVersion: '1.0.0',
      validUntil: '2026-07-13',
    });
  });

  test.each([
    [{}, 'Nothing in your answers speaks against a consultation'],
    [{ smoker: 'yes' }, 'You can book a consultation; please read these points'],
    [{ keloid: 'self' }, 'A clinician should go through some answers with you first'],
    [{ coldSores: 'active' }, 'Please wait until 29 June 2026 at the earliest'],
    [{ pregnancy: 'yes' }, 'Microneedling is not advised for you at present'],
  ])('of %o begins: %s', (answers, headline) => {
    expect(explained(answers).headline).toBe(headline);
  });

  test('says to see a clinician first when it defers and one is needed', () => {
    expect(explained({ coldSores: 'active', keloid: 'self' }).nextStep).toContain('see a clinician first');
    expect(explained({ coldSores: 'active' }).nextStep).not.toContain('see a clinician first');
  });

  test('says what would have to change of what decides alone, and nothing of the rest', () => {
    const { outcomes } = ruleSet.wording.en;
    expect(explained({ keloid: 'self' }).nextStep).toBe(outcomes.consult_clinician.nextStep);
    expect(explained({ coldSores: 'active', pregnancy: 'yes', keloid: 'self' }).nextStep).toBe(
      `${outcomes.not_suitable.nextStep} The pregnancy would have to be over.`,
    );
  });

  test('names the condition of every open-ended wait once', () => {
    const { nextStep } = explained({ coldSores: 'active', skinDisease: ['eczema-flare', 'rosacea-flare'] });
    expect(nextStep).toContain('only once the cold sore has healed');
    expect(nextStep.match(/flare has settled/g)).toHaveLength(1);
    expect(explained({ isotretinoin: 'current' }).nextStep).toContain('six months after your last dose');
  });

  test('says what would have to change, and to see the own doctor where a rule says so', () => {
    const { nextStep } = explained({ lesionsAtSite: ['suspicious'], age: 17 });
    expect(nextStep).toContain('A doctor would have to look at the mole or sore first.');
    expect(nextStep).toContain('You would have to be 18.');
    expect(nextStep).toContain('own doctor');
    expect(explained({ pregnancy: 'yes' }).nextStep).not.toContain('own doctor');
  });

  test('is valid for 28 days, over the end of a year and a leap day', () => {
    const answers = read(healthy());
    const calm: Assessment = assess(answers, { today, device: 'mechanical', ruleSet });
    const validUntil = (day: string): string => explain(calm, answers, { ruleSet, lang: 'en', today: day }).validUntil;
    expect([validUntil('2026-12-20'), validUntil('2028-02-10')]).toEqual(['2027-01-17', '2028-03-09']);
  });

  test('never says what must not be said, shows no day as a number and leaves no placeholder, for any person', () => {
    const never = /cleared|approved|safe for you|fit for treatment|guarantee|no risk|book now|\{|\d{4}-\d{2}-\d{2}/i;
    const property = fc.property(submissions, (submission) => {
      const { device, today: on } = submission;
      const { answers } = readAnswers({ answers: submission.answers }, { ruleSet, device, today: on });
      const result = explain(assess(answers, { today: on, device, ruleSet }), answers, {
        ruleSet,
        lang: 'en',
        today: on,
      });
      const { headline, nextStep, findings, concerns, outcome } = result;
      const shown = findings.flatMap(({ reason, advice }) => [reason, advice]);
      const said = [headline, nextStep, ...shown, ...concerns.flatMap(({ sessions, onset }) => [sessions, onset])].join(
        '\n',
      );
      expect(said).not.toMatch(never);
      if (outcome === 'not_suitable' || outcome === 'defer_until')
        expect(`${headline} ${nextStep}`).not.toMatch(/\bbook\b/i);
    });
    fc.assert(property, { numRuns: 500, seed: 12 });
  });
});
