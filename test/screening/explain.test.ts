import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Assessment, assess } from '../../shared/screening/assess.ts';
import { explain } from '../../shared/screening/explain.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { eachVersion, healthy, ruleSet, ruleSet110, today } from './healthy.ts';
import { read } from './judge.ts';
import { submissionsTo } from './submissions.ts';

function explained(
  overrides: Record<string, unknown> = {},
  device: 'mechanical' | 'rf' = 'mechanical',
  rules = ruleSet,
) {
  const answers = read(healthy(overrides, rules), today, device, rules);
  return explain(assess(answers, { today, device, ruleSet: rules }), answers, { ruleSet: rules, today });
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
          group: null,
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
          note: 'The good studies are about sunken scars. Active acne is treated first, and narrow, deep scars need other methods too.',
        },
      ],
      groups: [],
      always: { treatment: [], beforeVisit: [] },
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
    const { outcomes } = ruleSet.wording;
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
    const validUntil = (day: string): string => explain(calm, answers, { ruleSet, today: day }).validUntil;
    expect([validUntil('2026-12-20'), validUntil('2028-02-10')]).toEqual(['2027-01-17', '2028-03-09']);
  });

  test.each(eachVersion)(
    'never says what must not be said, by $version: no day as a number, no placeholder left',
    ({ rules: ruleSet }) => {
      const never = /cleared|approved|safe for you|fit for treatment|guarantee|no risk|book now|\{|\d{4}-\d{2}-\d{2}/i;
      const property = fc.property(submissionsTo(ruleSet), (submission) => {
        const { device, today: on } = submission;
        const { answers } = readAnswers({ answers: submission.answers }, { ruleSet, device, today: on });
        const result = explain(assess(answers, { today: on, device, ruleSet }), answers, {
          ruleSet,
          today: on,
        });
        const { headline, nextStep, findings, concerns, outcome } = result;
        const shown = findings.flatMap(({ reason, advice }) => [reason, advice]);
        const said = [
          headline,
          nextStep,
          ...shown,
          ...concerns.flatMap(({ sessions, onset }) => [sessions, onset]),
        ].join('\n');
        expect(said).not.toMatch(never);
        if (outcome === 'not_suitable' || outcome === 'defer_until')
          expect(`${headline} ${nextStep}`).not.toMatch(/\bbook\b/i);
      });
      fc.assert(property, { numRuns: 500, seed: 12 });
    },
  );
});

describe('an assessment by 1.1.0', () => {
  const by110 = (overrides: Record<string, unknown>, device: 'mechanical' | 'rf' = 'mechanical') =>
    explained(overrides, device, ruleSet110);

  test('puts what a doctor should see first, and says so before anything else', () => {
    const { nextStep, findings } = by110({ pregnancy: 'yes', lesionsAtSite: ['suspicious'], smoker: 'yes' });
    expect(nextStep).toMatch(
      /^Please have the mole, patch or sore looked at soon\. That comes before anything cosmetic\./,
    );
    expect(findings.map(({ ruleId, group }) => [ruleId, group])).toEqual([
      ['suspicious-lesion-site', 'doctor'],
      ['pregnancy-current', 'wait'],
      ['smoker', 'tell'],
    ]);
  });

  test('keeps the order of weight within a heading, and puts what is about the wish or the needles last', () => {
    const { findings } = by110(
      { concerns: [{ concern: 'oily-skin', area: 'face' }], keloid: 'self', epilepsy: 'yes' },
      'rf',
    );
    expect(findings.map(({ ruleId, group }) => `${group} ${ruleId}`)).toEqual([
      'clinician keloid-history',
      'clinician rf-epilepsy',
      'tell epilepsy',
      'know concern-off-label',
      'know concern-weak-evidence',
      'know rf-safety-notice',
    ]);
  });

  test('says of every wish what to know before, and that little is known of raised scars on the face', () => {
    const evidence = (scarShape: string, area = 'face') =>
      by110({ concerns: [{ concern: 'acne-scars', area }], scarShape }).concerns.map((wish) => wish.evidence);
    expect([evidence('sunken-or-flat'), evidence('raised'), evidence('raised', 'neck')]).toEqual([
      ['good studies'],
      ['not known'],
      ['good studies'],
    ]);
    const spot = by110({ concerns: [{ concern: 'pigmentation', area: 'face' }], pigmentType: 'sun-spots' });
    expect(spot.concerns[0]?.note).toContain('A spot that changes is a matter for a doctor.');
  });

  test.each([{}, { pregnancy: 'yes' }, { coldSores: 'active' }])(
    'says with every result what a visit is like: %o',
    (answers) => {
      const { always } = by110(answers);
      expect(always.treatment.join(' ')).toMatch(/not painless.*Not everyone.*fade.*top-up/s);
      expect(always.beforeVisit).toHaveLength(3);
    },
  );
});
