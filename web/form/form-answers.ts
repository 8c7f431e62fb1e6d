/** What stands in the fields of a form, as the rules and a JSON submission want it. */
import type { Language } from '../../shared/texts/language.ts';
import { all } from './elements.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const eventPrefix = 'answers.events.';

/** The language of a form. Its field of that name stands before the property. */
export const langOf = (form: HTMLFormElement): Language => form.getAttribute('lang') as Language;

/** A field of the form: a question, or one of contact or consent. */
export const fieldsIn = (within: ParentNode): HTMLElement[] => all(within, '.field');

/** The controls of a field that a person can use. */
export const controlsOf = (field: ParentNode): Control[] => all<Control>(field, '[name]:not([type=hidden])');

/** What a field is called, such as `answers.age`: as its first control, and the dates of all events as `answers.events`. */
export const nameOf = (field: ParentNode): string =>
  controlsOf(field)[0]?.name.replace(/^(answers\.events).*/, '$1') ?? '';

/** Key of a field's question, such as `age`; undefined for a field that asks none. */
export const questionOf = (field: HTMLElement): string | undefined =>
  field.dataset.type && nameOf(field).replace('answers.', '');

/** What is chosen or typed into a field, without what is empty. */
export const valuesOf = (field: ParentNode): string[] =>
  controlsOf(field)
    .filter(
      (control) => !(control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) || control.checked,
    )
    .map(({ value }) => value.trim())
    .filter((value) => value !== '');

const eventsOf = (field: ParentNode) =>
  controlsOf(field)
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ({ type: name.slice(eventPrefix.length), date: value }));

/** The answer in a question's field, or undefined when there is none. */
export const answerOf = (field: HTMLElement): unknown => {
  const values = valuesOf(field);
  const [value] = values;
  if (field.dataset.type === 'events') return eventsOf(field);
  if (value === undefined) return undefined;
  if (field.dataset.type === 'number') return /^\d{1,3}$/.test(value) ? Number(value) : undefined;
  if (field.dataset.type === 'multi') return values;
  if (field.dataset.type !== 'concerns') return value;
  return values.map((line) => {
    const [concern, area] = line.split(':');
    return { concern, area };
  });
};

/** The answers in these fields, by question. */
export const answersIn = (fields: readonly HTMLElement[]): Record<string, unknown> => {
  const answers: Record<string, unknown> = {};
  for (const field of fields) {
    const question = questionOf(field);
    const answer = question && answerOf(field);
    if (question && answer !== undefined) answers[question] = answer;
  }
  return answers;
};
