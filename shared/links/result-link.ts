/**
 * Result links (docs/contract.md#result-links): the token is 128 bits of an HMAC over clinic and screening, so the same
 * link can be given again on a replay and in a later mail without being stored; only its hash is.
 */
import { createHash, createHmac } from 'node:crypto';
import { derivedKey } from './derived-key.ts';

/** How long a result link opens, in days. */
export const resultLinkDays = 30;

/** The token of a screening's result link: 22 URL-safe characters. `key` is the link key that the screening was made with. */
export const resultToken = (key: string, clinic: string, screeningId: string): string =>
  createHmac('sha256', derivedKey(key, 'result-link'))
    .update(`${clinic}\n${screeningId}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url');

/** What is stored of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url').slice(0, 32);

/** Names a link key without revealing it, so that a screening remembers which of two rotating keys signed its link. */
export const linkKeyId = (key: string): string => createHash('sha256').update(`id:${key}`).digest('hex').slice(0, 8);

/** The key among current and previous that a screening was made with; the current one when neither is. */
export const linkKeyOf = (keyId: string, current: string, previous: string): string =>
  previous !== '' && linkKeyId(previous) === keyId ? previous : current;
