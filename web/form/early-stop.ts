/**
 * Says when an answer has already decided the result, and what to do about it: nobody stops before they were asked about
 * what a doctor should see soon. The person may still go on and send the form.
 */
import type { FormScript } from '../../shared/contract/form-script.ts';
import { dayNumber } from '../../shared/screening/calendar-day.ts';
import { compilePredicate } from '../../shared/screening/engine/compile-predicate.ts';
import { all, make, makeButton } from './elements.ts';

/** The clinic's day where the page knows it, else the device's. Only rules that a clinic has made heavier look at it. */
const dayOf = (today: string | undefined): number =>
  dayNumber(today ?? new Date().toLocaleDateString('sv')) ?? Math.floor(Date.now() / 86_400_000);

export type EarlyStop = {
  /** Shows what these answers have decided, if anything. */
  show: (answers: Readonly<Record<string, unknown>>) => void;
  /** Leaves one line of what was shown: it was read, and pushes nothing down from now on. */
  fold: () => void;
};

/** Takes the form away, with all that was typed: what remains is the advice, and that nothing was sent. */
const end = (form: HTMLFormElement, { words }: FormScript, points: readonly string[]): void => {
  const title = make('h2', { tabindex: '-1' }, words.stopped);
  const sentences = [words.stoppedHelp, ...points].map((sentence) => make('p', {}, sentence));
  form.reset();
  form.replaceWith(make('section', {}, title, ...sentences));
  title.focus();
};

/** Prepares the note. `forget` is called when the person stops here. */
export const earlyStop = (form: HTMLFormElement, script: FormScript, forget: () => void): EarlyStop => {
  const { device, stops, stopsAfter, stopHeadline, words, today } = script;
  const tests = stops.map(({ when, ...stop }) => ({ holds: compilePredicate(when, [], device), ...stop }));
  const isLeftOut = (key: string) =>
    form.querySelector(`[name="answers.${key}"]`)?.closest<HTMLElement>('.field')?.hidden === true;
  const day = dayOf(today);
  const status = make('div', { role: 'status' });
  form.querySelector('.nav')?.before(status);
  let said = '';
  const show: EarlyStop['show'] = (answers) => {
    const isAnswered = stopsAfter.every((key) => answers[key] !== undefined || isLeftOut(key));
    const decided = tests.filter(({ isAtOnce, holds }) => (isAnswered || isAtOnce) && holds(answers, day));
    const points = decided.map(({ reason, advice }) => `${reason} ${advice}`);
    if (said === points.join()) return;
    said = points.join();
    status.replaceChildren();
    if (points.length === 0) return;
    const advice = [...points, ...(isAnswered ? [] : [words.stopDoctor])];
    // Of somebody who is too young nothing would reach the clinic.
    const choice = decided.some(({ isAtOnce }) => isAtOnce) ? words.stopYoung : words.stopChoice;
    const sentences = [`${stopHeadline}.`, ...advice, choice].map((sentence) => make('p', {}, sentence));
    const leave = makeButton(words.stopHere, 'quiet', () => {
      forget();
      end(form, script, advice);
    });
    const note = make('details', { class: 'note stop' }, make('summary', {}, words.stopTitle), ...sentences, leave);
    note.open = true;
    status.append(note);
  };
  const fold = () => {
    for (const note of all<HTMLDetailsElement>(status, 'details')) note.open = false;
  };
  return { show, fold };
};
