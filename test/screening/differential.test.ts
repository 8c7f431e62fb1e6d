import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { judgeByEngine, translatedEngine } from './engine-translation.ts';
import { eachVersion } from './healthy.ts';
import { submissionsTo } from './submissions.ts';

const numRuns = 5_000;

describe.each(eachVersion)('a second engine, with $version', ({ rules: ruleSet }) => {
  test('judges 5,000 generated submissions the same, to the last finding and date', async () => {
    const engine = translatedEngine(ruleSet);
    const different: unknown[] = [];
    const firedEver = new Set<string>();
    for (const submission of fc.sample(submissionsTo(ruleSet), { numRuns, seed: 20_260_615 })) {
      const { today, device } = submission;
      const { answers, issues } = readAnswers({ answers: submission.answers }, { ruleSet, device, today });
      const ours = assess(answers, { today, device, ruleSet });
      const theirs = await judgeByEngine(engine, submission, ruleSet);
      for (const { ruleId } of ours.findings) firedEver.add(ruleId);
      if (issues.length > 0 || JSON.stringify(ours) !== JSON.stringify(theirs))
        different.push({ submission, ours, theirs });
    }
    expect(different).toEqual([]);
    expect(firedEver.size).toBe(ruleSet.rules.length);
  });
});
