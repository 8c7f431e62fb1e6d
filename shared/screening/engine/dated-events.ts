import { dayNumber, monthEnd } from '../calendar-day.ts';

/** What may stand for a date: the person does not remember it. Counts as today, the most careful reading. */
export const unknownDate = 'unknown';
/** What may stand for a date: more than 366 days ago. No rule that is measured in days fires. */
export const overAYear = 'over-a-year';

/**
 * The day an event counts as; of a month the latest that it can have been. A date that is none is read like `unknown`; `readAnswers` lets no such date
 * through.
 */
function countedDay(date: unknown, today: number): number {
  if (date === overAYear) return Number.NEGATIVE_INFINITY;
  if (typeof date !== 'string') return today;
  return dayNumber(date) ?? Math.min(monthEnd(date) ?? today, today);
}

/** The day number of the latest event of a type, or `undefined` when none is listed. Tolerates any value. */
export function latestDay(events: unknown, type: string, today: number): number | undefined {
  if (!Array.isArray(events)) return undefined;
  let latest: number | undefined;
  for (const event of events) {
    if (event?.type !== type) continue;
    const day = countedDay(event.date, today);
    if (latest === undefined || day > latest) latest = day;
  }
  return latest;
}

/** Whether an event of one of the types is listed whose day is not known. Tolerates any value. */
export const isUndated = (events: unknown, types: readonly string[]): boolean =>
  Array.isArray(events) && events.some((event) => types.includes(event?.type) && event.date === unknownDate);
