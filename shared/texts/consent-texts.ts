import { type ConsentTexts, type ConsentWordings, consents as en } from './en/consents.ts';
import { consents as es } from './es/consents.ts';
import { consents as it } from './it/consents.ts';
import type { Language } from './language.ts';

/** Every wording that was ever shown, by language: for what shows a form. */
const shown: Readonly<Record<Language, ConsentWordings>> = { en, it, es };

/** The wording that is shown now in a language. */
export const consentTexts = (lang: Language): ConsentTexts => shown[lang].at(-1) ?? shown[lang][0];
