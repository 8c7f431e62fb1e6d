/** Results for tests of pages: somebody to whom one thing applies, for each outcome. */
import { resultPage } from '../../shared/pages/result/result-page.tsx';
import { assess } from '../../shared/screening/assess.ts';
import { care } from '../../shared/screening/care.ts';
import { type ExplainedAssessment, explain } from '../../shared/screening/explain.ts';
import type { Outcome } from '../../shared/screening/outcome.ts';
import { aClinic } from '../builders.ts';
import { healthy, ruleSet110 as ruleSet, today } from '../screening/healthy.ts';
import { read } from '../screening/judge.ts';

/** What in the answers leads to each outcome. */
const by: Record<Outcome, Record<string, unknown>> = {
  suitable: {},
  suitable_with_cautions: { smoker: 'yes' },
  consult_clinician: { breastfeeding: 'yes' },
  defer_until: { coldSores: 'active' },
  not_suitable: { pregnancy: 'yes' },
};

/** A result of one outcome in words, and what a test wants different about it. */
export const aResult = (outcome: Outcome, over: Partial<ExplainedAssessment> = {}): ExplainedAssessment => {
  const answers = read(healthy(by[outcome], ruleSet), today, 'mechanical', ruleSet);
  const assessment = assess(answers, { today, device: 'mechanical', ruleSet });
  return { ...explain(assessment, answers, { ruleSet, today }), ...over };
};

/** The page that shows it. */
export const aResultPage = (
  outcome: Outcome,
  clinic = aClinic(),
  over: Partial<ExplainedAssessment> = {},
  remindedOn?: string,
) =>
  resultPage(clinic, aResult(outcome, over), {
    copy: { email: 'ada@example.com', opensUntil: '2026-07-15' },
    remindedOn,
    ruleSet,
    lang: 'en',
    screenedOn: today,
    care: care(ruleSet, 'mechanical'),
    receipt: { action: '/r/token/receipt', nonce: 'nonce' },
  });
