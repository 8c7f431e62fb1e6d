import type { Answer, Answers, ConcernLine, DatedEvent } from './answers.ts';
import { dayNumber, monthEnd } from './calendar-day.ts';
import { overAYear } from './engine/dated-events.ts';
import type { Catalogue, Question } from './rule-set.ts';
import { textOf } from './wording.ts';
import { writtenDay, writtenMonth } from './written-day.ts';

/** A question as it was asked and its answer as it was chosen, in words. */
export type AnsweredQuestion = {
  readonly question: string;
  readonly group: string;
  readonly text: string;
  readonly answer: readonly string[];
};

function dateWords(date: string, { lang, productTexts: { events } }: Catalogue): string {
  if (dayNumber(date) !== undefined) return writtenDay(date, lang);
  if (monthEnd(date) !== undefined) return writtenMonth(date, lang);
  return date === overAYear ? events.overAYear : events.unknown;
}

function listWords(question: Question, answer: Answer, catalogue: Catalogue): readonly string[] {
  const { wording, productTexts } = catalogue;
  if (question.type === 'concerns') {
    return (answer as readonly ConcernLine[]).map(
      ({ concern, area }) => `${textOf(wording.concerns, concern).label}, ${textOf(wording.areas, area)}`,
    );
  }
  const events = answer as readonly DatedEvent[];
  if (events.length === 0) return [productTexts.events.nothing];
  return events.map(({ type, date }) => `${textOf(wording.events, type)}: ${dateWords(date, catalogue)}`);
}

/** An answer in the words that the form offered for it, a line per choice. Throws when it is none of the question's. */
export function answerWords(question: Question, answer: Answer, catalogue: Catalogue): readonly string[] {
  if (question.type === 'number') return [String(answer)];
  if (question.type === 'concerns' || question.type === 'events') return listWords(question, answer, catalogue);
  const labels = textOf(catalogue.wording.options, question.key);
  const chosen = (Array.isArray(answer) ? answer : [answer]) as readonly string[];
  return chosen.map((value) => textOf(labels, value));
}

/** Questions with these answers, in the order of the form and in the words of the catalogue. Pure. */
export function answeredQuestions(answers: Answers, catalogue: Catalogue): readonly AnsweredQuestion[] {
  return catalogue.questions.flatMap((question) => {
    const { key, group } = question;
    const answer = answers[key];
    if (answer === undefined) return [];
    const { text } = textOf(catalogue.wording.questions, key);
    return [{ question: key, group, text, answer: answerWords(question, answer, catalogue) }];
  });
}
