import type { Answer, Answers, ConcernLine, DatedEvent } from '../answers.ts';
import type { Device } from '../published/treatments.ts';
import type { Predicate, Question } from '../rule-set.ts';
import { compilePredicate, lineMatches, unsureAnywhere } from './compile-predicate.ts';
import { isUndated } from './dated-events.ts';

/** What of the answers made a rule fire: one question, and of its answer only the part that counts. */
export type Cause = { readonly question: string; readonly answer: Answer };

/** What a rule was looked at with. `today` is a day number of `calendar-day.ts`. */
export type CauseContext = {
  readonly answers: Answers;
  readonly questions: readonly Question[];
  readonly device: Device;
  readonly today: number;
};

const askedBy = (type: Question['type'], questions: readonly Question[]): readonly Question[] =>
  questions.filter((question) => question.type === type);

function whole(key: string, answers: Answers): readonly Cause[] {
  const answer = answers[key];
  return answer === undefined ? [] : [{ question: key, answer }];
}

function ticked(key: string, values: readonly string[], answers: Answers): readonly Cause[] {
  const answer = (answers[key] as readonly string[] | undefined)?.filter((value) => values.includes(value)) ?? [];
  return answer.length === 0 ? [] : [{ question: key, answer }];
}

/** Entries of a list answer, under the one question of its type. */
function listed<Entry extends ConcernLine | DatedEvent>(
  type: 'concerns' | 'events',
  matches: (entry: Entry) => boolean,
  { answers, questions }: CauseContext,
): readonly Cause[] {
  return askedBy(type, questions).flatMap(({ key }) => {
    const entries = ((answers[key] ?? []) as readonly Entry[]).filter(matches);
    return entries.length === 0 ? [] : [{ question: key, answer: entries as Answer }];
  });
}

/** Each question once, with everything of its answer that counts. */
function merged(causes: readonly Cause[]): readonly Cause[] {
  const byQuestion = Map.groupBy(causes, ({ question }) => question);
  return [...byQuestion].map(([question, all]) => {
    const [first, ...others] = all.map(({ answer }) => answer);
    if (!Array.isArray(first)) return { question, answer: first as Answer };
    return { question, answer: [...new Set([first, ...others].flat())] as Answer };
  });
}

function causes(predicate: Predicate, context: CauseContext): readonly Cause[] {
  const { answers, questions, device, today } = context;
  switch (predicate.kind) {
    case 'is':
    case 'number':
      return whole(predicate.question, answers);
    case 'has':
      return ticked(predicate.question, predicate.values, answers);
    case 'line':
      return listed<ConcernLine>('concerns', (line) => lineMatches(line, predicate), context);
    case 'within':
    case 'happened':
      return listed<DatedEvent>('events', ({ type }) => type === predicate.event, context);
    case 'undated':
      return listed<DatedEvent>('events', (event) => isUndated([event], predicate.events), context);
    case 'device':
      return [];
    case 'unsure':
      return causes(unsureAnywhere(questions), context);
    case 'not':
      return causes(predicate.of, context);
    default: {
      const parts = predicate.of.filter((part) => compilePredicate(part, questions, device)(answers, today));
      return parts.flatMap((part) => causes(part, context));
    }
  }
}

/**
 * Which answers a rule with this predicate fired on. Empty when it fires without any, as what is true of a device does.
 * Pure.
 */
export function findCauses(predicate: Predicate, context: CauseContext): readonly Cause[] {
  return merged(causes(predicate, context));
}
