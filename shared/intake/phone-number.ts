/** Phone numbers as typed and as E.164. A chunk of its own: its tables weigh more than the rest of intake. */
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { plainCharacters } from '../contract/copied-text.ts';
import type { Phone } from '../leads/lead.ts';

const characters = /^\+?[\d\s().\-/]+$/;

/** The number, without what copying adds; undefined when it cannot be one. `country` (ISO 3166) is meant where no prefix was typed. */
export const phoneNumber = (text: string, country: string): Phone | undefined => {
  const typed = plainCharacters(text);
  if (!characters.test(typed)) return undefined;
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(typed, { defaultCountry, extract: false });
  return parsed?.isPossible() ? { typed, e164: parsed.number } : undefined;
};
