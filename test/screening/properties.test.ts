import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import { outcomes } from '../../shared/screening/outcome.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import type { Question } from '../../shared/screening/rule-set.ts';
import { eachVersion } from './healthy.ts';
import { type Submission, submissionsTo } from './submissions.ts';

const seed = 4_711;
const rank = (outcome: string): number => outcomes.indexOf(outcome as (typeof outcomes)[number]);

/** Adds to an answer: a choice that is not "no", or one more entry of a list. Other risks stay. */
function withRisk(question: Question, given: unknown, pick: number, today: string): unknown {
  const at = <Item>(items: readonly Item[]): Item => items[pick % items.length] as Item;
  if (question.type === 'events') return [...(given as object[]), { type: at(question.events), date: today }];
  if (question.type === 'concerns') {
    return [...(given as object[]), { concern: at(question.concerns), area: at(question.areas) }];
  }
  if (question.type === 'number') return given;
  const risks = question.options.filter((option) => !question.none.includes(option));
  if (question.type === 'choice') return question.none.includes(given as string) ? at(risks) : given;
  const kept = (given as string[]).filter((choice) => !question.none.includes(choice));
  return [...new Set([...kept, at(risks)])];
}

describe.each(eachVersion)('for any person, by $version', ({ rules: ruleSet }) => {
  const submissions = submissionsTo(ruleSet);

  function judged({ answers, today, device }: Submission) {
    const reading = readAnswers({ answers }, { ruleSet, device, today });
    return assess(reading.answers, { today, device, ruleSet });
  }

  test('adding a risk never improves the outcome and ends no wait earlier', () => {
    const questions = fc.constantFrom(...ruleSet.questions);
    const property = fc.property(submissions, questions, fc.nat(), (submission, question, pick) => {
      const { answers, today } = submission;
      const risk = withRisk(question, answers[question.key], pick, today);
      const one = judged(submission);
      const two = judged({ ...submission, answers: { ...answers, [question.key]: risk } });
      expect(rank(two.outcome)).toBeGreaterThanOrEqual(rank(one.outcome));
      if (one.deferUntil && two.deferUntil) expect(two.deferUntil >= one.deferUntil).toBe(true);
    });
    fc.assert(property, { numRuns: 3_000, seed });
  });

  test('the order of answers, choices, wishes and events never matters', () => {
    const property = fc.property(submissions, fc.infiniteStream(fc.nat()), (submission, numbers) => {
      const shuffled = <Item>(items: readonly Item[]): Item[] => {
        const order = items.map((item) => ({ item, at: numbers.next().value as number }));
        return order.sort((one, other) => one.at - other.at).map(({ item }) => item);
      };
      const entries = shuffled(Object.entries(submission.answers)).map(([key, answer]) => [
        key,
        Array.isArray(answer) ? shuffled(answer) : answer,
      ]);
      expect(judged({ ...submission, answers: Object.fromEntries(entries) })).toEqual(judged(submission));
    });
    fc.assert(property, { numRuns: 1_000, seed });
  });

  test('an unsure answer never gives better than a talk with a clinician', () => {
    const unsure = fc.constantFrom(
      ...ruleSet.questions.filter((question) => 'options' in question && question.options.includes('unsure')),
    );
    const property = fc.property(submissions, unsure, (submission, question) => {
      const answers = { ...submission.answers, [question.key]: question.type === 'multi' ? ['unsure'] : 'unsure' };
      const { answers: read } = readAnswers({ answers }, { ruleSet, ...submission });
      const asked = read[question.key] !== undefined;
      const { outcome, needsClinician } = judged({ ...submission, answers });
      expect(!asked || (needsClinician && rank(outcome) >= rank('consult_clinician'))).toBe(true);
    });
    fc.assert(property, { numRuns: 1_000, seed });
  });

  test('an asked question that is left out is an issue, and its screening is never judged', () => {
    const property = fc.property(submissions, fc.constantFrom(...ruleSet.questions), (submission, { key }) => {
      const { today, device } = submission;
      const { [key]: _left, ...answers } = submission.answers;
      const reading = readAnswers({ answers }, { ruleSet, device, today });
      const asked = readAnswers({ answers: submission.answers }, { ruleSet, device, today }).answers[key] !== undefined;
      const required = reading.issues.some(({ pointer, code }) => pointer === `/answers/${key}` && code === 'required');
      expect(required).toBe(asked);
      if (asked) expect(() => assess(reading.answers, { today, device, ruleSet })).toThrow(TypeError);
    });
    fc.assert(property, { numRuns: 1_000, seed });
  });

  test('an answer to a question that is not asked changes nothing, however it reads', () => {
    const odd = fc.anything();
    const property = fc.property(submissions, odd, (submission, value) => {
      const { today } = submission;
      const wrinkles = { ...submission.answers, concerns: [{ concern: 'wrinkles', area: 'face' }] };
      const context = { ruleSet, device: 'mechanical', today } as const;
      const plain = readAnswers({ answers: wrinkles }, context);
      const extra = { ...wrinkles, pigmentType: value, scarShape: value, implants: value };
      expect(readAnswers({ answers: extra }, context)).toEqual(plain);
    });
    fc.assert(property, { numRuns: 300, seed });
  });

  test('reading never throws, whatever is sent (P14)', () => {
    const keys = fc.constantFrom(...ruleSet.questions.map(({ key }) => key), '__proto__', 'constructor', 'toString');
    const anything = fc.dictionary(keys, fc.anything({ withNullPrototype: true }));
    const property = fc.property(anything, fc.anything(), (answers, noneApply) => {
      const { issues } = readAnswers({ answers, noneApply }, { ruleSet, device: 'rf', today: '2026-06-15' });
      expect(issues.length).toBeGreaterThan(0);
    });
    fc.assert(property, { numRuns: 1_000, seed });
  });
});
