import * as fc from 'fast-check';
import { addDays } from '../../shared/screening/calendar-day.ts';
import { type Device, devices } from '../../shared/screening/published/treatments.ts';
import type { Question, RuleSet } from '../../shared/screening/rule-set.ts';
import { ruleSet } from './healthy.ts';

/** One generated submission: all answers, also to questions that are not asked, on some day at some clinic. */
export type Submission = { answers: Record<string, unknown>; today: string; device: Device };

const someOf = (values: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });

/** Days ago around every limit of the catalogue, and a few others. */
const limits = [0, 1, 6, 7, 8, 13, 14, 20, 21, 27, 28, 29, 41, 42, 91, 92, 183, 184, 185, 365, 366, 367, 900];

function eventsAnswer(events: readonly string[], today: string): fc.Arbitrary<unknown> {
  const date = fc.oneof(
    { arbitrary: fc.constantFrom(...limits).map((days) => addDays(today, -days)), weight: 6 },
    { arbitrary: fc.constantFrom('over-a-year', 'unknown'), weight: 1 },
    { arbitrary: fc.constantFrom(...limits).map((days) => addDays(today, -days).slice(0, 7)), weight: 1 },
  );
  const event = fc.record({ type: fc.constantFrom(...events), date });
  return fc.oneof(
    { arbitrary: fc.constant([]), weight: 1 },
    { arbitrary: fc.array(event, { maxLength: 5 }), weight: 1 },
  );
}

/** A valid answer to a question; most are the "no" value, as in life, so that few rules hide the others. */
export function answerTo(question: Question, today: string): fc.Arbitrary<unknown> {
  switch (question.type) {
    case 'number':
      return fc.oneof(
        fc.integer({ min: 15, max: 24 }),
        fc.integer({ min: 46, max: 54 }),
        fc.integer({ min: question.min, max: question.max }),
      );
    case 'concerns': {
      const line = fc.record({
        concern: fc.constantFrom(...question.concerns),
        area: fc.constantFrom(...question.areas),
      });
      return fc.array(line, { minLength: 1, maxLength: 4 });
    }
    case 'events':
      return eventsAnswer(question.events, today);
    case 'choice': {
      const none = fc.constantFrom(...(question.none.length > 0 ? question.none : question.options));
      return fc.oneof({ arbitrary: none, weight: 5 }, { arbitrary: fc.constantFrom(...question.options), weight: 1 });
    }
    case 'multi': {
      const risks = someOf(
        question.options.filter((option) => !question.none.includes(option)),
        3,
      );
      return fc.oneof({ arbitrary: fc.constant([...question.none]), weight: 5 }, { arbitrary: risks, weight: 1 });
    }
  }
}

const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });

/** Submissions of all kinds of people, on days that include month ends and leap years. */
export const submissionsTo = ({ questions }: Pick<RuleSet, 'questions'>): fc.Arbitrary<Submission> =>
  fc.record({ date: day, device: fc.constantFrom(...devices) }).chain(({ date, device }) => {
    const today = date.toISOString().slice(0, 10);
    const answers = fc.record(
      Object.fromEntries(questions.map((question) => [question.key, answerTo(question, today)])),
    );
    return fc.record({ answers, today: fc.constant(today), device: fc.constant(device) });
  });

/** The same to 1.0.0. */
export const submissions = submissionsTo(ruleSet);
