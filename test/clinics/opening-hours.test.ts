import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../../shared/clinics/clinic-settings.ts';
import { addOpenMinutes, openMinutesBetween, respondByOf } from '../../shared/clinics/opening-hours.ts';

const zone = 'Europe/Rome';
/** Monday to Friday, closed at noon; 2026-06-02 is a Tuesday, and a holiday. */
const hours: OpeningHours = {
  weekly: [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, from: '14:00', until: '18:00' },
    { weekday, from: '09:00', until: '13:00' },
  ]),
  holidays: ['2026-06-02'],
};
const minutes = (from: string, until: string, open: OpeningHours | undefined = hours, at = zone) =>
  openMinutesBetween(open, at, Date.parse(from), Date.parse(until));

describe('minutes of opening hours between two instants', () => {
  test.each([
    ['within one opening', '2026-06-01T09:10:00+02:00', '2026-06-01T09:40:30+02:00', 30],
    ['over the closed noon', '2026-06-01T12:30:00+02:00', '2026-06-01T14:30:00+02:00', 60],
    ['in a night', '2026-06-03T18:00:00+02:00', '2026-06-04T09:00:00+02:00', 0],
    ['over a weekend', '2026-06-05T17:00:00+02:00', '2026-06-08T10:00:00+02:00', 120],
    ['over a holiday', '2026-06-01T17:00:00+02:00', '2026-06-03T10:00:00+02:00', 120],
    ['over a change of the clocks', '2026-03-27T17:00:00+01:00', '2026-03-30T10:00:00+02:00', 120],
    ['backwards', '2026-06-01T12:00:00+02:00', '2026-06-01T10:00:00+02:00', 0],
    ['over a year with a day of it closed', '2026-01-01T00:00:00+01:00', '2027-01-01T00:00:00+01:00', 260 * 480],
  ])('%s', (_what, from, until, expected) => {
    expect(minutes(from, until)).toBe(expected);
  });

  test('are by the clocks of the zone', () => {
    expect(minutes('2026-06-01T09:00:00-04:00', '2026-06-01T10:00:00-04:00', hours, 'America/New_York')).toBe(60);
    expect(minutes('2026-06-01T09:00:00-04:00', '2026-06-01T10:00:00-04:00')).toBe(60);
    expect(minutes('2026-06-01T12:00:00-04:00', '2026-06-01T13:00:00-04:00')).toBe(0);
  });

  test('are all of them without opening hours', () => {
    expect(openMinutesBetween(undefined, zone, 0, 90_000)).toBe(1);
    expect(openMinutesBetween(undefined, zone, 90_000, 0)).toBe(0);
  });
});

describe('the instant after so many minutes of opening hours', () => {
  const later = (from: string, count: number, open: OpeningHours | undefined = hours) =>
    new Date(addOpenMinutes(open, zone, Date.parse(from), count)).toISOString();

  test.each([
    ['within one opening', '2026-06-01T09:10:00+02:00', 30, '2026-06-01T07:40:00.000Z'],
    ['at the very end of one', '2026-06-01T12:30:00+02:00', 30, '2026-06-01T11:00:00.000Z'],
    ['of the next one', '2026-06-01T12:30:00+02:00', 31, '2026-06-01T12:01:00.000Z'],
    ['from the night on', '2026-06-03T23:00:00+02:00', 120, '2026-06-04T09:00:00.000Z'],
    ['behind weekend and change of clocks', '2026-10-23T18:30:00+02:00', 60, '2026-10-26T09:00:00.000Z'],
    ['behind a holiday', '2026-06-01T17:30:00+02:00', 60, '2026-06-03T07:30:00.000Z'],
  ])('%s', (_what, from, count, expected) => {
    expect(later(from, count)).toBe(expected);
  });

  test('without opening hours is a matter of minutes', () => {
    expect(addOpenMinutes(undefined, zone, 0, 2)).toBe(120_000);
  });

  test('comes even where the clinic opens for a minute a week', () => {
    const rare = { weekly: [{ weekday: 3, from: '09:00', until: '09:01' }], holidays: [] };
    expect(later('2026-06-01T09:00:00Z', 6000, rare)).toMatch(/^21/);
  });

  test('is at once where the clinic never opens, as no settings say, rather than never found', () => {
    const never = { weekly: [{ weekday: 3, from: '09:00', until: '09:00' }], holidays: [] };
    expect(addOpenMinutes(never, zone, 60_000, 5)).toBe(60_000);
  });

  test.each(['Europe/Rome', 'America/New_York', 'Asia/Kolkata'])('is so many minutes away in %s', (at) => {
    const start = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 1, max: 6000 }), (later, count) => {
        const from = start + later * 60_000;
        expect(openMinutesBetween(hours, at, from, addOpenMinutes(hours, at, from, count))).toBe(count);
      }),
    );
  });
});

test('a clinic that promises nothing has no time to answer by', () => {
  expect(respondByOf({ zone }, 0)).toBeUndefined();
  expect(respondByOf({ zone, answerWithin: 60 }, 0)).toBe('1970-01-01T01:00:00.000Z');
  const friday = Date.parse('2026-06-05T17:30:00+02:00');
  expect(respondByOf({ zone, openingHours: hours, answerWithin: 60 }, friday)).toBe('2026-06-08T07:30:00.000Z');
});
