import { predicateWords } from '../../rows/predicate-words.ts';
import type { questions } from './questions.ts';
import type { microneedlingTerms110 } from './terms.ts';

/** The words that the rules of this catalogue are written in, typed by its questions and devices. */
export const { is, has, number, within, undated, device, all, atLeast, waitAfter } = predicateWords<
  typeof questions,
  (typeof microneedlingTerms110)['devices'][number]
>();
