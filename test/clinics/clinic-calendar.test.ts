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
