import { describe, expect, test } from 'vitest';
import { clinicDay, startOfClinicDay } from '../../shared/clinics/clinic-day.ts';
import { isTimeZone } from '../../shared/contract/requests/settings-request.ts';

describe('the day at a clinic', () => {
  test.each([
    ['is tomorrow already, east of Greenwich', '2026-06-15T22:30:00Z', 'Europe/Rome', '2026-06-16'],
    ['is still yesterday, west of it', '2026-06-15T03:30:00Z', 'America/New_York', '2026-06-14'],
    ['moves with the clocks in summer', '2026-03-28T23:30:00Z', 'Europe/Rome', '2026-03-29'],
    ['may be a whole day ahead', '2026-06-15T10:30:00Z', 'Pacific/Kiritimati', '2026-06-16'],
  ])('%s', (_what, instant, zone, day) => {
    expect(clinicDay(Date.parse(instant), zone)).toBe(day);
  });

  test.each([
    ['in winter', '2026-01-10', 0, '2026-01-09T23:00:00.000Z'],
    ['in summer', '2026-07-10', 0, '2026-07-09T22:00:00.000Z'],
    ['on the day on which the clocks change', '2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['a day after it, which came 23 hours later', '2026-03-29', 1, '2026-03-29T22:00:00.000Z'],
    ['days later, over the end of a month', '2026-01-30', 3, '2026-02-01T23:00:00.000Z'],
  ])('begins at midnight there: %s', (_when, day, later, instant) => {
    expect(new Date(startOfClinicDay(day, 'Europe/Rome', later)).toISOString()).toBe(instant);
  });

  test('is not told of a zone that there is not', () => {
    expect(() => clinicDay(0, 'Nowhere/Place')).toThrow('no such time zone');
  });

  test.each([
    ['is skipped', '2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['comes twice', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
  ])('begins with its first minute where midnight %s', (_what, day, zone, instant) => {
    const begins = startOfClinicDay(day, zone);
    expect(new Date(begins).toISOString()).toBe(instant);
    expect([clinicDay(begins, zone), clinicDay(begins - 1, zone) < day]).toEqual([day, true]);
  });
});

describe('the zone of a clinic', () => {
  test.each(['Europe/Rome', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta'])('is a place, such as %s', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test.each([
    'UTC',
    '+02:00',
    'CET',
    'Etc/GMT+5',
    'europe/rome',
    'Europe/ROME',
    'Europe/Atlantis',
    'Europe/Rome ',
    'Rome',
    '',
  ])('is no offset and no nickname: %j', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
