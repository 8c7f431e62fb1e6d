/** What is wrong, shown as the server shows it: at the field, and in a summary that takes the focus. */
import { all, make } from './elements.ts';
import { controlsOf, nameOf } from './form-answers.ts';

/** A field, or one event of a question, and what is wrong with it. */
export type Fault = { field: HTMLElement; message: string };

const described = (field: HTMLElement): HTMLElement | undefined =>
  field instanceof HTMLFieldSetElement ? field : controlsOf(field)[0];

/** What is heard of a field beside its name: its help, and what is wrong with it. */
const describe = (field: HTMLElement): void => {
  const target = described(field);
  const ids = all(field, ':scope > .help, :scope > .error').flatMap(({ id }) => id || []);
  if (ids.length > 0) target?.setAttribute('aria-describedby', ids.join(' '));
  else target?.removeAttribute('aria-describedby');
};

/** Takes back what was said about a field. */
export const clearFault = (field: HTMLElement): void => {
  for (const error of all(field, ':scope > .error')) error.remove();
  described(field)?.removeAttribute('aria-invalid');
  describe(field);
};

/** Says at a field what is wrong with it. */
export const showFault = ({ field, message }: Fault): void => {
  clearFault(field);
  // One of several events has no name of its own: its controls have.
  const name = field.matches('.event') ? controlsOf(field)[0]?.name : nameOf(field);
  const id = `${name?.replaceAll('.', '-')}-error`;
  const said = field.querySelector(':scope > .help') ?? field.querySelector(':scope > legend, :scope > label');
  said?.after(make('p', { class: 'error', id }, message));
  described(field)?.setAttribute('aria-invalid', 'true');
  describe(field);
};

/** A question keeps its mark, any other label leads on with a colon. */
const labelOf = (field: HTMLElement): string =>
  (field.querySelector('legend, label')?.textContent ?? '').replace(/[.:]?(?<![?؟])$/, ':');

/** Takes a summary away. */
export const clearSummary = (step: ParentNode): void => {
  for (const summary of all(step, '.summary')) summary.remove();
};

const linkTo = ({ field, message }: Fault): HTMLElement => {
  const link = make('a', { href: `#${controlsOf(field)[0]?.id ?? ''}` }, `${labelOf(field)} ${message}`);
  // A fragment is not looked up in a shadow tree.
  link.addEventListener('click', (event) => {
    event.preventDefault();
    controlsOf(field)[0]?.focus();
  });
  return make('li', {}, link);
};

/** Takes the summary away once none of its faults is left. */
export const settleSummary = (form: ParentNode): void => {
  if (!form.querySelector('.field .error')) clearSummary(form);
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
