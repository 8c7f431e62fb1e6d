/** Faults that the browser can find before anything is sent. The server checks everything once more. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { all } from './elements.ts';
import type { Fault } from './field-faults.ts';
import { answerOf, controlsOf, fieldsIn, nameOf, valuesOf } from './form-answers.ts';

/** What a check depends on beside the field. `today`, `YYYY-MM-DD`, is left out where nobody knows the clinic's day. */
export type Checking = { words: FormWords; today?: string };

// Only what is surely wrong; the server knows more about addresses.
const address = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*\.[^\s@.]{2,}$/;

const hasTick = (field: HTMLElement): boolean =>
  field.dataset.none !== undefined && !!field.closest('[data-group]')?.querySelector('[name=noneApply]');

const isFuture = (row: HTMLElement, today: string | undefined): boolean =>
  today !== undefined &&
  controlsOf(row).some(({ type, value }) => type !== 'select-one' && value !== '' && value > today);

/** What is wrong with what stands in a field, or in one event; undefined for an empty one as well. */
export const hintFor = (field: HTMLElement, { words, today }: Checking): string | undefined => {
  if (field.matches('.event')) return isFuture(field, today) ? words.future : undefined;
  const { type } = field.dataset;
  const name = nameOf(field);
  const [value] = valuesOf(field);
  if (value === undefined) return undefined;
  if (name === 'contact.email' && !address.test(value)) return words.email;
  if (type === 'number') {
    const age = answerOf(field);
    return typeof age === 'number' && age <= 120 ? undefined : words.number;
  }
  return undefined;
};

const isOpen = (row: HTMLElement): boolean =>
  !!row.querySelector('input[type=checkbox]:checked') && valuesOf(row).length === 0;

const missing = (field: HTMLElement, { words }: Checking): string | undefined => {
  if (field.matches('.event')) return isOpen(field) ? words.date : undefined;
  const { type } = field.dataset;
  const name = nameOf(field);
  // No event is an answer where no tick stands for it; one that was begun is named itself.
  if (type === 'events' && (!hasTick(field) || all(field, '.event').some(isOpen))) return undefined;
  if (name === 'consents.health') {
    return field.querySelector('[name="consents.health"]:checked') ? undefined : words.consent;
  }
  if (valuesOf(field).length > 0) return undefined;
  if (type) return hasTick(field) ? words.answerOrTick : type === 'number' ? words.number : words.answer;
  return name === 'contact.name' || name === 'contact.email' ? words.needed : undefined;
};

/** Everything that keeps a step from being left. */
export const faultsIn = (step: ParentNode, checking: Checking): Fault[] =>
  fieldsIn(step)
    .filter(({ hidden }) => !hidden)
    // Each event names its own fault.
    .flatMap((field) => [field, ...all(field, '.event')])
    .flatMap((field) => {
      const message = missing(field, checking) ?? hintFor(field, checking);
      return message ? [{ field, message }] : [];
    });
