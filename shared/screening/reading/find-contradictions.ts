import type { Answers } from '../answers.ts';
import { compilePredicate } from '../engine/compile-predicate.ts';
import type { CompiledQuestion } from '../engine/compiled-rule-set.ts';
import type { Device } from '../published/treatments.ts';
import type { RuleSet } from '../rule-set.ts';
import { textOf } from '../wording.ts';
import type { Issue } from './issue.ts';
import { noneAnswer, saysNone } from './none-apply.ts';

const contradiction = (key: string, says: Issue['says']): Issue => ({
  pointer: `/answers/${key}`,
  code: 'contradiction',
  says,
});

function ofOneAnswer({ key, question }: CompiledQuestion, answers: Answers, listed: ReadonlySet<string>): Issue[] {
  const answer = answers[key];
  if (answer === undefined) return [];
  if (question.type === 'multi' && Array.isArray(answer) && answer.length > 1) {
    if (answer.some((choice) => question.none.includes(choice as string))) {
      return [contradiction(key, 'noneAndMore')];
    }
  }
  if (listed.has(question.group) && noneAnswer(question) !== undefined && !saysNone(question, answer)) {
    return [contradiction(key, 'noneOfGroup')];
  }
  return [];
}

/**
 * Everything in valid answers that cannot be true at once: exactly the contradictions of
 * docs/screening.md#contradictions.
 */
export function findContradictions(
  answers: Answers,
  asked: readonly CompiledQuestion[],
  listed: ReadonlySet<string>,
  { ruleSet, device, today }: { readonly ruleSet: RuleSet; readonly device: Device; readonly today: number },
): readonly Issue[] {
  const between = ruleSet.contradictions
    .filter(({ when }) => compilePredicate(when, ruleSet.questions, device)(answers, today))
    .map(({ id, question }) => contradiction(question, { text: textOf(ruleSet.wording.contradictions, id) }));
  return [...asked.flatMap((question) => ofOneAnswer(question, answers, listed)), ...between];
}
