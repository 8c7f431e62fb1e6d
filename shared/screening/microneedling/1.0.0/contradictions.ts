import type { Contradiction } from '../../rule-set.ts';
import { all, happened, has, is } from './words.ts';

/** The only pairs of answers that are refused as inconsistent (docs/screening.md#contradictions). */
export const contradictions = [
  {
    id: 'isotretinoin-current-and-stopped',
    question: 'isotretinoin',
    when: all(is('isotretinoin', 'current'), happened('isotretinoin-stopped')),
    message:
      'You say that you take vitamin-A capsules now and also that you have stopped. Please keep the one that is true.',
  },
  {
    id: 'radiotherapy-none-and-ended',
    question: 'radiotherapyAtSite',
    when: all(is('radiotherapyAtSite', 'no'), happened('radiotherapy-site-ended')),
    message:
      'You say that the area had no radiotherapy, and you give a date when it ended. Please correct one of the two.',
  },
  {
    id: 'chemotherapy-current-and-ended',
    question: 'immune',
    when: all(has('immune', 'chemotherapy'), happened('chemotherapy-ended')),
    message: 'You say that you have chemotherapy now and also that it has ended. Please keep the one that is true.',
  },
] as const satisfies readonly Contradiction[];
