/** When marketing mail and reminders may start: on the clinic's weekdays, within its hours. Mail only ever moves later. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings, SendWindow } from '../../clinics/clinic-settings.ts';
import { addDays, knownDay } from '../../screening/calendar-day.ts';
import { kinds } from '../kinds.ts';
import type { Message, PlannedFor } from '../message.ts';
import { plannedInstant } from './due-time.ts';

/** ISO weekday, 1 is Monday; the epoch was a Thursday. */
const weekdayOf = (day: string): number => ((((knownDay(day) + 3) % 7) + 7) % 7) + 1;

/** A week, and a few days in case changed clocks swallow the only opening of one. */
const daysToLookAt = Array.from({ length: 16 }, (_, days) => days);

/**
 * The first instant (ms) from `at` on at which the window is open in a zone; its last minute is the one before `until`.
 * Throws when it never opens.
 */
export const nextOpening = (at: number, { from, until, weekdays }: SendWindow, zone: string): number => {
  const today = clinicDay(at, zone);
  for (const days of daysToLookAt) {
    const on = addDays(today, days);
    const closes = plannedInstant({ on, time: until, zone });
    const opens = Math.max(at, plannedInstant({ on, time: from, zone }));
    if (weekdays.includes(weekdayOf(on)) && opens < closes) return opens;
  }
  throw new RangeError('A send window never opens.');
};

/** Whether a message waits for the window: nobody waits for a planned mail, nor for marketing. */
export const isWindowed = ({ kind, class: messageClass }: Pick<Message, 'kind' | 'class'>): boolean =>
  messageClass === 'marketing' || kinds[kind].plan !== 'at-once';

/** When a message that is meant for a moment of the clinic's calendar is due by its settings of now, in ms. */
export const dueInWindow = (
  { on, time }: Pick<PlannedFor, 'on' | 'time'>,
  { zone, sendWindow }: Pick<ClinicSettings, 'zone' | 'sendWindow'>,
): number => nextOpening(plannedInstant({ on, time, zone }), sendWindow, zone);
