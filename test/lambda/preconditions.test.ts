import { describe, expect, test } from 'vitest';
import { taggedReply } from '../../shared/lambda/entity-tag.ts';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { checkIfMatch, etagOf } from '../../shared/lambda/if-match.ts';
import { aRequest } from '../builders.ts';

describe('a change names the version that its author has seen', () => {
  const check = (given?: string) => () =>
    checkIfMatch(httpRequest(aRequest({ headers: given === undefined ? {} : { 'If-Match': given } })), 3);

  test('and is let through when it is the one that is there', () => {
    expect(check(etagOf(3))).not.toThrow();
    expect(check(' "3" ')).not.toThrow();
  });

  test('and is let through when the edge has made its tag weak', () => {
    expect(check('W/"3"')).not.toThrow();
  });

  test.each([
    ['no version', undefined, 'precondition-required'],
    ['an empty one', '', 'precondition-required'],
    ['any version', '*', 'precondition-required'],
    ['an old version', '"2"', 'precondition-failed'],
    ['an old weak tag', 'W/"2"', 'precondition-failed'],
    ['something else before the tag', 'w/"3"', 'precondition-failed'],
    ['a list', '"2", "3"', 'precondition-failed'],
    ['a number without quotes', '3', 'precondition-failed'],
  ])('and is refused with %s', (_what, given, problem) => {
    expect(check(given)).toThrow(expect.objectContaining({ problem }));
  });
});

describe('who reads something again', () => {
  const read = (given: string | undefined, contents = 'contents') =>
    taggedReply(httpRequest(aRequest({ headers: given === undefined ? {} : { 'If-None-Match': given } })), contents, {
      html: 'page',
      headers: { 'Cache-Control': 'no-cache' },
    });
  const tag = read(undefined).headers?.ETag ?? '';

  test.each([
    ['the same tag', tag, 304],
    ['a weak one', `W/${tag}`, 304],
    ['one of several', `"b" , ${tag}`, 304],
    ['any tag', '*', 304],
    ['another', '"b"', 200],
    ['the tag without quotes', tag.slice(1, -1), 200],
    ['none', undefined, 200],
  ])('with %s is answered what is needed', (_what, given, status) => {
    expect(read(given)).toMatchObject({ status, headers: { ETag: tag, 'Cache-Control': 'no-cache' } });
    expect('html' in read(given)).toBe(status === 200);
  });

  test('is answered whole when the contents are others', () => {
    expect(read(tag, 'other contents').status).toBe(200);
  });
});
