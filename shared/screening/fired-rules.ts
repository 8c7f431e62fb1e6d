import type { Answers } from './answers.ts';
import type { CompiledRuleSet } from './compiled-rule-set.ts';
import { latestDay } from './dated-events.ts';

/** Adds a position so that the list stays ascending and without repeats. */
function insert(positions: number[], position: number): void {
  let index = positions.length;
  while (index > 0 && (positions[index - 1] as number) > position) index -= 1;
  if (index === 0 || positions[index - 1] !== position) positions.splice(index, 0, position);
}

function fireByAnswer(compiled: CompiledRuleSet, answers: Answers, today: number, fired: number[]): void {
  for (const { key, fires, isAsked } of compiled.questions) {
    const answer = answers[key];
    if (answer === undefined) {
      if (isAsked(answers, today))
        throw new TypeError('A question that is asked has no answer; read the answers first.');
      continue;
    }
    if (fires === null) continue;
    if (typeof answer === 'string') {
      for (const position of fires.get(answer) ?? none) insert(fired, position);
    } else if (typeof answer === 'object') {
      for (const value of answer) for (const position of fires.get(value) ?? none) insert(fired, position);
    }
  }
}

function fireByEvent(compiled: CompiledRuleSet, answers: Answers, today: number, fired: number[]): void {
  for (const { type } of answers.events ?? []) {
    for (const { position, fromDays, belowDays } of compiled.windows.get(type) ?? none) {
      const daysAgo = today - (latestDay(answers.events, type, today) ?? Number.NEGATIVE_INFINITY);
      if (daysAgo >= fromDays && daysAgo < belowDays) insert(fired, position);
    }
  }
}

const none: readonly never[] = [];

/**
 * The positions of all rules that fire, ascending, each once. `today` is a day number.
 * Throws a TypeError (a defect of the caller) when a question that is asked has no answer: it is never judged.
 */
export function firedRules(compiled: CompiledRuleSet, answers: Answers, today: number): readonly number[] {
  const fired: number[] = [];
  fireByAnswer(compiled, answers, today, fired);
  fireByEvent(compiled, answers, today, fired);
  for (const { position, test } of compiled.others) if (test(answers, today)) insert(fired, position);
  return fired;
}
