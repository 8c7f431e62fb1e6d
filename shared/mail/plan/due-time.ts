/**
 * Moments of a clinic's calendar as instants (docs/mail-protocol.md#the-calendar). People agree on days and times of
 * day. The rules of the zone that make instants of these may still change, so an instant is computed late, and again
 * whenever it is needed.
 */
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { instantShown } from '../../clinics/clinic-clock.ts';
import { knownDay } from '../../screening/calendar-day.ts';
import type { PlannedFor } from '../message.ts';

/**
 * The instant (ms) at which a clinic's clocks show a time (`HH:mm`) on a day (`YYYY-MM-DD`). A time that is skipped when
 * clocks go forward is the first minute after the gap; one that comes twice is the first of the two. Throws a RangeError
 * when there is no such day or zone.
 */
export const plannedInstant = ({ on, time, zone }: PlannedFor): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantShown(knownDay(on) * millisecondsInDay + (hours * 60 + minutes) * millisecondsInMinute, zone);
};
