import { predicateWords } from '../../predicate-words.ts';
import type { questions } from './questions.ts';

/** The words that the rules of this catalogue are written in, typed by its questions. */
export const { is, has, number, line, within, happened, device, unsure, all } = predicateWords<typeof questions>();
