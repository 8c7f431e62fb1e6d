/**
 * How fast a clinic answers, in minutes of its opening hours, and how often within its promise (docs/contract.md#figures).
 * Hours and promise are those of now, so that a period can be compared with another. Pure.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { shownAt } from '../clinics/clinic-clock.ts';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { openMinutesBetween } from '../clinics/opening-hours.ts';
import { calendarDay } from '../screening/calendar-day.ts';
import type { LeadStatus } from './lead.ts';

/** When a lead came (ms), where it stands, and after how many minutes staff did something, if they did. */
export type Responded = { createdAt: number; status: LeadStatus; waited?: number | undefined };

/** What the clinic has set. */
export type ResponseSettings = Pick<ClinicSettings, 'zone' | 'openingHours' | 'answerWithin'>;

/** `minutes` until the answer, or undefined; `isKept`: undefined while the promise can still be kept, and without one. */
type Response = { week: string; minutes: number | undefined; isKept: boolean | undefined };

/** The middle value; the lower of the two middle ones; `null` without any. */
const median = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? null;

/** The Monday before an instant, or its own day; 1970 began with a Thursday. */
const weekOf = (at: number, zone: string): string => {
  const day = Math.floor(shownAt(at, zone) / millisecondsInDay);
  return calendarDay(day - ((day + 3) % 7));
};

const responseOf = (lead: Responded, { zone, openingHours, answerWithin }: ResponseSettings, now: number): Response => {
  const { createdAt, status, waited } = lead;
  const isAnswered = waited !== undefined;
  const until = isAnswered ? createdAt + waited * millisecondsInMinute : now;
  const minutes = openMinutesBetween(openingHours, zone, createdAt, until);
  const isOver = answerWithin !== undefined && minutes > answerWithin;
  // Who is held is owed no answer; who still waits in time has not been failed.
  const counts = answerWithin !== undefined && (isAnswered || (status === 'new' && isOver));
  return {
    week: weekOf(createdAt, zone),
    minutes: isAnswered ? minutes : undefined,
    isKept: counts ? !isOver : undefined,
  };
};

const summed = (responses: readonly Response[]) => {
  const waits = responses.flatMap(({ minutes }) => minutes ?? []);
  const judged = responses.flatMap(({ isKept }) => isKept ?? []);
  return {
    medianMinutes: median(waits),
    answered: waits.length,
    promised: judged.length,
    kept: judged.filter(Boolean).length,
  };
};

/**
 * Medians and shares of some leads at an instant (ms), together and by the week in which they came. `promised` are those
 * whose promise is kept or broken, `kept` those of them that were answered in time.
 */
export const responseStats = (leads: readonly Responded[], settings: ResponseSettings, now: number) => {
  const responses = leads.map((lead) => responseOf(lead, settings, now));
  const byWeek = Map.groupBy(responses, ({ week }) => week);
  return {
    ...summed(responses),
    inOpeningHours: settings.openingHours !== undefined,
    answerWithin: settings.answerWithin ?? null,
    byWeek: [...byWeek]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, ofWeek]) => ({ from, leads: ofWeek.length, ...summed(ofWeek) })),
  };
};
