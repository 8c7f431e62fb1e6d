import type { Device } from '../published/treatments.ts';
import type { LineFilter, Predicate, Question } from '../rule-set.ts';
import { isUndated, latestDay } from './dated-events.ts';

/** Answers as they come: any value under any key. Compiled tests never throw on them. */
export type UnreadAnswers = Readonly<Record<string, unknown>>;

/** A compiled predicate. `today` is a day number of `calendar-day.ts`. */
export type Test = (answers: UnreadAnswers, today: number) => boolean;

const always: Test = () => true;
const never: Test = () => false;

const includes = (list: unknown, value: string | undefined): boolean => Array.isArray(list) && list.includes(value);

type LineValue = { readonly concern?: unknown; readonly area?: unknown } | null | undefined;

function matches(line: LineValue, filter: LineFilter): boolean {
  if (line === null || typeof line !== 'object') return false;
  const { concerns, areas } = filter;
  return (
    (concerns === undefined || concerns.includes(line.concern as string)) &&
    (areas === undefined || areas.includes(line.area as string))
  );
}

/** Whether one concern line matches a line predicate: its filter, and none of its exceptions. */
export function lineMatches(line: LineValue, predicate: Extract<Predicate, { kind: 'line' }>): boolean {
  return matches(line, predicate) && !predicate.except?.some((exception) => matches(line, exception));
}

function lineTest(predicate: Extract<Predicate, { kind: 'line' }>): Test {
  return ({ concerns }) => Array.isArray(concerns) && concerns.some((line) => lineMatches(line, predicate));
}

function withinTest({ event, fromDays, belowDays }: Extract<Predicate, { kind: 'within' }>): Test {
  return ({ events }, today) => {
    const day = latestDay(events, event, today);
    return day !== undefined && today - day >= fromDays && today - day < belowDays;
  };
}

/** `unsure` written out: any question that offers it answered with it. */
export function unsureAnywhere(questions: readonly Question[]): Extract<Predicate, { kind: 'any' }> {
  const of: Predicate[] = [];
  for (const { key, ...question } of questions) {
    if (!('options' in question) || !question.options.includes('unsure')) continue;
    of.push({ kind: question.type === 'multi' ? 'has' : 'is', question: key, values: ['unsure'] });
  }
  return { kind: 'any', of };
}

/** Turns a predicate into a function, once per rule set and device. The function is pure and tolerates any answers. */
export function compilePredicate(predicate: Predicate, questions: readonly Question[], device: Device): Test {
  const compile = (part: Predicate): Test => compilePredicate(part, questions, device);
  switch (predicate.kind) {
    case 'is': {
      const { question, values } = predicate;
      const [only] = values;
      if (values.length === 1) return (answers) => answers[question] === only;
      return (answers) => values.includes(answers[question] as string);
    }
    case 'has': {
      const { question, values } = predicate;
      const [only] = values;
      if (values.length === 1) return (answers) => includes(answers[question], only);
      return (answers) => values.some((value) => includes(answers[question], value));
    }
    case 'number': {
      const { question, from, below } = predicate;
      return (answers) => {
        const answer = answers[question];
        return typeof answer === 'number' && answer >= from && answer < below;
      };
    }
    case 'line':
      return lineTest(predicate);
    case 'within':
      return withinTest(predicate);
    case 'happened': {
      const { event } = predicate;
      return ({ events }, today) => latestDay(events, event, today) !== undefined;
    }
    case 'undated':
      return ({ events }) => isUndated(events, predicate.events);
    case 'device':
      return predicate.device === device ? always : never;
    case 'unsure':
      return compile(unsureAnywhere(questions));
    default:
      return compileGroup(predicate, compile);
  }
}

function compileGroup(
  predicate: Extract<Predicate, { kind: 'all' | 'any' | 'atLeast' | 'not' }>,
  compile: (part: Predicate) => Test,
): Test {
  if (predicate.kind === 'not') {
    const test = compile(predicate.of);
    return (answers, today) => !test(answers, today);
  }
  const tests = predicate.of.map(compile);
  if (predicate.kind === 'all') return (answers, today) => tests.every((test) => test(answers, today));
  if (predicate.kind === 'any') return (answers, today) => tests.some((test) => test(answers, today));
  const { count } = predicate;
  return (answers, today) => tests.filter((test) => test(answers, today)).length >= count;
}
