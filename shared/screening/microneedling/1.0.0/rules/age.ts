import type { Rule } from '../../../rule-set.ts';
import { number } from '../words.ts';

/** Rules of the category `age` (clinical rules 3.1). */
export const ageRules = [
  {
    id: 'age-under-18',
    category: 'age',
    severity: 'absolute',
    when: number('age', 0, 18),
    wait: null,
    seeDoctor: false,
    sources: ['FDA-MN', 'DEN', 'GMC', 'UKAGE'],
    strength: 'strong',
    note: 'FDA-MN, DEN, GMC. Strong on “not authorised”; the law differs (the English under-18 ban covers toxin and filler, not needling: UKAGE).',
  },
  {
    id: 'age-18-to-21',
    category: 'age',
    severity: 'relative',
    when: number('age', 18, 22),
    wait: null,
    seeDoctor: false,
    sources: ['FDA-MN', 'DEN', 'K18', 'ALAM'],
    strength: 'strong',
    note: 'FDA-MN, DEN, K18 (strong, US only). Conflict: trials have taken people from 20 (ALAM), and other countries have no such line.',
  },
] as const satisfies readonly Rule[];
