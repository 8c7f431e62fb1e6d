import type { Contradiction } from '../../rule-set.ts';
import { all, happened, has, is } from './words.ts';

/** The only pairs of answers that are refused as inconsistent (docs/screening.md#contradictions). */
export const contradictions = [
  {
    id: 'isotretinoin-current-and-stopped',
    question: 'isotretinoin',
    when: all(is('isotretinoin', 'current'), happened('isotretinoin-stopped')),
  },
  {
    id: 'radiotherapy-none-and-ended',
    question: 'radiotherapyAtSite',
    when: all(is('radiotherapyAtSite', 'no'), happened('radiotherapy-site-ended')),
  },
  {
    id: 'chemotherapy-current-and-ended',
    question: 'immune',
    when: all(has('immune', 'chemotherapy'), happened('chemotherapy-ended')),
  },
] as const satisfies readonly Contradiction[];
