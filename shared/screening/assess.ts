import type { Answers } from './answers.ts';
import { calendarDay, knownDay } from './calendar-day.ts';
import { type CompiledRule, compiledRuleSet } from './engine/compiled-rule-set.ts';
import { latestDay } from './engine/dated-events.ts';
import type { Outcome } from './outcome.ts';
import type { Device } from './published/treatments.ts';
import { type RuleRows, type Severity, severities, type Wait } from './rule-set.ts';

/**
 * Names how rows are judged. It goes up when the same rows and answers could come to something else than before, which
 * receipts of earlier screenings would show (docs/screening.md#receipts).
 */
export const engineVersion = '1';

/** One rule that fired. `waitUntil` is the first free day `YYYY-MM-DD`, on temporary rules unless an absolute one fired. */
export type Finding = {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly waitUntil: string | null;
  readonly seeDoctor: boolean;
};

/**
 * What a rule set says about answers (docs/screening.md#the-outcome). `deferUntil` is `YYYY-MM-DD`, on `defer_until`
 * alone.
 */
export type Assessment = {
  readonly outcome: Outcome;
  readonly deferUntil: string | null;
  readonly needsClinician: boolean;
  readonly openEnded: boolean;
  readonly findings: readonly Finding[];
};

/** What an assessment depends on besides the answers. `today` is the clinic's local calendar day `YYYY-MM-DD`. */
export type AssessmentContext = { readonly today: string; readonly device: Device; readonly ruleSet: RuleRows };

const outcomeOf: Record<Severity, Outcome> = {
  absolute: 'not_suitable',
  temporary: 'defer_until',
  relative: 'consult_clinician',
  caution: 'suitable_with_cautions',
};

/** The outcome that the heaviest of these severities makes. */
export function outcomeOfWorst(fired: readonly Severity[]): Outcome {
  const worst = severities.find((severity) => fired.includes(severity));
  return worst ? outcomeOf[worst] : 'suitable';
}

/** A rule that fired, with the first free day as a day number; 0 where the rule has no wait. */
type FiredRule = { readonly compiled: CompiledRule; readonly freeOn: number };

function freeDay(wait: Wait | null, answers: Answers, today: number): number {
  if (wait === null) return 0;
  return (wait.from === 'today' ? today : (latestDay(answers.events, wait.event, today) ?? today)) + wait.days;
}

/** By severity, then the latest date first; whatever is equal stays in the order given. */
const byWeightAndDate = (one: FiredRule, other: FiredRule): number =>
  one.compiled.weight - other.compiled.weight || other.freeOn - one.freeOn;

/**
 * Judges answers that `readAnswers` gave, by the rules of a rule set. Pure: the same input gives the same result, and
 * the order of choices never matters. Throws a TypeError when an asked question has no answer (a defect of the caller:
 * it is never judged), and a RangeError when `today` is no calendar day.
 */
export function assess(answers: Answers, { today, device, ruleSet }: AssessmentContext): Assessment {
  const day = knownDay(today);
  const { questions, rules } = compiledRuleSet(ruleSet, device);
  for (const { key, isAsked } of questions) {
    if (answers[key] !== undefined || !isAsked(answers, day)) continue;
    throw new TypeError('A question that is asked has no answer; read the answers first.');
  }
  return assessmentOf(
    rules.filter((rule) => rule.fires(answers, day)),
    answers,
    day,
  );
}

/**
 * What rules come to that fired on answers, in the order of a compiled rule set. `today` is a day number of
 * `calendar-day.ts`. Pure.
 */
export function assessmentOf(rules: readonly CompiledRule[], answers: Answers, today: number): Assessment {
  const fired = rules.map((compiled): FiredRule => ({ compiled, freeOn: freeDay(compiled.rule.wait, answers, today) }));
  // The rules are in order but for the dates of waits.
  if (fired.filter(({ compiled }) => compiled.rule.wait !== null).length > 1) fired.sort(byWeightAndDate);
  const outcome = outcomeOfWorst(rules.map(({ rule }) => rule.severity));
  const deferred = outcome === 'defer_until';
  const findings = fired.map(({ compiled: { rule, seeDoctor }, freeOn }): Finding => {
    const { id: ruleId, severity } = rule;
    const waitUntil = deferred && rule.wait !== null ? calendarDay(freeOn) : null;
    return { ruleId, severity, waitUntil, seeDoctor: seeDoctor(answers, today) };
  });
  return {
    outcome,
    deferUntil: findings[0]?.waitUntil ?? null,
    needsClinician: findings.some(({ severity }) => severity === 'relative'),
    openEnded: deferred && fired.some(({ compiled }) => compiled.rule.wait?.openEnded),
    findings,
  };
}
