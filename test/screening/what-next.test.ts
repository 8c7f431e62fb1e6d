import { describe, expect, test } from 'vitest';
import type { ExplainedFinding } from '../../shared/screening/explain.ts';
import { ruleSetOf } from '../../shared/screening/published/published.ts';
import { versionsOf } from '../../shared/screening/published/treatments.ts';
import type { Severity } from '../../shared/screening/rule-set.ts';
import { atAnyAge, shownNextStep } from '../../shared/screening/what-next.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';

const aFinding = (severity: Severity, seeDoctor: boolean): ExplainedFinding => ({
  ...{ ruleId: `${severity}-${seeDoctor}`, severity, seeDoctor, waitUntil: null, reason: '', advice: '' },
  group: seeDoctor ? 'doctor' : severity === 'absolute' ? 'wait' : 'tell',
});

describe('what counts at any age', () => {
  test.each([
    ['absolute', false, 1],
    ['temporary', false, 0],
    ['relative', false, 0],
    ['caution', false, 0],
    ['relative', true, 1],
    ['caution', true, 1],
  ] as const)('of severity %s, to be seen by a doctor: %s, are %i', (severity, seeDoctor, count) => {
    const finding = aFinding(severity, seeDoctor);
    const groups = [{ group: finding.group ?? ('tell' as const), title: 'Title' }];
    const { findings, groups: headings } = atAnyAge({ findings: [finding], groups });
    expect([findings.length, headings.length]).toEqual([count, count]);
  });
});

describe.each(versionsOf('microneedling'))('the next step as published in %s', (version) => {
  const wording = async () => {
    const ruleSet = await ruleSetOf({ treatment: 'microneedling', version }, 'en');
    if (!ruleSet) throw new Error('This version is not published.');
    return ruleSet.wording;
  };

  test('is shown without an offer that nobody can accept there', async () => {
    for (const { nextStep } of Object.values((await wording()).outcomes)) {
      const shown = shownNextStep({ nextStep, groups: [] }, answerTexts('en'));
      expect(shown).not.toMatch(/if you like|remind/i);
      expect(nextStep.startsWith(shown)).toBe(true);
    }
  });

  test('names the heading of what a doctor should see, where there is one', async () => {
    const { nextSteps } = await wording();
    const groups = [{ group: 'doctor' as const, title: 'See $& a doctor' }];
    expect(shownNextStep({ nextStep: nextSteps.seeDoctor, groups }, answerTexts('en'))).toContain(
      'under “See $& a doctor”',
    );
    expect(shownNextStep({ nextStep: nextSteps.seeDoctor, groups: [] }, answerTexts('en'))).toBe(nextSteps.seeDoctor);
  });
});
