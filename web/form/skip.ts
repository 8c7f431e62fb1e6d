/** Which questions are asked: those whose condition holds, and that no tick of their group covers. */

import { compilePredicate, type Test } from '../../shared/screening/engine/compile-predicate.ts';
import type { Device } from '../../shared/screening/published/treatments.ts';
import { answersIn, fieldsIn } from './form-answers.ts';

type Conditional = { field: HTMLElement; showIf: Test; tick: HTMLInputElement | null };

const always: Test = () => true;

const conditionalOf = (field: HTMLElement, device: Device): Conditional => {
  const { showIf, none } = field.dataset;
  const group = field.closest('[data-group]');
  return {
    field,
    // Conditions look at answers alone, not at questions or the day.
    showIf: showIf ? compilePredicate(JSON.parse(showIf), [], device) : always,
    tick: none === undefined ? null : (group?.querySelector<HTMLInputElement>('[name=noneApply]') ?? null),
  };
};

const show = (field: HTMLElement, isAsked: boolean): void => {
  field.hidden = !isAsked;
  // What is not asked is not sent.
  if (field instanceof HTMLFieldSetElement) field.disabled = !isAsked;
};

/** Prepares a form; each call of the result shows what is asked now, and gives the answers to it. */
export const skipLogic = (form: HTMLFormElement, device: Device): (() => Record<string, unknown>) => {
  const conditionals = fieldsIn(form).map((field) => conditionalOf(field, device));
  return () => {
    let asked = conditionals;
    for (;;) {
      const answers = answersIn(asked.map(({ field }) => field));
      const next = asked.filter(({ showIf, tick }) => showIf(answers, 0) && !tick?.checked);
      if (next.length === asked.length) {
        for (const each of conditionals) show(each.field, asked.includes(each));
        return answers;
      }
      asked = next;
    }
  };
};
