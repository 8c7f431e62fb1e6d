import type { Rule } from '../../../rule-set.ts';
import { is } from '../words.ts';

/** Rules of the category `pregnancy` (docs/screening.md#categories). */
export const pregnancyRules = [
  {
    id: 'pregnancy-current',
    category: 'pregnancy',
    severity: 'absolute',
    when: is('pregnancy', 'yes'),
    wait: null,
    seeDoctor: false,
    sources: ['SP-IFU', 'NCT38', 'ELIG', 'GAR', 'JAK'],
    strength: 'strong',
  },
  {
    id: 'pregnancy-possible',
    category: 'pregnancy',
    severity: 'relative',
    when: is('pregnancy', 'possible'),
    wait: null,
    seeDoctor: true,
    sources: ['NCT38'],
    strength: 'moderate',
  },
  {
    id: 'breastfeeding',
    category: 'pregnancy',
    severity: 'relative',
    when: is('breastfeeding', 'yes'),
    wait: null,
    seeDoctor: false,
    sources: ['SP-IFU', 'ELIG', 'TRI', 'LACT'],
    strength: 'weak',
  },
] as const satisfies readonly Rule[];
