import type { Answers } from './answers.ts';
import { calendarDay, knownDay } from './calendar-day.ts';
import { type CompiledRule, compiledRuleSet } from './compiled-rule-set.ts';
import { latestDay } from './dated-events.ts';
import type { Finding } from './finding.ts';
import { firedRules } from './fired-rules.ts';
import type { Device, Outcome, RuleSet, Severity, Wait } from './rule-set.ts';

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

/** A temporary rule that fired, and its first free day as a day number. */
type Waiting = { readonly fires: CompiledRule; readonly freeOn: number };

function freeDay(wait: Wait, answers: Answers, today: number): number {
  return (wait.from === 'today' ? today : (latestDay(answers.events, wait.event, today) ?? today)) + wait.days;
}

/** The temporary rules among those that fired, the latest date first; equal dates stay in the order given. */
function waitingOf(fired: readonly CompiledRule[], answers: Answers, today: number): readonly Waiting[] {
  const waiting: Waiting[] = [];
  for (const fires of fired) {
    const { wait } = fires.rule;
    if (wait === null) continue;
    const freeOn = freeDay(wait, answers, today);
    let index = waiting.length;
    let before = waiting[index - 1];
    while (before !== undefined && before.freeOn < freeOn) {
      waiting[index] = before;
      index -= 1;
      before = waiting[index - 1];
    }
    waiting[index] = { fires, freeOn };
  }
  return waiting;
}

/** The finding of a rule; `freeOn` is `null` where no date is shown. */
function findingOf(fires: CompiledRule, freeOn: number | null, answers: Answers, today: number): Finding {
  const { finding, seeDoctor } = fires;
  if (seeDoctor === null && freeOn === null) return finding;
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    waitUntil: freeOn === null ? null : calendarDay(freeOn),
    seeDoctor: seeDoctor === null ? finding.seeDoctor : seeDoctor(answers, today),
  };
}

/**
 * Judges answers that `readAnswers` gave, by the rules of a rule set. Pure: the same input gives the same result, and
 * the order of choices never matters. Throws a TypeError when an asked question has no answer, and a RangeError when
 * `today` is no calendar day.
 */
export function assess(answers: Answers, { today, device, ruleSet }: AssessmentContext): Assessment {
  const day = knownDay(today);
  const fired = firedRules(compiledRuleSet(ruleSet, device), answers, day);
  const waiting = waitingOf(fired, answers, day);
  const outcome = fired[0] ? outcomeOfWorst[fired[0].rule.severity] : 'suitable';
  const deferred = outcome === 'defer_until';
  const findings: Finding[] = [];
  let needsClinician = false;
  let openEnded = false;
  let waits = 0;
  for (const fires of fired) {
    const { rule } = fires;
    // Temporary rules stand together, so their places are filled anew, the latest date first.
    const dated = rule.wait === null ? undefined : waiting[waits++];
    findings.push(findingOf(dated?.fires ?? fires, dated && deferred ? dated.freeOn : null, answers, day));
    if (rule.severity === 'relative') needsClinician = true;
    if (deferred && rule.wait?.openEnded) openEnded = true;
  }
  const deferUntil = deferred ? (findings[0]?.waitUntil ?? null) : null;
  return { outcome, deferUntil, needsClinician, openEnded, findings };
}
