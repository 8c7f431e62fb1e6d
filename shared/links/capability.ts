/**
 * Capabilities: links that let whoever holds them do one thing (docs/contract.md#unsubscribe-links). The token says
 * what it is about and is signed for one purpose, so that one made for a purpose opens nothing else. It names its key,
 * and both keys of a rotation are accepted. It holds ids and keyed hashes, never personal data.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { derivedKey } from './derived-key.ts';
import { linkKeyId } from './result-link.ts';

export type CapabilityPurpose = 'unsubscribe' | 'opt-in' | 'again';

/** Characters a token has at most; more is not looked at. */
const longestToken = 700;

const shape = /^v1\.([0-9a-f]{8})\.([\w-]+)\.([\w-]{43})$/;
const told = z.array(z.string());

const signature = (key: string, purpose: CapabilityPurpose, signed: string): string =>
  createHmac('sha256', derivedKey(key, purpose)).update(signed).digest('base64url');

/** A token `v1.<keyId>.<payload>.<HMAC-SHA-256>` for a purpose, about these parts. */
export const capability = (key: string, purpose: CapabilityPurpose, about: readonly string[]): string => {
  const payload = Buffer.from(JSON.stringify(about)).toString('base64url');
  const signed = `v1.${linkKeyId(key)}.${payload}`;
  return `${signed}.${signature(key, purpose, signed)}`;
};

/** What a token is about; undefined unless one of the keys (empty ones are none) signed it for this purpose. */
export const readCapability = (
  keys: readonly string[],
  purpose: CapabilityPurpose,
  token: string,
): readonly string[] | undefined => {
  const [, keyId, payload = '', given = ''] = (token.length <= longestToken && shape.exec(token)) || [];
  const key = keys.find((one) => one !== '' && linkKeyId(one) === keyId);
  if (!key) return undefined;
  // The text is compared, not its bytes: base64 has several spellings of the same bytes, and only one is ours.
  const own = signature(key, purpose, `v1.${keyId}.${payload}`);
  if (!timingSafeEqual(Buffer.from(own), Buffer.from(given))) return undefined;
  return told.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
};
