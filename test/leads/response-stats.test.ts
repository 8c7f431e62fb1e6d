import { describe, expect, test } from 'vitest';
import type { OpeningHours } from '../../shared/clinics/clinic-settings.ts';
import { type Responded, responseStats } from '../../shared/leads/response-stats.ts';

const openingHours: OpeningHours = {
  weekly: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' })),
  holidays: [],
};
const settings = { zone: 'Europe/Rome', openingHours, answerWithin: 60 };
/** A Wednesday. */
const now = Date.parse('2026-06-10T12:00:00+02:00');
const came = (at: string, waited?: number, status: Responded['status'] = 'contacted'): Responded => ({
  createdAt: Date.parse(at),
  status,
  waited,
});

describe('first responses', () => {
  test('are measured in opening hours, whatever night or weekend lies between', () => {
    // Friday evening until Monday, 09:30.
    const overWeekend = came('2026-06-05T18:00:00+02:00', 63.5 * 60);
    expect(responseStats([overWeekend], settings, now)).toMatchObject({ medianMinutes: 30, promised: 1, kept: 1 });
    const everyMinute = { zone: 'Europe/Rome', answerWithin: 60 };
    expect(responseStats([overWeekend], everyMinute, now)).toMatchObject({ medianMinutes: 3810, kept: 0 });
  });

  test('break a promise when they come late, and when they do not come in time', () => {
    const leads = [
      came('2026-06-10T09:00:00+02:00', 60),
      came('2026-06-10T09:00:00+02:00', 61),
      came('2026-06-10T10:00:00+02:00', undefined, 'new'),
      came('2026-06-10T11:30:00+02:00', undefined, 'new'),
      came('2026-06-09T09:00:00+02:00', undefined, 'held'),
    ];
    expect(responseStats(leads, settings, now)).toMatchObject({ answered: 2, promised: 3, kept: 1, medianMinutes: 60 });
  });

  test('keep and break nothing where nothing is promised', () => {
    const { zone } = settings;
    expect(responseStats([came('2026-06-10T09:00:00+02:00', 5)], { zone }, now)).toMatchObject({
      ...{ answered: 1, promised: 0, kept: 0, inOpeningHours: false, answerWithin: null },
    });
    expect(responseStats([], { zone }, now)).toMatchObject({ medianMinutes: null, answered: 0, byWeek: [] });
  });

  test('stand by the week in which people came, which begins with Monday in the clinic', () => {
    const leads = [
      came('2026-06-08T00:00:00+02:00', 10),
      came('2026-06-07T23:59:00+02:00', 10),
      came('2026-06-03T10:00:00+02:00', 90),
    ];
    expect(responseStats(leads, settings, now).byWeek).toEqual([
      { from: '2026-06-01', leads: 2, medianMinutes: 0, answered: 2, promised: 2, kept: 1 },
      { from: '2026-06-08', leads: 1, medianMinutes: 0, answered: 1, promised: 1, kept: 1 },
    ]);
  });
});
