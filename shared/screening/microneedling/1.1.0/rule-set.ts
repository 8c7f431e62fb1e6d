import type { RuleSet } from '../../rule-set.ts';
import { microneedling100 as before } from '../1.0.0/rule-set.ts';
import { questions } from './questions.ts';
import { rules } from './rules.ts';
import { wordingEn } from './wording-en.ts';

/** Microneedling 1.1.0: 47 questions, 126 rules. Desk research; a clinic's clinician signs it off before patients use it. */
export const microneedling110 = {
  ...before,
  version: '1.1.0',
  questions,
  rules,
  wording: { en: wordingEn },
} as const satisfies RuleSet;
