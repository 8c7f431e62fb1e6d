/** One group of questions at a time: where a person is, and the way on and back. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { all, make, makeButton } from './elements.ts';

export type Steps = {
  /** Number of the step that is shown, from 0. */
  at: () => number;
  /** The step that is shown. */
  current: () => HTMLElement;
  isLast: () => boolean;
  /** Shows a step, and moves the focus to its heading unless the form has just been loaded. */
  go: (to: number, isFirst?: boolean) => void;
  /** Shows the step that holds an element. */
  goToStepOf: (element: HTMLElement) => void;
};

/** Makes steps of a form's sections. `leave` tells whether the step that is shown may be left for the next one. */
export const makeSteps = (form: HTMLFormElement, words: FormWords, leave: () => boolean): Steps => {
  const sections = all(form, '.step');
  const bar = make('progress', { max: String(sections.length), 'aria-hidden': 'true' });
  const where = make('p');
  const nav = form.querySelector<HTMLElement>('.nav');
  const send = form.querySelector<HTMLButtonElement>('button[type=submit]');
  let at = 0;
  const current = () => sections[at] ?? form;
  const isLast = () => at === sections.length - 1;
  const go = (to: number, isFirst = false) => {
    at = Math.max(0, Math.min(to, sections.length - 1));
    for (const [number, section] of sections.entries()) section.hidden = number !== at;
    bar.value = at + 1;
    where.textContent = words.step.replace('{n}', String(at + 1)).replace('{of}', String(sections.length));
    back.hidden = at === 0;
    next.hidden = isLast();
    if (send) send.hidden = !isLast();
    form.classList.toggle('later', at > 0);
    if (isFirst) return;
    const heading = current().querySelector<HTMLElement>('h2:not(.summary *)');
    heading?.setAttribute('tabindex', '-1');
    if (form.getBoundingClientRect().top < 0) form.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const back = makeButton(words.back, 'quiet', () => go(at - 1));
  const next = makeButton(words.next, '', () => leave() && go(at + 1));
  nav?.prepend(back, next);
  form.prepend(make('div', { class: 'progress' }, where, bar));
  form.classList.add('stepped');
  const goToStepOf = (element: HTMLElement) => go(sections.findIndex((section) => section.contains(element)));
  return { at: () => at, current, isLast, go, goToStepOf };
};
