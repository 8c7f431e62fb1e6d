/** When people ask: at all hours, fewer at night and at the weekend, and more of them from week to week. */
import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants';
import { shownAt } from '../../shared/clinics/clinic-clock.ts';
import type { Draw } from './draw.ts';

/** From midnight on, how many come in an hour compared with others: at lunch and after work most. */
const byHour = [2, 1, 0, 0, 0, 1, 2, 4, 6, 7, 8, 8, 10, 9, 7, 7, 8, 9, 10, 11, 12, 11, 8, 4];

/** By the weekday, Thursday first, as 1970 began. */
const byWeekday = [10, 9, 6, 7, 11, 11, 10];

const weightOf = (hour: number, share: number): number =>
  (0.5 + share) * (byHour[hour % 24] ?? 0) * (byWeekday[Math.floor(hour / 24) % 7] ?? 0);

/** So many instants (ms) in order, in the days before `end`, by the clocks of a zone. */
export const arrivals = (
  draw: Draw,
  { leads, days, end, zone }: { leads: number; days: number; end: number; zone: string },
): number[] => {
  const hours = Array.from({ length: days * 24 }, (_, at) => {
    const begins = end - days * millisecondsInDay + at * millisecondsInHour;
    const hour = Math.floor(shownAt(begins, zone) / millisecondsInHour);
    return { begins, weight: weightOf(hour, at / (days * 24)) };
  });
  return Array.from(
    { length: leads },
    () => draw.weighted(hours).begins + draw.between(0, millisecondsInHour - 1),
  ).sort((a, b) => a - b);
};
