import { type FieldSaying, fieldSentence } from '../../../shared/texts/problem-texts.ts';
import type { PageTexts } from '../texts/load-texts.ts';

/** What the console finds wrong with a field itself, in the words in which the API would refuse it. */
export const fieldWords = (said: FieldSaying, { problems, lang }: Pick<PageTexts, 'problems' | 'lang'>): string =>
  fieldSentence(problems, lang, said);
