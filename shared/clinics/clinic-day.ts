/** Instants and the clinic's calendar. */
import { millisecondsInDay } from 'date-fns/constants';
import { calendarDay, knownDay } from '../screening/calendar-day.ts';
import { instantShown, shownAt } from './clinic-clock.ts';

/** The calendar day (`YYYY-MM-DD`) at a clinic in an IANA zone at an instant (ms since the epoch). */
export const clinicDay = (at: number, zone: string): string =>
  calendarDay(Math.floor(shownAt(at, zone) / millisecondsInDay));

/** The instant (ms) at which a calendar day (`YYYY-MM-DD`) begins in an IANA zone; `later` days after it, if given. */
export const startOfClinicDay = (day: string, zone: string, later = 0): number =>
  instantShown((knownDay(day) + later) * millisecondsInDay, zone);
