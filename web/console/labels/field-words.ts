import type { ProblemTexts } from '../../../shared/texts/en/problems.ts';
import { problems as en } from '../../../shared/texts/en/problems.ts';
import { problems as it } from '../../../shared/texts/it/problems.ts';
import type { StaffLanguage } from '../../../shared/texts/language.ts';
import { type FieldSaying, fieldSentence } from '../../../shared/texts/problem-texts.ts';

const texts: Readonly<Record<StaffLanguage, ProblemTexts>> = { en, it };

/** What the console finds wrong with a field itself, in the words in which the API would refuse it. */
export const fieldWords = (said: FieldSaying, lang: StaffLanguage): string => fieldSentence(texts[lang], lang, said);
