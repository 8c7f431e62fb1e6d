import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import { describe, expect, test } from 'vitest';
import { plannedInstant } from '../../../shared/mail/plan/due-time.ts';
import { dueInWindow, nextOpening } from '../../../shared/mail/plan/send-window.ts';
import { addDays } from '../../../shared/screening/calendar-day.ts';
import { aClinic } from '../../builders.ts';

const zones = [
  'Europe/Rome',
  'Europe/London',
  'Europe/Lisbon',
  'Europe/Athens',
  'Europe/Moscow',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Lagos',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Havana',
  'America/Nuuk',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Beirut',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Apia',
];
const days = Array.from({ length: 3 * 365 + 1 }, (_, day) => addDays('2026-01-01', day));
const shown = (at: number, zone: string) => format(new TZDate(at, zone), 'yyyy-MM-dd HH:mm');
const iso = (at: number) => new Date(at).toISOString();
const inWindow = { from: '09:00', until: '19:00', weekdays: [1, 2, 3, 4, 5, 6] };

describe('a moment of the calendar', () => {
  test.each(zones)('is nine in the morning on each day of three years: %s (P25, F45)', (zone) => {
    const wrong = days.filter((on) => shown(plannedInstant({ on, time: '09:00', zone }), zone) !== `${on} 09:00`);
    expect(wrong).toEqual([]);
  });

  test.each(zones)('never goes back, whatever the clocks do in the night: %s', (zone) => {
    const times = ['00:30', '01:30', '02:30', '03:30'];
    const instants = days.flatMap((on) => times.map((time) => plannedInstant({ on, time, zone })));
    expect(instants.filter((at, index) => at < (instants[index - 1] ?? 0))).toEqual([]);
  });

  test.each([
    ['Europe/Rome', '2027-03-28', '02:30', '2027-03-28T01:00:00.000Z'],
    ['Europe/Rome', '2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['Europe/Rome', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['America/New_York', '2027-03-14', '02:45', '2027-03-14T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:10', '2026-10-03T15:30:00.000Z'],
    ['America/Santiago', '2026-09-06', '00:30', '2026-09-06T04:00:00.000Z'],
  ])('that the clocks skip is the first minute after: %s %s %s', (zone, on, time, instant) => {
    expect(iso(plannedInstant({ on, time, zone }))).toBe(instant);
  });

  test.each([
    ['Europe/Rome', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00.000Z'],
  ])('that comes twice is the first of the two: %s %s %s', (zone, on, time, instant) => {
    expect(iso(plannedInstant({ on, time, zone }))).toBe(instant);
  });

  test('does not exist on a day or in a zone that there is not', () => {
    expect(() => plannedInstant({ on: '2026-02-30', time: '09:00', zone: 'Europe/Rome' })).toThrow(RangeError);
    expect(() => plannedInstant({ on: '2026-02-28', time: '09:00', zone: 'Europe/Atlantis' })).toThrow(RangeError);
  });
});

describe('the send window', () => {
  const rome = 'Europe/Rome';
  const opening = (at: string, window = inWindow) => iso(nextOpening(Date.parse(at), window, rome));

  test.each([
    ['before it opens, its opening', '2026-06-15T05:00:00.000Z', '2026-06-15T07:00:00.000Z'],
    ['while it is open, now', '2026-06-15T12:34:56.000Z', '2026-06-15T12:34:56.000Z'],
    ['its last second, now', '2026-06-15T16:59:59.000Z', '2026-06-15T16:59:59.000Z'],
    ['once it has closed, the next day', '2026-06-15T17:00:00.000Z', '2026-06-16T07:00:00.000Z'],
    ['on Saturday night, Monday', '2026-06-20T20:00:00.000Z', '2026-06-22T07:00:00.000Z'],
    ['on Sunday, Monday', '2026-06-21T10:00:00.000Z', '2026-06-22T07:00:00.000Z'],
  ])('gives %s', (_, at, expected) => {
    expect(opening(at)).toBe(expected);
  });

  test('of one weekday moves by up to a week', () => {
    const wednesdays = { from: '10:00', until: '11:00', weekdays: [3] };
    expect(opening('2026-06-17T09:00:00.000Z', wednesdays)).toBe('2026-06-24T08:00:00.000Z');
  });

  test('that lies in the hour which the clocks skip is passed over that day', () => {
    const atNight = { from: '02:10', until: '02:50', weekdays: [7] };
    expect(opening('2027-03-27T12:00:00.000Z', atNight)).toBe('2027-04-04T00:10:00.000Z');
  });

  test.each(zones)('never moves a mail back nor out of its hours on any day of three years: %s', (zone) => {
    const clinic = aClinic({ zone });
    const wrong = days.filter((on) => {
      const due = dueInWindow({ on, time: '09:00' }, clinic);
      const weekday = new Date(on).getUTCDay();
      const expected = `${addDays(on, weekday === 0 ? 1 : 0)} 09:00`;
      return due < plannedInstant({ on, time: '09:00', zone }) || shown(due, zone) !== expected;
    });
    expect(wrong).toEqual([]);
  });
});
