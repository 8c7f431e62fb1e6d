import type { RuleRows } from '../../rule-set.ts';
import { contradictions } from '../1.0.0/contradictions.ts';
import { groups } from '../1.0.0/groups.ts';
import { questions } from './questions.ts';
import { rules } from './rules.ts';

/**
 * Microneedling 1.1.0: 47 questions, 126 rules. Desk research; a clinic's clinician signs it off before patients use it.
 * Of 1.0.0 it imports what it keeps alone: a submission then loads no text of 1.0.0 that nobody reads any more.
 */
export const microneedling110 = {
  treatment: 'microneedling',
  version: '1.1.0',
  groups,
  questions,
  rules,
  contradictions,
} as const satisfies RuleRows;
