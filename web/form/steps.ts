/** One group of questions at a time: where a person is, and the way on and back. */
import type { FormWords } from '../../shared/contract/form-script.ts';
import { all, make, makeButton } from './elements.ts';
import { stepHistory } from './step-history.ts';

export type Steps = {
  /** Number of the step that is shown, from 0. */
  at: () => number;
  /** The step that is shown. */
  current: () => HTMLElement;
  isLast: () => boolean;
  /** Shows a step, and moves the focus to its heading. */
  go: (to: number) => void;
  /** Leads on, where the step may be left. */
  forward: () => void;
  /** Shows the first step that cannot be left as it is, or the one that the browser remembers, if that comes before. */
  begin: () => void;
  /** Shows the step that holds an element. */
  goToStepOf: (element: HTMLElement) => void;
  /** Says in the title of the page that something is wrong with this step. */
  sayWrong: () => void;
};

/** What a form knows of its steps: whether one is whole, whether the shown one may be left, and what follows a move. */
export type StepRules = {
  words: FormWords;
  isWhole: (step: HTMLElement) => boolean;
  leave: () => boolean;
  shown: (step: HTMLElement) => void;
};

/** Writes the title of our own page: the step by its number, for groups are named after what is asked. */
const titleOf = (form: HTMLFormElement, { wrong }: FormWords) => {
  const { title } = document;
  const isOurs = form.getRootNode() === document;
  return (where: string, isWrong: boolean) => {
    if (isOurs) {
      const now = `${where} – ${title}`;
      document.title = isWrong ? wrong.replace('{title}', () => now) : now;
    }
  };
};

const progress = (form: HTMLFormElement, count: number, words: FormWords) => {
  const bar = make('progress', { max: String(count), 'aria-hidden': 'true' });
  const where = make('p', { role: 'status' });
  const write = titleOf(form, words);
  form.querySelector('.step')?.before(make('div', { class: 'progress' }, where, bar));
  return (at: number, isWrong = false) => {
    bar.value = at + 1;
    const text = words.step.replace('{n}', String(at + 1)).replace('{of}', String(count));
    if (where.textContent !== text) where.textContent = text;
    write(text, isWrong);
  };
};

const focusHeading = (form: HTMLFormElement, step: HTMLElement): void => {
  const heading = step.querySelector<HTMLElement>('h2:not(.summary *)');
  heading?.setAttribute('tabindex', '-1');
  if (form.getBoundingClientRect().top < 0) form.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
};

/** The sections of a form, of which one is shown, with the buttons that lead on and back. */
const makeStage = (
  form: HTMLFormElement,
  { words, shown }: StepRules,
  press: { back: () => void; next: () => void },
) => {
  const sections = all(form, '.step');
  const last = sections.length - 1;
  const send = form.querySelector<HTMLButtonElement>('button[type=submit]');
  const say = progress(form, sections.length, words);
  const back = makeButton(words.back, 'quiet', press.back);
  const next = makeButton(words.next, '', press.next);
  form.querySelector('.nav')?.prepend(back, next);
  form.classList.add('stepped');
  const show = (at: number) => {
    for (const [number, section] of sections.entries()) section.hidden = number !== at;
    say(at);
    back.hidden = at === 0;
    next.hidden = at === last;
    if (send) send.hidden = at !== last;
    form.classList.toggle('later', at > 0);
    shown(sections[at] ?? form);
  };
  return { sections, last, say, show };
};

/** Makes steps of a form's sections. */
export const makeSteps = (form: HTMLFormElement, rules: StepRules): Steps => {
  let at = 0;
  let wasLast = false;
  // Somebody who came back from the last step to change something goes on to what is open now, or to the last again.
  const forward = () => rules.leave() && go(wasLast ? firstOpen() : at + 1);
  const { sections, last, say, show } = makeStage(form, rules, { back: () => go(at - 1), next: forward });
  const current = () => sections[at] ?? form;
  const firstOpen = () => {
    const open = sections.findIndex((section) => !rules.isWhole(section));
    return open < 0 ? last : open;
  };
  const showAt = (to: number) => {
    at = Math.max(0, Math.min(to, last));
    wasLast ||= at === last;
    show(at);
  };
  const arrive = (to: number) => {
    const step = Math.min(to, firstOpen());
    if (step === at) return;
    showAt(step);
    focusHeading(form, current());
  };
  const path = stepHistory(form, arrive);
  const go = (to: number) => {
    const from = at;
    showAt(to);
    focusHeading(form, current());
    path.moved(from, at);
  };
  return {
    at: () => at,
    current,
    isLast: () => at === last,
    go,
    forward,
    begin: () => {
      const open = firstOpen();
      showAt(Math.min(path.remembered() ?? open, open));
      path.began(at);
    },
    goToStepOf: (element) => go(sections.findIndex((section) => section.contains(element))),
    sayWrong: () => say(at, true),
  };
};
