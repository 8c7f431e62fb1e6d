/** Consents by the id that a person agreed to, of one language: a submission loads no other. */
import type { ConsentTexts, ConsentWordings } from './en/consents.ts';
import { type Language, languages } from './language.ts';

/** A wording, current or older, and its language. */
export type ShownConsents = ConsentTexts & { readonly lang: Language };

const loads: Readonly<Record<Language, () => Promise<ConsentWordings>>> = {
  en: async () => (await import('./en/consents.ts')).consents,
  it: async () => (await import('./it/consents.ts')).consents,
  es: async () => (await import('./es/consents.ts')).consents,
};

/** The language that an id such as `screening-consents-it-1` is of, whether or not there is a wording of that id. */
export const consentLanguage = (textId: string): Language | undefined =>
  languages.find((lang) => textId.startsWith(`screening-consents-${lang}-`));

/** The wording with this id; `undefined` when it was never shown. */
export const shownConsents = async (textId: string): Promise<ShownConsents | undefined> => {
  const lang = consentLanguage(textId);
  const texts = lang && (await loads[lang]()).find((one) => one.textId === textId);
  return texts && { ...texts, lang };
};
