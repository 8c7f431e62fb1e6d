import { describe, expect, test } from 'vitest';
import { isKnownVersion } from '../../shared/lambda/entity-tag.ts';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { checkIfMatch, etagOf } from '../../shared/lambda/if-match.ts';
import { readIdempotencyKey } from '../../shared/lambda/sent-submission.ts';
import { aRequest } from '../builders.ts';

describe('a change names the version that its author has seen', () => {
  const check = (given?: string) => () =>
    checkIfMatch(httpRequest(aRequest({ headers: given === undefined ? {} : { 'If-Match': given } })), 3);

  test('and is let through when it is the one that is there', () => {
    expect(check(etagOf(3))).not.toThrow();
    expect(check(' "3" ')).not.toThrow();
  });

  test.each([
    ['no version', undefined, 'precondition-required'],
    ['an empty one', '', 'precondition-required'],
    ['any version', '*', 'precondition-required'],
    ['an old version', '"2"', 'precondition-failed'],
    ['a weak tag', 'W/"3"', 'precondition-failed'],
    ['a list', '"2", "3"', 'precondition-failed'],
    ['a number without quotes', '3', 'precondition-failed'],
  ])('and is refused with %s', (_what, given, problem) => {
    expect(check(given)).toThrow(expect.objectContaining({ problem }));
  });
});

test.each([
  ['the same tag', '"a"', true],
  ['a weak one, for reading', 'W/"a"', true],
  ['one of several', '"b" , "a"', true],
  ['anything', '*', true],
  ['another', '"b"', false],
  ['the tag without quotes', 'a', false],
  ['none', undefined, false],
])('who has %s is sent it again, or not', (_what, given, isKnown) => {
  expect(isKnownVersion(given, '"a"')).toBe(isKnown);
});

describe('an idempotency key', () => {
  test.each([undefined, 'a', 'with blanks inside', 'x'.repeat(255)])('may be %j', (key) => {
    expect(readIdempotencyKey(key)).toBe(key);
  });

  test.each(['', ' ', ' a', 'a ', 'a\nb', 'ä', 'x'.repeat(256)])('is refused as %j', (key) => {
    expect(() => readIdempotencyKey(key)).toThrow(expect.objectContaining({ problem: 'idempotency-key-invalid' }));
  });
});
