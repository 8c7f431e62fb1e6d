/**
 * Keyed hashes that stand for an address or a phone number where the thing itself must not be: in keys of items.
 * The key is derived per clinic (HKDF), so the same person cannot be recognised across clinics. `*` is the key of what
 * holds for all clinics, such as a hard bounce.
 */
import { createHmac, hkdfSync } from 'node:crypto';

/** 132 bits of HMAC-SHA-256 as 22 URL-safe characters. `matchKey` is the deployment's MATCH_KEY. */
export const personHash = (matchKey: string, clinic: string, text: string): string => {
  const key = Buffer.from(hkdfSync('sha256', matchKey, '', `suitably:match:${clinic}`, 32));
  return createHmac('sha256', key).update(text).digest('base64url').slice(0, 22);
};
