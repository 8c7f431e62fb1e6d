/**
 * Time in which a clinic is open, by the clocks of its zone (docs/contract.md#opening-hours). Whole days are counted
 * without asking the zone: an hour that clocks skip while a clinic is open counts, and one that comes twice counts once.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { dayNumber } from '../screening/calendar-day.ts';
import { instantShown, shownAt } from './clinic-clock.ts';
import type { ClinicSettings, OpeningHours } from './clinic-settings.ts';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** More than a hundred years: enough for the longest promise of a clinic that opens for a minute a week. */
const mostDays = 45_000;

/** When the clinic is open, from the day of a moment on and for a lifetime; as the clocks show it. */
function* openings({ weekly, holidays }: OpeningHours, from: number): Generator<{ opens: number; closes: number }> {
  const closed = new Set(holidays.map(dayNumber));
  const spans = weekly
    .map((span) => ({ weekday: span.weekday, opens: minutesOf(span.from), closes: minutesOf(span.until) }))
    .sort((a, b) => a.opens - b.opens);
  const today = Math.floor(from / millisecondsInDay);
  for (let day = today; day < today + mostDays; day += 1) {
    if (closed.has(day)) continue;
    const minutes = (day * millisecondsInDay) / millisecondsInMinute;
    for (const { weekday, opens, closes } of spans) {
      // 1970 began with a Thursday, the fourth day.
      if (weekday === ((day + 3) % 7) + 1)
        yield { opens: (minutes + opens) * millisecondsInMinute, closes: (minutes + closes) * millisecondsInMinute };
    }
  }
}

/** Whole minutes between two instants (ms) in which the clinic was open; without opening hours, all of them. */
export const openMinutesBetween = (
  hours: OpeningHours | undefined,
  zone: string,
  from: number,
  until: number,
): number => {
  if (!hours) return Math.max(0, Math.floor((until - from) / millisecondsInMinute));
  const [began, ends] = [shownAt(from, zone), shownAt(until, zone)];
  let open = 0;
  for (const { opens, closes } of openings(hours, began)) {
    if (opens >= ends) break;
    open += Math.max(0, Math.min(closes, ends) - Math.max(opens, began));
  }
  return Math.floor(open / millisecondsInMinute);
};

/** The instant (ms) at which the clinic will have been open for so many minutes (above 0) since an instant; that instant, if never. */
export const addOpenMinutes = (hours: OpeningHours | undefined, zone: string, at: number, minutes: number): number => {
  let left = minutes * millisecondsInMinute;
  if (!hours) return at + left;
  const began = shownAt(at, zone);
  for (const { opens, closes } of openings(hours, began)) {
    const starts = Math.max(opens, began);
    if (closes - starts >= left) return instantShown(starts + left, zone);
    left -= Math.max(0, closes - starts);
  }
  return at;
};

/** Until when (ISO) a clinic has promised to answer what came at an instant (ms); undefined where it promises nothing. */
export const respondByOf = (
  { openingHours, zone, answerWithin }: Pick<ClinicSettings, 'openingHours' | 'zone' | 'answerWithin'>,
  at: number,
): string | undefined =>
  answerWithin === undefined ? undefined : new Date(addOpenMinutes(openingHours, zone, at, answerWithin)).toISOString();
