import { type ConsentTexts, type ConsentWordings, consents as en } from './en/consents.ts';
import { consents as es } from './es/consents.ts';
import { consents as it } from './it/consents.ts';
import { type Language, languages } from './language.ts';

/** Every wording that was ever shown, by language. */
const shown: Readonly<Record<Language, ConsentWordings>> = { en, it, es };

/** The wording that is shown now in a language. */
export const consentTexts = (lang: Language): ConsentTexts => shown[lang].at(-1) ?? shown[lang][0];

/** The wording with this id, current or older, and its language; `undefined` when it was never shown. */
export const consentTextsById = (textId: string): (ConsentTexts & { readonly lang: Language }) | undefined =>
  languages
    .flatMap((lang) => shown[lang].map((texts) => ({ ...texts, lang })))
    .find((texts) => texts.textId === textId);
