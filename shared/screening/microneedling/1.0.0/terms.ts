import type { Terms } from '../../terms.ts';

/** Whom microneedling 1.0.0 may judge, for how long, and with what: plain needles, or needles heated by radio frequency. */
export const microneedlingTerms100 = {
  minimumAge: 18,
  validForDays: 28,
  devices: ['mechanical', 'rf'],
} as const satisfies Terms;
