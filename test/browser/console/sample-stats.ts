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
  firstResponse: { medianMinutes: 95, answered: 38 },
  ignoredFields: [],
  present: { leads: 50, isComplete: true },
  ...over,
});
