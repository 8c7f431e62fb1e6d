/**
 * Keyed hashes that stand for an address or a phone number where the thing itself must not be: in keys of items.
 * The key is derived per clinic (HKDF), so the same person cannot be recognised across clinics. `*` is the key of what
 * holds for all clinics, such as a hard bounce.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** Keys of a match key by clinic. They are derived once: that costs as much as a hash. */
const derived = new Map<string, Map<string, KeyObject>>();

const keyOf = (matchKey: string, clinic: string): KeyObject => {
  const ofClinics = derived.get(matchKey) ?? new Map<string, KeyObject>();
  derived.set(matchKey, ofClinics);
  const known = ofClinics.get(clinic);
  if (known) return known;
  const made = createSecretKey(Buffer.from(hkdfSync('sha256', matchKey, '', `suitably:match:${clinic}`, 32)));
  ofClinics.set(clinic, made);
  return made;
};

/** 132 bits of HMAC-SHA-256 as 22 URL-safe characters. `matchKey` is the deployment's MATCH_KEY. */
export const personHash = (matchKey: string, clinic: string, text: string): string =>
  createHmac('sha256', keyOf(matchKey, clinic)).update(text).digest('base64url').slice(0, 22);
