import { type Assessment, type AssessmentContext, assessmentOf, outcomeOfWorst } from '../assess.ts';
import { knownDay } from '../calendar-day.ts';
import { certainties, certainty } from '../engine/certainty.ts';
import { compiledRuleSet } from '../engine/compiled-rule-set.ts';
import type { Outcome } from '../outcome.ts';
import type { CarriedAnswers } from './carry-answers.ts';

/**
 * What a rule set says of answers with gaps: `atLeast` by the rules that fire whatever the missing answers would be,
 * `atMost` the outcome if every rule fired that may. Where both outcomes are the same, the outcome is known; a day to wait
 * for is the earliest there can be.
 */
export type CarriedJudgement = {
  readonly atLeast: Assessment;
  readonly atMost: Outcome;
  /** Ids of the rules whose firing depends on what was not asked. */
  readonly mayFire: readonly string[];
  /** No rule that may fire waits, so that no day can become later than it is. */
  readonly isDayKnown: boolean;
};

/** Judges answers that `carryAnswers` gave. Nothing that was not asked is guessed. Pure. */
export function judgeCarried(
  { answers, gaps }: CarriedAnswers,
  { today, device, ruleSet }: AssessmentContext,
): CarriedJudgement {
  const day = knownDay(today);
  const context = { answers, gaps, questions: ruleSet.questions, device, today: day };
  const judged = compiledRuleSet(ruleSet, device).rules.map((compiled) => ({
    compiled,
    is: certainty(compiled.rule.when, context),
  }));
  const firing = judged.filter(({ is }) => is === certainties.yes).map(({ compiled }) => compiled);
  const open = judged.filter(({ is }) => is === certainties.maybe).map(({ compiled }) => compiled);
  return {
    atLeast: assessmentOf(firing, answers, day),
    atMost: outcomeOfWorst([...firing, ...open].map(({ rule }) => rule.severity)),
    mayFire: open.map(({ rule }) => rule.id),
    isDayKnown: open.every(({ rule }) => rule.wait === null),
  };
}
