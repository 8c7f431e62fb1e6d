/** Says at once when an answer has already decided the result. The person may still go on and send the form. */
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
  { device, stops, stopHeadline, words, today }: FormScript,
): ((answers: Readonly<Record<string, unknown>>) => void) => {
  const tests = stops.map(({ when, reason }) => ({ holds: compilePredicate(when, [], device), reason }));
  const day = dayOf(today);
  const status = make('div', { role: 'status' });
  form.querySelector('.nav')?.before(status);
  let said = '';
  return (answers) => {
    const reasons = tests.filter(({ holds }) => holds(answers, day)).map(({ reason }) => reason);
    if (said === reasons.join()) return;
    said = reasons.join();
    status.replaceChildren();
    if (reasons.length === 0) return;
    const sentences = [`${stopHeadline}.`, ...reasons, words.stopChoice].map((sentence) => make('p', {}, sentence));
    status.append(make('div', { class: 'note stop' }, make('h3', {}, words.stopTitle), ...sentences));
  };
};
