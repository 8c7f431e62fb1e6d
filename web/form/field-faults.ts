/** What is wrong, shown as the server shows it: at the field, and in a summary that takes the focus. */
import { all, make } from './elements.ts';
import { controlsOf } from './form-answers.ts';

/** A field and what is wrong with it. */
export type Fault = { field: HTMLElement; message: string };

const described = (field: HTMLElement): HTMLElement | undefined =>
  field instanceof HTMLFieldSetElement ? field : controlsOf(field)[0];

/** Takes back what was said about a field. */
export const clearFault = (field: HTMLElement): void => {
  for (const error of all(field, ':scope > .error')) error.remove();
  const target = described(field);
  target?.removeAttribute('aria-invalid');
  target?.removeAttribute('aria-describedby');
};

/** Says at a field what is wrong with it. */
export const showFault = ({ field, message }: Fault): void => {
  clearFault(field);
  const id = `${field.dataset.name?.replaceAll('.', '-')}-error`;
  const title = field.querySelector(':scope > legend, :scope > label');
  title?.after(make('p', { class: 'error', id }, message));
  const target = described(field);
  target?.setAttribute('aria-invalid', 'true');
  target?.setAttribute('aria-describedby', id);
};

const nameOf = (field: HTMLElement): string =>
  (field.querySelector('legend, label')?.textContent ?? '').replace(/[?:.]?$/, ':');

/** Takes a summary away. */
export const clearSummary = (step: ParentNode): void => {
  for (const summary of all(step, '.summary')) summary.remove();
};

const linkTo = ({ field, message }: Fault): HTMLElement => {
  const link = make('a', { href: `#${controlsOf(field)[0]?.id ?? ''}` }, `${nameOf(field)} ${message}`);
  // A fragment is not looked up in a shadow tree.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    controlsOf(field)[0]?.focus();
  });
  return make('li', {}, link);
};

/** Takes the summary away once none of its faults is left. */
export const settleSummary = (form: ParentNode): void => {
  if (!form.querySelector('[data-name] > .error')) clearSummary(form);
};

/** Shows faults at their fields and, above everything else of a step, as a list of links; moves the focus there. */
export const showFaults = (step: HTMLElement, faults: readonly Fault[], title: string): void => {
  clearSummary(step);
  for (const fault of faults) showFault(fault);
  const summary = make('div', { class: 'summary', role: 'alert', tabindex: '-1' }, make('h2', {}, title));
  summary.append(make('ul', {}, ...faults.map(linkTo)));
  step.prepend(summary);
  summary.focus();
};
