/** Phone numbers as typed and as E.164. A chunk of its own: its tables weigh more than the rest of intake. */
import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import { plainCharacters } from '../contract/copied-text.ts';
import type { Phone } from '../leads/lead.ts';

const characters = /^\+?[\d\s().\-/]+$/;

/** A number that can be dialled. */
export type DialledPhone = Required<Phone>;

const parsed = (typed: string, country: string): PhoneNumber | undefined => {
  if (!characters.test(typed)) return undefined;
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  return parsePhoneNumberFromString(typed, { defaultCountry, extract: false });
};

/**
 * The number, without what copying adds; undefined when it cannot be one. `country` (ISO 3166) is meant where no prefix
 * was typed.
 */
export const phoneNumber = (text: string, country: string): DialledPhone | undefined => {
  const typed = plainCharacters(text);
  const number = parsed(typed, country);
  return number?.isPossible() ? { typed, e164: number.number } : undefined;
};

/** In the body of a form a plus that was not escaped is a blank. */
const lostPlus = /^ [1-9]/;

/**
 * The number in a field of a form, where a plus may have been lost: it is that of another country, or it cannot be read,
 * but never one of the clinic's country, where somebody else would be rung up.
 */
export const phoneOfForm = (text: string, country: string): DialledPhone | undefined => {
  if (!lostPlus.test(text)) return phoneNumber(text, country);
  const typed = `+${plainCharacters(text)}`;
  const number = parsed(typed, country);
  return number?.isValid() ? { typed, e164: number.number } : undefined;
};

/** The prefix of a country (ISO 3166), such as `+39`; undefined for a country that is not known. */
export const prefixOf = (country: string): string | undefined =>
  isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : undefined;
