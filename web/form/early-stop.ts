/**
 * Says when an answer has already decided the result, and what to do about it: nobody stops before they were asked about
 * what a doctor should see soon. The person may still go on and send the form.
 */
import type { FormScript } from '../../shared/contract/form-script.ts';
import { dayNumber } from '../../shared/screening/calendar-day.ts';
import { compilePredicate } from '../../shared/screening/engine/compile-predicate.ts';
import { make } from './elements.ts';

/** The clinic's day where the page knows it, else the device's. Only rules that a clinic has made heavier look at it. */
const dayOf = (today: string | undefined): number =>
  dayNumber(today ?? new Date().toLocaleDateString('sv')) ?? Math.floor(Date.now() / 86_400_000);

/** Prepares the note; each call shows what the answers have decided, if anything. */
export const earlyStop = (
  form: HTMLFormElement,
  { device, stops, stopsAfter, stopHeadline, words, today }: FormScript,
): ((answers: Readonly<Record<string, unknown>>) => void) => {
  const tests = stops.map(({ when, ...stop }) => ({ holds: compilePredicate(when, [], device), ...stop }));
  const isLeftOut = (key: string) => form.querySelector<HTMLElement>(`[data-name="answers.${key}"]`)?.hidden === true;
  const day = dayOf(today);
  const status = make('div', { role: 'status' });
  form.querySelector('.nav')?.before(status);
  let said = '';
  return (answers) => {
    const isAnswered = stopsAfter.every((key) => answers[key] !== undefined || isLeftOut(key));
    const decided = tests.filter(({ isAtOnce, holds }) => (isAnswered || isAtOnce) && holds(answers, day));
    const points = decided.map(({ reason, advice }) => `${reason} ${advice}`);
    if (said === points.join()) return;
    said = points.join();
    status.replaceChildren();
    if (points.length === 0) return;
    const doctor = isAnswered ? [] : [words.stopDoctor];
    const all = [`${stopHeadline}.`, ...points, ...doctor, words.stopChoice];
    const sentences = all.map((sentence) => make('p', {}, sentence));
    status.append(make('div', { class: 'note stop' }, make('h3', {}, words.stopTitle), ...sentences));
  };
};
