import type { RuleRows } from '../../rule-set.ts';
import { contradictions } from './contradictions.ts';
import { groups } from './groups.ts';
import { questions } from './questions.ts';
import { rules } from './rules.ts';

/** Microneedling 1.0.0: 38 questions, 99 rules. Desk research; a clinic's clinician signs it off before patients use it. */
export const microneedling100 = {
  treatment: 'microneedling',
  version: '1.0.0',
  groups,
  questions,
  rules,
  contradictions,
} as const satisfies RuleRows;
