/** What staff type to find somebody: an address, a number, or the beginning of a name (docs/contract.md#lists). */
import { plainCharacters } from '../../contract/copied-text.ts';
import { emailAddress } from '../../contract/email-address.ts';
import { personHash } from '../person-hash.ts';
import { searchedBeginning } from './searched-name.ts';

/** What is looked for. Hashes are keyed, as they stand in the table. */
export type LeadSearch = { email: string } | { phone: string } | { name: string };

type Reading = {
  clinic: string;
  /** ISO 3166, for numbers without a prefix. */
  country: string;
  matchKey: string;
  readPhone: (typed: string, country: string) => Promise<{ e164: string } | undefined>;
};

/** At least five digits, and nothing that stands in a name. */
const looksLikePhone = (typed: string): boolean => /^\+?[\d\s().\-/]+$/.test(typed) && /(?:\d\D*){5}/.test(typed);

/** Reads what was typed, or copied; undefined when nobody can be found by it. */
export const leadSearch = async (typed: string, reading: Reading): Promise<LeadSearch | undefined> => {
  const { clinic, country, matchKey, readPhone } = reading;
  const plain = plainCharacters(typed);
  if (plain.includes('@')) {
    const address = emailAddress(typed);
    return address && { email: personHash(matchKey, clinic, address.matchText) };
  }
  if (looksLikePhone(plain)) {
    const phone = await readPhone(typed, country);
    return phone && { phone: personHash(matchKey, clinic, phone.e164) };
  }
  const name = searchedBeginning(typed);
  return name === '' ? undefined : { name };
};
