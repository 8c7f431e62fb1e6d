/**
 * What the clocks of a clinic's zone show, and the instants at which they do. "Shown" is a moment of a calendar without a
 * zone, in ms as if its 1970 had begun in UTC.
 */
import { tzOffset } from '@date-fns/tz/tzOffset';
import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';

const offsetAt = (zone: string, at: number): number => {
  const minutes = tzOffset(zone, new Date(at));
  if (Number.isNaN(minutes)) throw new RangeError('There is no such time zone.');
  return minutes * millisecondsInMinute;
};

/** What clocks in an IANA zone show at an instant (ms). Throws a RangeError when there is no such zone. */
export const shownAt = (at: number, zone: string): number => at + offsetAt(zone, at);

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
 * The instant (ms) at which clocks in a zone show this. A time that is skipped when clocks go forward is the first minute
 * after the gap; one that comes twice is the first of the two. Throws a RangeError when there is no such zone.
 */
export const instantShown = (shown: number, zone: string): number => {
  // No zone has changed its clocks twice within two days.
  const offsets = [offsetAt(zone, shown - millisecondsInDay), offsetAt(zone, shown + millisecondsInDay)];
  const instants = offsets.map((offset) => shown - offset);
  const right = instants.filter((at) => shownAt(at, zone) === shown);
  return right.length > 0 ? Math.min(...right) : firstMinuteAfter(zone, Math.min(...instants), Math.max(...instants));
};
