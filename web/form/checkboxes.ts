/** Ticks that exclude each other, and dates that are given only for what has happened. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { all, make } from './elements.ts';
import { controlsOf, fieldsIn } from './form-answers.ts';

/** In a question of many choices, "none" unticks the others, and any other unticks "none". */
const excludeNone = (field: HTMLElement): void => {
  const none = field.dataset.none?.split(' ') ?? [];
  field.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement && target.checked)) return;
    for (const box of all<HTMLInputElement>(field, 'input')) {
      if (none.includes(box.value) !== none.includes(target.value)) box.checked = false;
    }
  });
};

const clear = (row: ParentNode, but?: EventTarget | null): void => {
  for (const control of controlsOf(row)) if (control !== but) control.value = '';
};

/** A row of events opens with a tick, so that fifteen of them stay a short list; taking it off empties the row. */
const foldEvent = (row: HTMLFieldSetElement, words: FormWords): (() => void) => {
  const [when] = all(row, '.when');
  const box = make('input', { type: 'checkbox' });
  const showWhen = () => {
    if (when) when.hidden = !box.checked;
  };
  when?.before(make('div', { class: 'short' }, make('label', { class: 'choice' }, box, words.happened)));
  box.addEventListener('change', () => {
    if (!box.checked) clear(row);
    showWhen();
  });
  // Of a date and "I do not remember", the one that was chosen last counts.
  when?.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && 'value' in target && target.value) clear(row, target);
  });
  return () => {
    box.checked ||= controlsOf(row).some(({ value }) => value !== '');
    showWhen();
  };
};

/** Lines that nobody needs yet are put away behind a button. */
const foldLines = (field: HTMLElement, words: FormWords): (() => void) => {
  const lines = all<HTMLSelectElement>(field, 'select');
  const more = make('button', { type: 'button', class: 'plain' }, words.anotherLine);
  let shown = 1;
  const showLines = () => {
    const used = lines.findLastIndex(({ value }) => value !== '') + 1;
    shown = Math.max(shown, used);
    for (const [at, line] of lines.entries()) line.hidden = at >= shown;
    more.hidden = shown >= lines.length;
  };
  more.addEventListener('click', () => {
    shown += 1;
    showLines();
    lines[shown - 1]?.focus();
  });
  field.append(more);
  return showLines;
};

/** Prepares a form's ticks and rows; the result is called once what is kept of before stands in the fields. */
export const prepareCheckboxes = (form: HTMLFormElement, words: FormWords): (() => void) => {
  const refreshed: (() => void)[] = [];
  for (const field of fieldsIn(form)) {
    if (field.dataset.type === 'multi') excludeNone(field);
    if (field.dataset.type === 'concerns') refreshed.push(foldLines(field, words));
  }
  for (const row of all<HTMLFieldSetElement>(form, '.event')) {
    refreshed.push(foldEvent(row, words));
  }
  const refresh = () => {
    for (const each of refreshed) each();
  };
  refresh();
  return refresh;
};
