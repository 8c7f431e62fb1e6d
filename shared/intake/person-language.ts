/** The language that a person is answered in, by what their submission says (docs/languages.md#which-language). */
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { languagesOf } from '../screening/published/published.ts';
import { languageFor } from '../texts/asked-language.ts';
import { type Language, languages } from '../texts/language.ts';
import { consentLanguage } from '../texts/shown-consents.ts';

/** What a submission says of its language; nothing of it is trusted. */
type Said = {
  /** `lang` of the submission. */
  lang: unknown;
  /** Names the consents that were shown, and so the language of the page around them. */
  textId: unknown;
  /** The browser's `Accept-Language`. */
  accept: string | undefined;
  /** The rules that it asks for. */
  treatment: unknown;
  ruleSetVersion: unknown;
};

type Clinic = Pick<ClinicSettings, 'languages' | 'treatments'>;

/** Those of the clinic that the rules exist in, and English where they exist in none of them: an answer is in one language. */
const offeredTo = ({ treatment, ruleSetVersion: version }: Said, clinic: Clinic): Clinic['languages'] => {
  const name = typeof treatment === 'string' ? treatment : clinic.treatments[0];
  const known = languagesOf({ treatment: name, version: typeof version === 'string' ? version : undefined });
  const [first, ...others] = clinic.languages.filter((lang) => known.length === 0 || known.includes(lang));
  return first ? [first, ...others] : [languages[0]];
};

export const personLanguage = (said: Said, clinic: Clinic): Language =>
  languageFor({
    asked: said.lang,
    page: typeof said.textId === 'string' ? consentLanguage(said.textId) : undefined,
    accept: said.accept,
    offered: offeredTo(said, clinic),
  });
