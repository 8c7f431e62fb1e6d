import { lineMatches, unsureAnywhere } from './compile-predicate.ts';
import type { Predicate, Question } from './rule-set.ts';

/** Where a rule is looked up: under one value of one answer, one kind of concern line, or one type of event. */
export type Trigger =
  | { readonly kind: 'answer'; readonly question: string; readonly value: string | number }
  | { readonly kind: 'line'; readonly concern: string; readonly area: string }
  | { readonly kind: 'event'; readonly event: string };

/**
 * The places of which at least one must be met for the predicate to hold. `exact`: meeting one is enough; otherwise
 * the predicate has to be run as well. `null` when it can hold without any such place (it is then always run).
 */
export type Triggers = { readonly at: readonly Trigger[]; readonly exact: boolean } | null;

type LinePredicate = Extract<Predicate, { kind: 'line' }>;

function lineTriggers(predicate: LinePredicate, questions: readonly Question[]): Trigger[] {
  return questions.flatMap((question) => {
    if (question.type !== 'concerns') return [];
    const every = question.concerns.flatMap((concern) => question.areas.map((area) => ({ concern, area })));
    return every.filter((line) => lineMatches(line, predicate)).map((line) => ({ kind: 'line' as const, ...line }));
  });
}

/** Finds where a rule with this predicate is looked up. */
export function findTriggers(predicate: Predicate, questions: readonly Question[]): Triggers {
  switch (predicate.kind) {
    case 'is':
    case 'has': {
      const { question, values } = predicate;
      return { at: values.map((value) => ({ kind: 'answer', question, value })), exact: true };
    }
    case 'number': {
      const { question, from, below } = predicate;
      const values = Array.from({ length: below - from }, (_, index) => from + index);
      return { at: values.map((value) => ({ kind: 'answer', question, value })), exact: true };
    }
    case 'line':
      return { at: lineTriggers(predicate, questions), exact: true };
    case 'within':
    case 'happened':
      return { at: [{ kind: 'event', event: predicate.event }], exact: predicate.kind === 'happened' };
    case 'unsure':
      return findTriggers(unsureAnywhere(questions), questions);
    case 'any': {
      const parts = predicate.of.map((part) => findTriggers(part, questions));
      if (parts.includes(null)) return null;
      return { at: parts.flatMap((part) => part?.at ?? []), exact: parts.every((part) => part?.exact) };
    }
    case 'all': {
      const parts = predicate.of.map((part) => findTriggers(part, questions)).filter((part) => part !== null);
      const [fewest] = parts.sort((one, other) => one.at.length - other.at.length);
      return fewest ? { at: fewest.at, exact: false } : null;
    }
    default:
      return null;
  }
}
