import type { Answer, Answers, ConcernLine, DatedEvent } from '../answers.ts';
import { type CertaintyContext, certainties, certainty, type Gaps } from '../engine/certainty.ts';
import type { Device } from '../published/treatments.ts';
import type { Question, RuleRows } from '../rule-set.ts';

/** Answers to one rule set as answers to another, and what of the other's questions was not asked. */
export type CarriedAnswers = { readonly answers: Answers; readonly gaps: Gaps };

type Questions = Pick<RuleRows, 'questions'>;

const valuesOf = (question: Question): readonly string[] => {
  if (question.type === 'number') return [];
  if (question.type === 'concerns') return [...question.concerns, ...question.areas];
  return question.type === 'events' ? question.events : question.options;
};

/** What of an answer the other question can hold too; nothing where it cannot say how the person would have answered. */
function carried(answer: Answer, question: Question): Answer | undefined {
  const values = valuesOf(question);
  switch (question.type) {
    case 'number':
      return (answer as number) >= question.min && (answer as number) <= question.max ? answer : undefined;
    case 'choice':
      return values.includes(answer as string) ? answer : undefined;
    case 'multi': {
      const kept = (answer as readonly string[]).filter((value) => values.includes(value));
      return kept.length > 0 ? kept : undefined;
    }
    case 'concerns': {
      const kept = (answer as readonly ConcernLine[]).filter(
        ({ concern, area }) => values.includes(concern) && values.includes(area),
      );
      return kept.length > 0 ? kept : undefined;
    }
    case 'events':
      return (answer as readonly DatedEvent[]).filter(({ type }) => values.includes(type));
  }
}

/** The answers as far as they fit, as if every question of the other rule set was asked. */
function carriedWhole(answers: Answers, { questions: asked }: Questions, { questions }: Questions): CarriedAnswers {
  const kept: Record<string, Answer> = {};
  const unasked = new Set<string>();
  const unoffered = new Map<string, ReadonlySet<string>>();
  const before = new Map(asked.map((question) => [question.key, question]));
  for (const question of questions) {
    const then = before.get(question.key);
    const given = then?.type === question.type ? answers[question.key] : undefined;
    const answer = given === undefined ? undefined : carried(given, question);
    if (!then || answer === undefined) {
      unasked.add(question.key);
      continue;
    }
    kept[question.key] = answer;
    const offered = valuesOf(then);
    const missing = valuesOf(question).filter((value) => !offered.includes(value));
    if (missing.length > 0) unoffered.set(question.key, new Set(missing));
  }
  return { answers: kept, gaps: { unasked, unoffered } };
}

/**
 * Carries complete answers to `from` over to `to`, for a device and a day number of `calendar-day.ts`. What `to` would not
 * ask is dropped, again and again until nothing more falls away, as in reading. A question that was not asked has no answer
 * and is a gap, never a "no", also where its group was ticked off; a choice that was not offered is one as well. Words that
 * were changed are none: an answer counts under its key. Pure.
 */
export function carryAnswers(
  given: Answers,
  { from, to, device, today }: { from: Questions; to: Questions; device: Device; today: number },
): CarriedAnswers {
  let { answers, gaps } = carriedWhole(given, from, to);
  for (;;) {
    const context: CertaintyContext = { answers, gaps, questions: to.questions, device, today };
    const isAsked = ({ showIf }: Question) => showIf === null || certainty(showIf, context) !== certainties.no;
    const keys = new Set(to.questions.filter(isAsked).map(({ key }) => key));
    const next = {
      answers: Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key))),
      gaps: {
        unasked: new Set([...gaps.unasked].filter((key) => keys.has(key))),
        unoffered: new Map([...gaps.unoffered].filter(([key]) => keys.has(key))),
      },
    };
    const isSame =
      Object.keys(next.answers).length === Object.keys(answers).length && next.gaps.unasked.size === gaps.unasked.size;
    if (isSame) return next;
    ({ answers, gaps } = next);
  }
}
