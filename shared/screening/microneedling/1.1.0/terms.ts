import type { Terms } from '../../terms.ts';
import { microneedlingTerms100 } from '../1.0.0/terms.ts';

/** Whom microneedling 1.1.0 may judge, for how long, and with what: as 1.0.0, and what is different. */
export const microneedlingTerms110 = { ...microneedlingTerms100 } as const satisfies Terms;
