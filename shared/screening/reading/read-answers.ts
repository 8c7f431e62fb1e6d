import type { Answer, Answers } from '../answers.ts';
import { knownDay } from '../calendar-day.ts';
import type { UnreadAnswers } from '../engine/compile-predicate.ts';
import { type CompiledQuestion, compiledRuleSet } from '../engine/compiled-rule-set.ts';
import type { Device } from '../published/treatments.ts';
import type { RuleSet } from '../rule-set.ts';
import { findContradictions } from './find-contradictions.ts';
import { type Issue, pointerTo } from './issue.ts';
import { noneAnswer, readNoneApply } from './none-apply.ts';
import { readAnswer } from './read-answer.ts';

/** A screening's answers as a caller sent them; nothing about them is known. */
export type SentAnswers = { readonly answers: unknown; readonly noneApply?: unknown };

/** What answers are read by. `today` is the clinic's local calendar day `YYYY-MM-DD`: no event lies after it. */
export type ReadingContext = { readonly ruleSet: RuleSet; readonly device: Device; readonly today: string };

/** The answers, and what is wrong with them. They are complete and may be judged only when both lists are empty. */
export type ReadAnswers = {
  readonly answers: Answers;
  readonly issues: readonly Issue[];
  readonly contradictions: readonly Issue[];
};

/** More members than this are refused before anything else is looked at (docs/contract.md#limits). */
const maxAnswers = 60;

function unreadable(answers: unknown): Issue | undefined {
  if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
    return { pointer: '/answers', code: 'type', says: 'answersObject' };
  }
  if (Object.keys(answers).length > maxAnswers) {
    return { pointer: '/answers', code: 'too-many', says: 'tooManyAnswers', values: { n: maxAnswers } };
  }
  return undefined;
}

function unknownQuestions(answers: UnreadAnswers, { questions }: RuleSet): Issue[] {
  const keys = new Set<string>(questions.map(({ key }) => key));
  return Object.keys(answers)
    .filter((key) => !keys.has(key))
    .map((key) => ({
      pointer: pointerTo('/answers', key),
      code: 'unknown',
      says: 'noQuestion',
    }));
}

/** The questions that are asked, given answers that may still hold anything. */
function askedNow(answers: UnreadAnswers, ruleSet: RuleSet, device: Device): readonly CompiledQuestion[] {
  // No row's showIf looks at a date, so the day does not matter here.
  return compiledRuleSet(ruleSet, device).questions.filter(({ isAsked }) => isAsked(answers, 0));
}

/**
 * Drops every answer to a question that is not asked, again and again until nothing more falls away, and every key
 * that is no question. Values are not looked at: what is not asked is not judged, however it reads.
 */
function prune(
  answers: UnreadAnswers,
  { ruleSet, device }: { readonly ruleSet: RuleSet; readonly device: Device },
): { readonly answers: UnreadAnswers; readonly asked: readonly CompiledQuestion[] } {
  let kept = answers;
  for (;;) {
    const asked = askedNow(kept, ruleSet, device);
    const before = kept;
    const present = asked.filter(({ key }) => Object.hasOwn(before, key) && before[key] !== undefined);
    kept = Object.fromEntries(present.map(({ key }) => [key, before[key]]));
    if (present.length === Object.keys(before).length) return { answers: kept, asked };
  }
}

/** Reads every asked question: as sent, else the "no" value where its group is ticked off, else an issue. */
function readAsked(
  asked: readonly CompiledQuestion[],
  sent: UnreadAnswers,
  listed: ReadonlySet<string>,
  today: number,
): { readonly answers: Answers; readonly issues: readonly Issue[] } {
  const answers: Record<string, Answer> = {};
  const issues: Issue[] = [];
  for (const { key, question } of asked) {
    const filled = listed.has(question.group) ? noneAnswer(question) : undefined;
    const answer = sent[key] === undefined ? filled : sent[key];
    const pointer = `/answers/${key}`;
    if (answer === undefined) {
      issues.push({ pointer, code: 'required', says: 'answerThis' });
      continue;
    }
    const reading = readAnswer(answer, question, today, pointer);
    if (reading.value !== undefined) answers[key] = reading.value;
    issues.push(...reading.issues);
  }
  return { answers, issues };
}

/**
 * Reads what a caller sent, in the order of docs/contract.md#answers: names, pruning, "none of these", values,
 * contradictions. Nothing is converted; an answer to a question that is not asked is dropped unread. Issues hold no
 * sent value. Throws a RangeError when `today` is no calendar day.
 */
export function readAnswers({ answers: sent, noneApply }: SentAnswers, context: ReadingContext): ReadAnswers {
  const today = knownDay(context.today);
  const refused = unreadable(sent);
  if (refused) return { answers: {}, issues: [refused], contradictions: [] };
  const { ruleSet, device } = context;
  const names = unknownQuestions(sent as UnreadAnswers, ruleSet);
  const pruned = prune(sent as UnreadAnswers, { ruleSet, device });
  const groups = readNoneApply(noneApply, ruleSet, device);
  const { answers, issues } = readAsked(pruned.asked, pruned.answers, groups.listed, today);
  return {
    answers,
    issues: [...names, ...groups.issues, ...issues],
    contradictions: findContradictions(answers, pruned.asked, groups.listed, { ruleSet, device, today }),
  };
}
