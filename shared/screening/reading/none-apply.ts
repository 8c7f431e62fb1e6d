import type { Answer } from '../answers.ts';
import { compilePredicate } from '../engine/compile-predicate.ts';
import type { Device } from '../published/treatments.ts';
import type { Question, QuestionGroup, RuleRows } from '../rule-set.ts';
import type { Issue } from './issue.ts';

const maxNames = 20;

/** The groups that are in the form on this device. */
export function groupsOn({ groups, questions }: RuleRows, device: Device): readonly QuestionGroup[] {
  return groups.filter(({ showIf }) => showIf === null || compilePredicate(showIf, questions, device)({}, 0));
}

/** Reads the groups ticked off with "none of these apply to me": names of listable groups on this device. */
export function readNoneApply(
  noneApply: unknown,
  ruleSet: RuleRows,
  device: Device,
): { readonly listed: ReadonlySet<string>; readonly issues: readonly Issue[] } {
  const listed = new Set<string>();
  if (noneApply === undefined) return { listed, issues: [] };
  if (!Array.isArray(noneApply)) {
    return { listed, issues: [{ pointer: '/noneApply', code: 'type', says: 'groupsList' }] };
  }
  if (noneApply.length > maxNames) {
    return {
      listed,
      issues: [{ pointer: '/noneApply', code: 'too-many', says: 'tooManyGroups' }],
    };
  }
  const listable = new Set<unknown>(groupsOn(ruleSet, device).flatMap((group) => (group.listable ? [group.key] : [])));
  const issues: Issue[] = [];
  for (const [index, name] of noneApply.entries()) {
    if (listable.has(name)) listed.add(name);
    else issues.push({ pointer: `/noneApply/${index}`, code: 'choice', says: 'noGroup' });
  }
  return { listed, issues };
}

/** The answer that ticking off its group gives a question, or `undefined` for one that is always answered by hand. */
export function noneAnswer(question: Question): Answer | undefined {
  if (question.type === 'events') return [];
  const [none] = question.none;
  if (none === undefined) return undefined;
  return question.type === 'multi' ? [none] : none;
}

/** Whether a valid answer says that nothing applies. */
export function saysNone(question: Question, answer: Answer): boolean {
  if (question.type === 'events') return Array.isArray(answer) && answer.length === 0;
  const values: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  return values.every((value) => question.none.includes(value as string));
}
