import type { Answers } from './answers.ts';
import { calendarDay, knownDay } from './calendar-day.ts';
import { type CompiledRuleSet, compiledRuleSet } from './compiled-rule-set.ts';
import { latestDay } from './dated-events.ts';
import { firedRules } from './fired-rules.ts';
import type { Device, Outcome, RuleSet, Severity, Wait } from './rule-set.ts';

/** One rule that fired. `waitUntil` is the first free day `YYYY-MM-DD`, on temporary rules unless an absolute one fired. */
export type Finding = {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly waitUntil: string | null;
  readonly seeDoctor: boolean;
};

/** What a rule set says about answers (clinical rules 1.2). `deferUntil` is `YYYY-MM-DD`, on `defer_until` alone. */
export type Assessment = {
  readonly outcome: Outcome;
  readonly deferUntil: string | null;
  readonly needsClinician: boolean;
  readonly openEnded: boolean;
  readonly findings: readonly Finding[];
};

/** What an assessment depends on besides the answers. `today` is the clinic's local calendar day `YYYY-MM-DD`. */
export type AssessmentContext = { readonly today: string; readonly device: Device; readonly ruleSet: RuleSet };

const outcomeOfWorst: Record<Severity, Outcome> = {
  absolute: 'not_suitable',
  temporary: 'defer_until',
  relative: 'consult_clinician',
  caution: 'suitable_with_cautions',
};

/** A rule that fired, before its date is shown or hidden; `freeOn` is a day number, or `null` without a wait. */
type Fired = { readonly position: number; readonly freeOn: number | null };

function freeOn(wait: Wait | null, answers: Answers, today: number): number | null {
  if (wait === null) return null;
  return (wait.from === 'today' ? today : (latestDay(answers.events, wait.event, today) ?? today)) + wait.days;
}

/** Positions already follow severity and id; among the temporary rules the latest date comes first. */
const byLatestDate = (one: Fired, other: Fired): number =>
  one.freeOn !== null && other.freeOn !== null
    ? other.freeOn - one.freeOn || one.position - other.position
    : one.position - other.position;

function findingOf(
  { position, freeOn }: Fired,
  compiled: CompiledRuleSet,
  answers: Answers,
  today: number,
  hidden: boolean,
): Finding {
  const { rule, seeDoctor } = compiled.rules[position] as CompiledRuleSet['rules'][number];
  return {
    ruleId: rule.id,
    severity: rule.severity,
    waitUntil: freeOn === null || hidden ? null : calendarDay(freeOn),
    seeDoctor: seeDoctor(answers, today),
  };
}

/**
 * Judges answers that `readAnswers` gave, by the rules of a rule set. Pure: the same input gives the same result, and
 * the order of choices never matters. Throws a TypeError when an asked question has no answer, and a RangeError when
 * `today` is no calendar day.
 */
export function assess(answers: Answers, { today, device, ruleSet }: AssessmentContext): Assessment {
  const compiled = compiledRuleSet(ruleSet, device);
  const day = knownDay(today);
  const fired = firedRules(compiled, answers, day).map((position): Fired => {
    return { position, freeOn: freeOn(compiled.rules[position]?.rule.wait ?? null, answers, day) };
  });
  const rules = fired.map(({ position }) => (compiled.rules[position] as CompiledRuleSet['rules'][number]).rule);
  const outcome = rules[0] ? outcomeOfWorst[rules[0].severity] : 'suitable';
  const deferred = outcome === 'defer_until';
  const findings = fired
    .sort(byLatestDate)
    .map((one) => findingOf(one, compiled, answers, day, outcome === 'not_suitable'));
  return {
    outcome,
    deferUntil: deferred ? (findings[0]?.waitUntil ?? null) : null,
    needsClinician: rules.some(({ severity }) => severity === 'relative'),
    openEnded: deferred && rules.some(({ wait }) => wait?.openEnded === true),
    findings,
  };
}
