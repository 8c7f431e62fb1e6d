import { type FormTexts, form } from './en/form.ts';
import type { Language } from './language.ts';

const texts: Readonly<Record<Language, FormTexts>> = { en: form };

/** What the screening form says beside its questions, in a language. */
export const formTexts = (lang: Language): FormTexts => texts[lang];
