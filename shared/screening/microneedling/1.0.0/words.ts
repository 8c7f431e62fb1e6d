import { predicateWords } from '../../rows/predicate-words.ts';
import type { questions } from './questions.ts';
import type { microneedlingTerms100 } from './terms.ts';

/** The words that the rules of this catalogue are written in, typed by its questions and devices. */
export const { is, has, number, line, within, happened, device, unsure, all, waitAfter, fromToday } = predicateWords<
  typeof questions,
  (typeof microneedlingTerms100)['devices'][number]
>();
