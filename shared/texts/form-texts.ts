import { form as en, type FormTexts } from './en/form.ts';
import { form as es } from './es/form.ts';
import { form as it } from './it/form.ts';
import type { Language } from './language.ts';

const texts: Readonly<Record<Language, FormTexts>> = { en, it, es };

/** What the screening form says beside its questions, in a language. */
export const formTexts = (lang: Language): FormTexts => texts[lang];
