import type { ProblemTexts } from '../../../shared/texts/en/problems.ts';
import { problems } from '../../../shared/texts/en/problems.ts';
import type { Language } from '../../../shared/texts/language.ts';
import { type FieldSaying, fieldSentence } from '../../../shared/texts/problem-texts.ts';

const texts: Readonly<Record<'en', ProblemTexts>> = { en: problems };

/** What the console finds wrong with a field itself, in the words in which the API would refuse it. */
export const fieldWords = (said: FieldSaying, lang: Language): string => fieldSentence(texts[lang], lang, said);
