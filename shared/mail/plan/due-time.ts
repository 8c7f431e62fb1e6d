/**
 * Moments of a clinic's calendar as instants (docs/mail-protocol.md#the-calendar). People agree on days and times of
 * day. The rules of the zone that make instants of these may still change, so an instant is computed late, and again
 * whenever it is needed.
 */
import { tzOffset } from '@date-fns/tz';
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { knownDay } from '../../screening/calendar-day.ts';
import type { PlannedFor } from '../message.ts';

const offsetAt = (zone: string, at: number): number => tzOffset(zone, new Date(at)) * millisecondsInMinute;

/** The first minute with the later offset; between the two instants the clocks of the zone are changed once. */
const firstMinuteAfter = (zone: string, before: number, after: number): number => {
  const later = offsetAt(zone, after);
  let [low, high] = [Math.floor(before / millisecondsInMinute), Math.ceil(after / millisecondsInMinute)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle * millisecondsInMinute) === later) high = middle;
    else low = middle;
  }
  return high * millisecondsInMinute;
};

/**
 * The instant (ms) at which a clinic's clocks show a time (`HH:mm`) on a day (`YYYY-MM-DD`). A time that is skipped when
 * clocks go forward is the first minute after the gap; one that comes twice is the first of the two. Throws a RangeError
 * when there is no such day or zone.
 */
export const plannedInstant = ({ on, time, zone }: PlannedFor): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = knownDay(on) * millisecondsInDay + (hours * 60 + minutes) * millisecondsInMinute;
  // No zone has changed its clocks twice within two days.
  const offsets = [offsetAt(zone, wall - millisecondsInDay), offsetAt(zone, wall + millisecondsInDay)];
  if (offsets.some(Number.isNaN)) throw new RangeError('There is no such time zone.');
  const instants = offsets.map((offset) => wall - offset);
  const shown = instants.filter((at) => at + offsetAt(zone, at) === wall);
  return shown.length > 0 ? Math.min(...shown) : firstMinuteAfter(zone, Math.min(...instants), Math.max(...instants));
};
