import type { Answers } from './answers.ts';
import type { CompiledRule, CompiledRuleSet } from './compiled-rule-set.ts';
import { latestDay } from './dated-events.ts';

/** A rule that fired. `freeOn` is the first free day of a temporary rule as a day number, and 0 for all others. */
export type Fired = { readonly fires: CompiledRule; readonly freeOn: number };

/** Whether one finding is shown after another: by severity, among waits the latest date first, then by id. */
function isAfter(one: Fired, other: Fired): boolean {
  if (one.freeOn !== other.freeOn && one.freeOn !== 0 && other.freeOn !== 0) return one.freeOn < other.freeOn;
  return one.fires.position > other.fires.position;
}

function freeDay({ rule: { wait } }: CompiledRule, answers: Answers, today: number): number {
  if (wait === null) return 0;
  return (wait.from === 'today' ? today : (latestDay(answers.events, wait.event, today) ?? today)) + wait.days;
}

/** Puts the rules that fire into their places; one that is there already (several answers can fire it) stays once. */
function add(fired: Fired[], rules: readonly CompiledRule[], answers: Answers, today: number): void {
  for (const fires of rules) {
    if (fires.test !== null && !fires.test(answers, today)) continue;
    const entry = { fires, freeOn: freeDay(fires, answers, today) };
    let index = fired.length;
    let before = fired[index - 1];
    while (before !== undefined && isAfter(before, entry)) {
      index -= 1;
      before = fired[index - 1];
    }
    if (before?.fires === fires) continue;
    fired.push(entry);
    for (let last = fired.length - 1; last > index; last -= 1) fired[last] = fired[last - 1] as Fired;
    fired[index] = entry;
  }
}

function addByAnswers({ questions }: CompiledRuleSet, answers: Answers, today: number, fired: Fired[]): void {
  for (const question of questions) {
    const answer = answers[question.key];
    if (answer === question.quiet) continue;
    if (answer === undefined && question.isAsked(answers, today)) {
      throw new TypeError('A question that is asked has no answer; read the answers first.');
    }
    const { rules } = question;
    if (rules === null) continue;
    if (typeof answer === 'string') {
      const looked = rules.get(answer);
      if (looked !== undefined) add(fired, looked, answers, today);
    } else if (Array.isArray(answer)) {
      for (const value of answer) {
        const looked = value === question.quiet ? undefined : rules.get(value);
        if (looked !== undefined) add(fired, looked, answers, today);
      }
    }
  }
}

const none: readonly never[] = [];

/**
 * All rules that fire, each once, in the order of clinical rules 1.2.7. `today` is a day number. Throws a TypeError (a
 * defect of the caller) when a question that is asked has no answer: it is never judged.
 */
export function firedRules(compiled: CompiledRuleSet, answers: Answers, today: number): readonly Fired[] {
  const fired: Fired[] = [];
  addByAnswers(compiled, answers, today, fired);
  const { concerns = none, events = none } = answers;
  for (const line of concerns) {
    const looked = compiled.byLine.get(line.concern)?.get(line.area);
    if (looked !== undefined) add(fired, looked, answers, today);
  }
  for (const event of events) {
    const looked = compiled.byEvent.get(event.type);
    if (looked !== undefined) add(fired, looked, answers, today);
  }
  add(fired, compiled.always, answers, today);
  return fired;
}
