import { expect, test } from 'vitest';
import { capability, readCapability } from '../../shared/links/capability.ts';
import { linkKeyId, linkKeyOf } from '../../shared/links/result-link.ts';
import { readSignedTime, signTime } from '../../shared/links/signed-time.ts';

/** Before the first rotation the previous key is an empty text, with which anybody could sign. */
const [key, none] = ['k'.repeat(40), ''];

test('a time that was signed without a key says nothing', () => {
  const forged = signTime(none, 'unsubscribe-page', 'alba', 1_781_517_600_000);
  expect(readSignedTime([key, none], 'unsubscribe-page', 'alba', forged)).toBeUndefined();
});

test('a token that was signed without a key opens nothing', () => {
  const forged = capability(none, 'unsubscribe', ['alba', 'hash']);
  expect(readCapability([key, none], 'unsubscribe', forged)).toBeUndefined();
});

test('a result link that names no key is one of the current key', () => {
  expect(linkKeyOf(linkKeyId(none), key, none)).toBe(key);
});
