import type { Answers } from './answers.ts';
import { calendarDay, knownDay } from './calendar-day.ts';
import { compiledRuleSet } from './compiled-rule-set.ts';
import type { Finding } from './finding.ts';
import { type Fired, firedRules } from './fired-rules.ts';
import type { Device, Outcome, RuleSet, Severity } from './rule-set.ts';

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

function findingOf({ fires, freeOn }: Fired, answers: Answers, today: number, datesHidden: boolean): Finding {
  const finding = fires.seeDoctor(answers, today) ? fires.findingWithDoctor : fires.finding;
  if (datesHidden || fires.rule.wait === null) return finding;
  const { ruleId, severity, seeDoctor } = finding;
  return { ruleId, severity, waitUntil: calendarDay(freeOn), seeDoctor };
}

/**
 * Judges answers that `readAnswers` gave, by the rules of a rule set. Pure: the same input gives the same result, and
 * the order of choices never matters. Throws a TypeError when an asked question has no answer, and a RangeError when
 * `today` is no calendar day.
 */
export function assess(answers: Answers, { today, device, ruleSet }: AssessmentContext): Assessment {
  const day = knownDay(today);
  const fired = firedRules(compiledRuleSet(ruleSet, device), answers, day);
  const outcome = fired[0] ? outcomeOfWorst[fired[0].fires.rule.severity] : 'suitable';
  let needsClinician = false;
  let openEnded = false;
  const findings: Finding[] = [];
  for (const one of fired) {
    const { severity, wait } = one.fires.rule;
    if (severity === 'relative') needsClinician = true;
    if (wait?.openEnded) openEnded = true;
    findings.push(findingOf(one, answers, day, outcome === 'not_suitable'));
  }
  const deferred = outcome === 'defer_until';
  const deferUntil = deferred ? (findings[0]?.waitUntil ?? null) : null;
  return { outcome, deferUntil, needsClinician, openEnded: deferred && openEnded, findings };
}
