import type { Rule } from '../../../rule-set.ts';
import { has, unsure } from '../words.ts';

/** Rules of the category `completeness` (docs/screening.md#categories). */
export const completenessRules = [
  {
    id: 'answer-unsure',
    category: 'completeness',
    severity: 'relative',
    when: unsure(),
    wait: null,
    seeDoctor: has('lesionsAtSite', 'unsure'),
    sources: [],
    strength: 'weak',
  },
] as const satisfies readonly Rule[];
