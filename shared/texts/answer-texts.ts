import { type AnswersTexts, answers as en } from './en/answers.ts';
import { answers as es } from './es/answers.ts';
import { answers as it } from './it/answers.ts';
import type { Language } from './language.ts';

/** The texts with their language, by which days and numbers in them are written. */
export type AnswerTexts = AnswersTexts & { readonly lang: Language };

const texts: Readonly<Record<Language, AnswersTexts>> = { en, it, es };

/** What is said around results, in a language: for pages and mails, since a submission loads its own alone. */
export const answerTexts = (lang: Language): AnswerTexts => ({ ...texts[lang], lang });
