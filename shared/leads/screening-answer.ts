/** What the person is answered (contract 2.1), the first time and on every replay. */
import type { Answers } from '../screening/answers.ts';
import { assess } from '../screening/assess.ts';
import { type ExplainedAssessment, explain } from '../screening/explain.ts';
import type { Device, Language, RuleSet } from '../screening/rule-set.ts';

export type ScreeningAnswer = {
  screeningId: string;
  /** UTC, to the second. */
  createdAt: string;
  resultUrl: string;
  assessment: ExplainedAssessment;
};

/** How answers are judged: the day at the clinic, its device, and the rule set with its wording in one language. */
export type JudgingContext = { ruleSet: RuleSet; lang: Language; today: string; device: Device };

/** Judges answers and puts the assessment into words. Pure. */
export const judge = (answers: Answers, { ruleSet, lang, today, device }: JudgingContext) => {
  const assessment = assess(answers, { today, device, ruleSet });
  return { assessment, explained: explain(assessment, answers, { ruleSet, lang, today }) };
};

/** Cosmetic needling of minors is neither authorised nor studied: they are answered, and nothing of them is kept. */
export const isUnderage = ({ age }: Answers): boolean => typeof age === 'number' && age < 18;

/** An instant without its milliseconds. */
export const toTheSecond = (instant: string): string => instant.replace(/\.\d+Z$/, 'Z');
