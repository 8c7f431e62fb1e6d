/**
 * Cursors: where a list goes on, sealed so that nobody can read or change it (docs/reliability.md#facts, R14). One
 * opens for the same member, clinic and list with the same filter, for 24 hours. Both keys of a rotation are accepted.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import * as z from 'zod';
import { ExpectedError } from '../../contract/expected-error.ts';
import { linkKeyId } from '../../links/result-link.ts';

/** What a cursor belongs to. `filter`: what the list leaves out and how it is sorted, always in the same form. */
export type CursorScope = { list: string; clinic: string; sub: string; filter: readonly unknown[] };

/** ms. */
const opensFor = 86_400_000;

/** Characters a cursor has at most; more is not looked at. */
const longestCursor = 2_000;

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const shape = /^([0-9a-f]{8})\.([\w-]+)$/;
const sealed = z.object({ place: z.unknown(), until: z.number() });

const keyOf = (linkKey: string) => Buffer.from(hkdfSync('sha256', linkKey, '', 'suitably:cursor', 32));

/** Not secret, but part of what the seal vouches for. */
const boundTo = (keyId: string, { list, clinic, sub, filter }: CursorScope) =>
  Buffer.from(JSON.stringify(['v1', keyId, list, clinic, sub, filter]));

const invalid = () => new ExpectedError('cursor-invalid', 'cursor');

/** Seals a place in a list (anything that JSON can hold) at an instant (ms). */
export const sealCursor = (linkKey: string, scope: CursorScope, place: unknown, at: number): string => {
  const keyId = linkKeyId(linkKey);
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, keyOf(linkKey), iv).setAAD(boundTo(keyId, scope));
  const text = Buffer.concat([cipher.update(JSON.stringify({ place, until: at + opensFor })), cipher.final()]);
  return `${keyId}.${Buffer.concat([iv, text, cipher.getAuthTag()]).toString('base64url')}`;
};

const opened = (linkKey: string, keyId: string, bytes: Buffer, scope: CursorScope): unknown => {
  const tag = bytes.subarray(-tagBytes);
  const decipher = createDecipheriv(algorithm, keyOf(linkKey), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    .setAAD(boundTo(keyId, scope))
    .setAuthTag(tag);
  const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes, -tagBytes)), decipher.final()]);
  return JSON.parse(text.toString());
};

/** The place that one of the keys (empty ones are none) sealed for this list. Throws `cursor-invalid` for anything else. */
export const openCursor = (linkKeys: readonly string[], scope: CursorScope, cursor: string, now: number): unknown => {
  const [, keyId = '', body = ''] = (cursor.length <= longestCursor && shape.exec(cursor)) || [];
  const linkKey = linkKeys.find((one) => one !== '' && linkKeyId(one) === keyId);
  const bytes = Buffer.from(body, 'base64url');
  // Base64 has several spellings of the same bytes, and only one is ours.
  if (!linkKey || bytes.length <= ivBytes + tagBytes || bytes.toString('base64url') !== body) throw invalid();
  try {
    const { place, until } = sealed.parse(opened(linkKey, keyId, bytes, scope));
    if (until > now) return place;
  } catch {
    throw invalid();
  }
  throw invalid();
};
