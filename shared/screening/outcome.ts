/** What an assessment can come to, worst last (docs/screening.md#severities-and-outcomes). */
export const outcomes = [
  'suitable',
  'suitable_with_cautions',
  'consult_clinician',
  'defer_until',
  'not_suitable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Nothing speaks against a consultation: only beside these booking is offered (docs/screening.md#wording). */
export const isBookable = (outcome: Outcome): boolean => outcome === 'suitable' || outcome === 'suitable_with_cautions';
