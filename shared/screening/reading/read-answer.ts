import type { Answer, ConcernLine, DatedEvent } from '../answers.ts';
import { dayNumber } from '../calendar-day.ts';
import { overAYear, unknownDate } from '../engine/dated-events.ts';
import type { Question } from '../rule-set.ts';
import { type Issue, type IssueCode, pointerTo } from './issue.ts';

/** What reading one answer gives: the value, or why there is none. */
type Reading<Value> = { readonly value?: Value; readonly issues: readonly Issue[] };

const maxLines = 20;
const maxEvents = 40;
/** 1900-01-01 as a day number: earlier dates are typing errors. */
const firstDay = -25_567;

const refuse = (pointer: string, code: IssueCode, says: Issue['says'], values?: Issue['values']): Issue => ({
  ...{ pointer, code, says },
  ...(values && { values }),
});

/** The issues of a list entry that must be an object of exactly these members. */
function entryIssues(entry: unknown, members: readonly string[], pointer: string): Issue[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return [refuse(pointer, 'type', members.includes('concern') ? 'concernEntry' : 'eventEntry')];
  }
  return Object.keys(entry)
    .filter((name) => !members.includes(name))
    .map((name) => refuse(pointerTo(pointer, name), 'unknown', 'noField'));
}

function memberIssues(entry: object, member: string, allowed: readonly string[], pointer: string): Issue[] {
  const value: unknown = Object.hasOwn(entry, member) ? (entry as Record<string, unknown>)[member] : undefined;
  const at = `${pointer}/${member}`;
  if (value === undefined) return [refuse(at, 'required', 'oneAnswer')];
  if (typeof value !== 'string' || !allowed.includes(value)) {
    return [refuse(at, 'choice', 'oneAnswer')];
  }
  return [];
}

function dateIssues(entry: object, today: number, pointer: string): Issue[] {
  const { date } = entry as { date?: unknown };
  const at = `${pointer}/date`;
  if (date === undefined) return [refuse(at, 'required', 'eventDate')];
  if (date === overAYear || date === unknownDate) return [];
  // Of a month, its first day decides whether it has begun.
  const day = typeof date === 'string' ? (dayNumber(date) ?? dayNumber(`${date}-01`)) : undefined;
  if (day === undefined || day < firstDay) {
    return [refuse(at, 'date', 'realDate')];
  }
  return day > today ? [refuse(at, 'date', 'futureDate')] : [];
}

/** Reads the list of wishes: at least one, each a known concern and area; saying the same twice counts once. */
function readConcerns(
  answer: unknown,
  question: Extract<Question, { type: 'concerns' }>,
  pointer: string,
): Reading<readonly ConcernLine[]> {
  if (!Array.isArray(answer)) return { issues: [refuse(pointer, 'type', 'list')] };
  if (answer.length === 0) return { issues: [refuse(pointer, 'required', 'anyWish')] };
  if (answer.length > maxLines) {
    return { issues: [refuse(pointer, 'too-many', 'tooManyWishes', { n: maxLines })] };
  }
  const issues = answer.flatMap((entry, index) => {
    const at = `${pointer}/${index}`;
    const shape = entryIssues(entry, ['concern', 'area'], at);
    if (shape.some(({ code }) => code === 'type')) return shape;
    const { concerns, areas } = question;
    return [...shape, ...memberIssues(entry, 'concern', concerns, at), ...memberIssues(entry, 'area', areas, at)];
  });
  if (issues.length > 0) return { issues };
  const lines = (answer as ConcernLine[]).map(({ concern, area }) => ({ concern, area }));
  const first = (line: ConcernLine, index: number): boolean =>
    lines.findIndex(({ concern, area }) => concern === line.concern && area === line.area) === index;
  return { value: lines.filter(first), issues };
}

/** Reads the dated events. Days and months are real, from 1900-01-01 to `today` (a day number); one type may come several times. */
function readEvents(
  answer: unknown,
  question: Extract<Question, { type: 'events' }>,
  today: number,
  pointer: string,
): Reading<readonly DatedEvent[]> {
  if (!Array.isArray(answer)) return { issues: [refuse(pointer, 'type', 'list')] };
  if (answer.length > maxEvents) {
    return { issues: [refuse(pointer, 'too-many', 'tooManyEvents', { n: maxEvents })] };
  }
  const issues = answer.flatMap((entry, index) => {
    const at = `${pointer}/${index}`;
    const shape = entryIssues(entry, ['type', 'date'], at);
    if (shape.some(({ code }) => code === 'type')) return shape;
    return [...shape, ...memberIssues(entry, 'type', question.events, at), ...dateIssues(entry, today, at)];
  });
  if (issues.length > 0) return { issues };
  return { value: (answer as DatedEvent[]).map(({ type, date }) => ({ type, date })), issues };
}

function readChoice(
  answer: unknown,
  { options, readAs }: Extract<Question, { type: 'choice' }>,
  pointer: string,
): Reading<Answer> {
  if (typeof answer !== 'string' || !options.includes(answer)) {
    return { issues: [refuse(pointer, 'choice', 'oneAnswer')] };
  }
  return { value: readAs && Object.hasOwn(readAs, answer) ? readAs[answer] : answer, issues: [] };
}

function readChoices(
  answer: unknown,
  { options }: Extract<Question, { type: 'multi' }>,
  pointer: string,
): Reading<Answer> {
  if (!Array.isArray(answer)) return { issues: [refuse(pointer, 'type', 'answersList')] };
  if (answer.length === 0) return { issues: [refuse(pointer, 'required', 'anyAnswer')] };
  if (answer.length > options.length) return { issues: [refuse(pointer, 'too-many', 'moreThanThere')] };
  const issues = answer.flatMap((choice, index): readonly Issue[] => {
    const at = `${pointer}/${index}`;
    if (typeof choice !== 'string' || !options.includes(choice)) {
      return [refuse(at, 'choice', 'amongAnswers')];
    }
    return answer.indexOf(choice) < index ? [refuse(at, 'duplicate', 'twiceAnswered')] : [];
  });
  // In catalogue order, so that the same choices always make the same answer.
  return issues.length > 0 ? { issues } : { value: options.filter((option) => answer.includes(option)), issues };
}

/** Reads one answer by its question, without any conversion. `today` is a day number; `pointer` leads to the answer. */
export function readAnswer(answer: unknown, question: Question, today: number, pointer: string): Reading<Answer> {
  switch (question.type) {
    case 'number': {
      const { min, max } = question;
      return typeof answer === 'number' && Number.isInteger(answer) && answer >= min && answer <= max
        ? { value: answer + 0, issues: [] }
        : { issues: [refuse(pointer, 'range', 'wholeNumber', { min, max })] };
    }
    case 'choice':
      return readChoice(answer, question, pointer);
    case 'multi':
      return readChoices(answer, question, pointer);
    case 'concerns':
      return readConcerns(answer, question, pointer);
    case 'events':
      return readEvents(answer, question, today, pointer);
  }
}
