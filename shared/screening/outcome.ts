/** Outcome codes, worst first (contract 1, clinical-rules 1.1). */
export const outcomes = [
  'not_suitable',
  'defer_until',
  'consult_clinician',
  'suitable_with_cautions',
  'suitable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Severities of rules, worst first; the worst that fired decides the outcome. */
export const severities = ['absolute', 'temporary', 'relative', 'caution'] as const;
export type Severity = (typeof severities)[number];
