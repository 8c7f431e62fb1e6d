/** Figures as the API gives them, for an API that a test writes. */
import type { StatsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { addDays } from '../../../shared/screening/calendar-day.ts';

const none = { leads: 0, held: 0, again: 0, afterDeferral: 0 };
const [from, to] = ['2026-10-28', '2026-11-26'];
const days = Array.from({ length: 30 }, (_, place) => addDays(from, place));

export const aStats = (over: Partial<StatsAnswer> = {}): StatsAnswer => ({
  from,
  to,
  total: { leads: 50, held: 3, again: 6, afterDeferral: 2 },
  byDay: days.map((day, place) => ({ day, ...none, leads: 1 + ((place * 7) % 5), held: place % 9 === 0 ? 1 : 0 })),
  byStatus: { held: 1, new: 12, contacted: 4, booked: 3, treated: 21, closed: 9 },
  byOutcome: { suitable: 21, suitable_with_cautions: 9, consult_clinician: 8, defer_until: 7, not_suitable: 5 },
  byConcern: { 'acne-scars': 22, wrinkles: 15, pigmentation: 13 },
  bySource: { instagram: 24, google: 13, 'alba.example/a-rather-long-landing-page': 8, direct: 5 },
  conversion: {
    byOutcome: [
      { value: 'suitable', leads: 21, answered: 20, booked: 14, treated: 12 },
      { value: 'suitable_with_cautions', leads: 9, answered: 8, booked: 5, treated: 5 },
      { value: 'consult_clinician', leads: 8, answered: 5, booked: 3, treated: 3 },
      { value: 'defer_until', leads: 7, answered: 3, booked: 2, treated: 1 },
      { value: 'not_suitable', leads: 5, answered: 2, booked: 0, treated: 0 },
    ],
    byConcern: [
      { value: 'acne-scars', leads: 22, answered: 18, booked: 12, treated: 11 },
      { value: 'wrinkles', leads: 15, answered: 11, booked: 8, treated: 7 },
      { value: 'pigmentation', leads: 13, answered: 9, booked: 4, treated: 3 },
    ],
    bySource: [
      { value: 'instagram', leads: 24, answered: 20, booked: 13, treated: 12 },
      { value: 'google', leads: 13, answered: 10, booked: 7, treated: 6 },
      { value: 'newsletter', leads: 8, answered: 5, booked: 3, treated: 2 },
      { value: 'direct', leads: 5, answered: 3, booked: 1, treated: 1 },
    ],
  },
  firstResponse: {
    ...{ medianMinutes: 95, answered: 38, promised: 40, kept: 31, inOpeningHours: true, answerWithin: 120 },
    byWeek: ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'].map((monday, place) => ({
      ...{ from: monday, leads: 10, answered: 8, promised: 8, kept: 5 + (place % 3) },
      medianMinutes: 130 - place * 15,
    })),
  },
  ignoredFields: [],
  present: { leads: 50, isComplete: true },
  ...over,
});
