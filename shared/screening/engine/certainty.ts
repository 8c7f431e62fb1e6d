import type { Answers } from '../answers.ts';
import type { Device } from '../published/treatments.ts';
import type { Predicate, Question } from '../rule-set.ts';
import { compilePredicate, unsureAnywhere } from './compile-predicate.ts';

/** Whether a condition holds when not everything was asked: it does not, it may, it does whatever the answers would be. */
export const certainties = { no: 0, maybe: 1, yes: 2 } as const;
export type Certainty = (typeof certainties)[keyof typeof certainties];

/**
 * What of a rule set's questions nobody was asked: whole questions by key, and values by the key of their question: options,
 * concerns, areas or events that were not offered.
 */
export type Gaps = {
  readonly unasked: ReadonlySet<string>;
  readonly unoffered: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What a condition is looked at with. `today` is a day number of `calendar-day.ts`. */
export type CertaintyContext = {
  readonly answers: Answers;
  readonly gaps: Gaps;
  readonly questions: readonly Question[];
  readonly device: Device;
  readonly today: number;
};

const { no, maybe, yes } = certainties;

/** Whether somebody who was asked might have given one of the values; all of the question's where none are named. */
const mightHold = (key: string, values: readonly string[] | undefined, { unasked, unoffered }: Gaps): boolean => {
  if (unasked.has(key)) return true;
  const missing = unoffered.get(key);
  if (!missing) return false;
  return values === undefined ? missing.size > 0 : values.some((value) => missing.has(value));
};

const keysOf = (type: Question['type'], questions: readonly Question[]): readonly string[] =>
  questions.filter((question) => question.type === type).map(({ key }) => key);

/** Whether a condition that does not hold by the answers might hold by what was not asked. */
function isOpen(predicate: Predicate, { gaps, questions }: CertaintyContext): boolean {
  const among = (type: Question['type'], values: readonly string[] | undefined) =>
    keysOf(type, questions).some((key) => mightHold(key, values, gaps));
  switch (predicate.kind) {
    case 'is':
    case 'has':
      return mightHold(predicate.question, predicate.values, gaps);
    case 'number':
      return gaps.unasked.has(predicate.question);
    case 'line':
      return among('concerns', predicate.concerns) || among('concerns', predicate.areas);
    case 'within':
    case 'happened':
      return among('events', [predicate.event]);
    case 'undated':
      return among('events', predicate.events);
    default:
      return false;
  }
}

/**
 * Whether a condition holds by answers that have gaps. An answer that was given stands, whatever else might have been
 * chosen beside it. Each gap is looked at by itself, so that `maybe` also covers answers that exclude each other: it is said
 * too often rather than too seldom. Pure.
 */
export function certainty(predicate: Predicate, context: CertaintyContext): Certainty {
  const { answers, questions, device, today } = context;
  const parts = (of: readonly Predicate[]) => of.map((part) => certainty(part, context));
  switch (predicate.kind) {
    case 'not':
      return [yes, maybe, no][certainty(predicate.of, context)] ?? no;
    case 'all':
      return Math.min(yes, ...parts(predicate.of)) as Certainty;
    case 'any':
      return Math.max(no, ...parts(predicate.of)) as Certainty;
    case 'atLeast': {
      const found = parts(predicate.of);
      if (found.filter((one) => one === yes).length >= predicate.count) return yes;
      return found.filter((one) => one !== no).length >= predicate.count ? maybe : no;
    }
    case 'unsure':
      return certainty(unsureAnywhere(questions), context);
    default:
      if (compilePredicate(predicate, questions, device)(answers, today)) return yes;
      return isOpen(predicate, context) ? maybe : no;
  }
}
