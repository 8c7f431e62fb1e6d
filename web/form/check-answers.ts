/** The last step: everything that was answered, as it will be sent, with a way back to each part. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { all, make, makeButton } from './elements.ts';
import { controlsOf, fieldsIn, langOf } from './form-answers.ts';

type Row = [asked: string, answered: string];

const textOf = (element: Element | null): string => element?.textContent?.trim() ?? '';

const written = (control: ReturnType<typeof controlsOf>[number], lang: string): string => {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.textContent ?? '';
  if (/radio|checkbox/.test(control.type)) return textOf(control.closest('label'));
  if (control.type !== 'date') return control.value.trim();
  return new Date(`${control.value}T12:00`).toLocaleDateString(lang, { dateStyle: 'long' });
};

const isGiven = (control: ReturnType<typeof controlsOf>[number]): boolean =>
  /radio|checkbox/.test(control.type) ? (control as HTMLInputElement).checked : control.value.trim() !== '';

const answersOf = (field: ParentNode, lang: string): string =>
  controlsOf(field)
    .filter(isGiven)
    .map((control) => written(control, lang))
    .join('; ');

/** A question with its answer; of events those that have happened, each with its day. */
const rowsOf = (field: HTMLElement, words: FormWords, lang: string): Row[] => {
  const asked = textOf(field.querySelector('legend, label'));
  if (field.dataset.type !== 'events') {
    const answered = answersOf(field, lang);
    return answered ? [[asked, answered]] : [];
  }
  const happened = all(field, '.event').flatMap((row): Row[] => {
    const answered = answersOf(row, lang);
    return answered ? [[textOf(row.querySelector('legend')), answered]] : [];
  });
  return happened.length > 0 ? happened : [[asked, words.nothing]];
};

const partOf = (section: HTMLElement, words: FormWords, lang: string, change: () => void): HTMLElement => {
  const title = textOf(section.querySelector('h2:not(.summary *)'));
  const tick = all<HTMLInputElement>(section, '[name=noneApply]').find(({ checked }) => checked);
  const ticked = tick ? [make('p', {}, textOf(tick.closest('label')))] : [];
  const rows = fieldsIn(section)
    .filter(({ hidden }) => !hidden)
    .flatMap((field) => rowsOf(field, words, lang));
  const button = makeButton(words.change, 'plain', change);
  button.setAttribute(
    'aria-label',
    words.changePart.replace('{title}', () => title),
  );
  const list = rows.flatMap(([asked, answered]) => [make('dt', {}, asked), make('dd', {}, answered)]);
  const listed = list.length > 0 ? [make('dl', {}, ...list)] : [];
  return make('div', { class: 'part' }, make('h3', {}, title), button, ...ticked, ...listed);
};

/** Adds the step to a form. Each call of the result writes into it what stands in the form now. */
export const addCheckStep = (form: HTMLFormElement, words: FormWords, change: (section: HTMLElement) => void) => {
  const asked = all(form, '.step');
  const list = make('div');
  const step = make('section', { class: 'step' }, make('h2', {}, words.check), make('p', {}, words.checkHelp), list);
  form.querySelector('.nav')?.before(step);
  return (shown: HTMLElement): void => {
    if (shown !== step) return;
    list.replaceChildren(...asked.map((section) => partOf(section, words, langOf(form), () => change(section))));
  };
};
