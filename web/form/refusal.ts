/** A refusal of the server, shown where the person can act on it. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { make } from './elements.ts';
import { type Fault, showFaults } from './field-faults.ts';
import { controlsOf, fieldsIn, nameOf, valuesOf } from './form-answers.ts';
import type { Steps } from './steps.ts';

type Problem = { detail?: string; errors?: readonly { pointer: string; message: string }[] };

/** `/answers/events/1` is the second event that was given, in the order of the form. */
const eventAt = (form: HTMLFormElement, pointer: string): HTMLElement | null | undefined => {
  const [, place] = /^\/answers\/events\/(\d+)/.exec(pointer) ?? [];
  const given = controlsOf(form).filter(({ name, value }) => name.startsWith('answers.events.') && value !== '');
  return place === undefined ? undefined : given[Number(place)]?.closest<HTMLElement>('.event');
};

/** `/answers/age` belongs to the field `answers.age`. */
const fieldAt = (form: HTMLFormElement, pointer: string): HTMLElement | undefined => {
  const name = pointer.split('/').slice(1, 3).join('.');
  return fieldsIn(form).find((field) => nameOf(field) === name && !field.hidden);
};

/** Who sends the same again means it as it is: what stands in a field of contact now travels along. */
const rememberAsked = (form: HTMLFormElement, faults: readonly Fault[]): void => {
  for (const { field } of faults) {
    if (!/^contact\.(?:phone|email)$/.test(nameOf(field))) continue;
    const [value = ''] = valuesOf(field);
    form.append(make('input', { type: 'hidden', name: 'contact.asTyped', value }));
  }
};

/** Shows what the server refused; tells whether there was a field to show it at. */
export const showRefusal = (form: HTMLFormElement, steps: Steps, problem: Problem, words: FormWords): boolean => {
  const faults = (problem.errors ?? []).flatMap(({ pointer, message }): Fault[] => {
    const field = eventAt(form, pointer) ?? fieldAt(form, pointer);
    return field ? [{ field, message }] : [];
  });
  const [first] = faults;
  if (!first) return false;
  rememberAsked(form, faults);
  steps.goToStepOf(first.field);
  showFaults(steps.current(), faults, problem.detail ?? words.faults);
  steps.sayWrong();
  return true;
};
