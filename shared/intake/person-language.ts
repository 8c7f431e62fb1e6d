/** The language that a person is answered in, by what their submission says (docs/languages.md#which-language). */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { languageFor } from '../texts/asked-language.ts';
import { consentTextsById } from '../texts/consent-texts.ts';
import type { Language } from '../texts/language.ts';

/** What a submission says of its language; nothing of it is trusted. */
type Said = {
  /** `lang` of the submission. */
  lang: unknown;
  /** Names the consents that were shown, and so the language of the page around them. */
  textId: unknown;
  /** The browser's `Accept-Language`. */
  accept: string | undefined;
};

export const personLanguage = (
  { lang, textId, accept }: Said,
  { languages }: Pick<ClinicSettings, 'languages'>,
): Language =>
  languageFor({
    asked: lang,
    page: typeof textId === 'string' ? consentTextsById(textId)?.lang : undefined,
    accept,
    offered: languages,
  });
