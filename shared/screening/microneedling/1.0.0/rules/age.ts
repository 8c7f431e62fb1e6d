import type { Rule } from '../../../rule-set.ts';
import { microneedlingTerms100 } from '../terms.ts';
import { number } from '../words.ts';

const { minimumAge } = microneedlingTerms100;

/** Rules of the category `age` (docs/screening.md#categories). */
export const ageRules = [
  {
    id: 'age-under-18',
    category: 'age',
    severity: 'absolute',
    when: number('age', 0, minimumAge),
    wait: null,
    seeDoctor: false,
    sources: ['FDA-MN', 'DEN', 'GMC', 'UKAGE'],
    strength: 'strong',
  },
  {
    id: 'age-18-to-21',
    category: 'age',
    severity: 'relative',
    when: number('age', minimumAge, 22),
    wait: null,
    seeDoctor: false,
    sources: ['FDA-MN', 'DEN', 'K18', 'ALAM'],
    strength: 'strong',
  },
] as const satisfies readonly Rule[];
