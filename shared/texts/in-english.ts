/** Sentences of refusals for a terminal: the English ones, at once. What is deployed loads those of one language. */
import { type DetailKey, problems } from './en/problems.ts';
import { type FieldSaying, fieldSentence, type SentenceValues, sentenceOf } from './problem-texts.ts';

/** The sentence of a refusal. */
export const detailInEnglish = (says: DetailKey, values?: SentenceValues): string =>
  sentenceOf(problems.details[says], 'en', values);

/** The sentence of one field. */
export const fieldInEnglish = (said: FieldSaying): string => fieldSentence(problems, 'en', said);
