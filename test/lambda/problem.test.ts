import { describe, expect, test } from 'vitest';
import { problemDocument } from '../../shared/contract/answers/problem-document.ts';
import { ExpectedError, type ProblemName, problemStatus, unavailable } from '../../shared/contract/expected-error.ts';
import { httpRequest } from '../../shared/lambda/http-request.ts';
import { problemOf } from '../../shared/lambda/problem.ts';
import { expectedOf, problemReply } from '../../shared/lambda/problem-reply.ts';
import { problemWords } from '../../shared/lambda/problem-words.ts';
import type { DetailKey } from '../../shared/texts/en/problems.ts';
import { problems } from '../../shared/texts/en/problems.ts';
import { languages } from '../../shared/texts/language.ts';
import { aRequest } from '../builders.ts';

const traceId = 'trace-1';
const issue = (pointer: string) => ({ pointer, code: 'blank', says: 'required' as const });
const asking = (accept = '', lang = '') =>
  httpRequest(aRequest({ query: `lang=${lang}`, headers: { 'accept-language': accept } }));
const told = async (error: ExpectedError, most?: number) =>
  problemOf(error, await problemWords(error, asking()), { traceId, ...(most && { most }) });

test.each(Object.entries(problemStatus) as [ProblemName, number][])(
  'the problem %s always comes with the status %d, a name of its own and words for people',
  async (name, status) => {
    expect(await told(new ExpectedError(name, 'noPage'))).toEqual({
      type: `urn:suitably:problem:${name}`,
      title: expect.stringMatching(/^[A-Z].+[^.]$/),
      status,
      detail: 'There is no page at this address. Please check the address.',
      traceId,
    });
  },
);

test.each(Object.keys(problems.details) as DetailKey[])('%s is a sentence for people', async (says) => {
  expect((await told(new ExpectedError('conflict', says))).detail).toMatch(/^[A-Z].+\.$/);
});

test('a sentence has its values in it, a number as the language writes it', async () => {
  const issues = [
    { pointer: '/a', code: 'too_long', says: 'characters' as const, values: { n: 2_000 } },
    { pointer: '/b', code: 'not-stricter', says: 'longerOnly' as const, values: { n: 1 } },
    { pointer: '/c', code: 'contradiction', says: { text: 'As the rules say it.' } },
  ];
  const { detail, errors } = await told(
    new ExpectedError('conflict', 'tooManyViews', { values: { n: 1_200 }, issues }),
  );
  expect(detail).toBe('You keep 1,200 views. Delete one first.');
  expect(errors).toEqual([
    { pointer: '/a', code: 'too_long', message: 'Use at most 2,000 characters.' },
    { pointer: '/b', code: 'not-stricter', message: 'A wait can only be made longer than the 1 day of the rule set.' },
    { pointer: '/c', code: 'contradiction', message: 'As the rules say it.' },
  ]);
});

test('fields at fault are listed in the order of their pointers, twenty unless a page asks for all', async () => {
  const pointers = Array.from({ length: 25 }, (_item, at) => `/${String.fromCharCode(122 - at)}`);
  const error = new ExpectedError('validation', 'correctFields', { issues: pointers.map(issue) });
  const listed = async (most?: number) => (await told(error, most)).errors?.map(({ pointer }) => pointer);
  expect(await listed()).toEqual(pointers.toReversed().slice(0, 20));
  expect(await listed(Number.POSITIVE_INFINITY)).toHaveLength(25);
});

test('a problem says nothing of its cause, nor when to come back: that is a header', async () => {
  const error = unavailable({ retryAfter: 5, cause: new Error('canary') });
  expect(JSON.stringify(await told(error))).not.toMatch(/canary|retry/i);
});

test('a defect becomes a problem without its words, and keeps itself for the log', async () => {
  const defect = new TypeError('canary');
  const error = expectedOf(defect);
  expect(JSON.stringify(await told(error))).not.toContain('canary');
  expect([error.problem, error.details.cause]).toEqual(['internal', defect]);
});

test('an expected error is told as it is', () => {
  const error = new ExpectedError('gone', 'resultOver');
  expect(expectedOf(error)).toBe(error);
});

test('where no text can be loaded, a problem is told by its status and its codes', () => {
  const error = new ExpectedError('validation', 'correctFields', { issues: [issue('/a')] });
  const bare = problemOf(error, undefined, { traceId });
  expect(problemDocument.parse(bare)).toMatchObject({
    title: 'Unprocessable Entity',
    detail: 'Unprocessable Entity',
    errors: [{ pointer: '/a', code: 'blank', message: 'blank' }],
  });
});

describe('a problem is told in the language', () => {
  const inTime = async <T>(value: Promise<T>) => value;
  const headersOf = async (error: ExpectedError, ...asked: Parameters<typeof asking>) => {
    const reply = await problemReply(error, { operation: 'submitScreening', request: asking(...asked), inTime });
    return reply.headers;
  };

  test.each(languages)('%s that the browser asks for', async (lang) => {
    expect(await headersOf(new ExpectedError('gone', 'resultOver'), `${lang}-XX, *;q=0.1`)).toMatchObject({
      'Content-Language': lang,
      Vary: 'Accept-Language',
    });
  });

  test.each(languages)('%s that the address asks for, whatever the browser does', async (lang) => {
    const error = new ExpectedError('gone', 'resultOver');
    for (const accept of languages) expect((await headersOf(error, accept, lang))?.['Content-Language']).toBe(lang);
  });

  test.each(languages)('%s that is known of the person, whatever the browser asks for', async (lang) => {
    const error = new ExpectedError('gone', 'resultOver', { lang });
    for (const accept of languages) expect((await headersOf(error, accept))?.['Content-Language']).toBe(lang);
  });

  test('of the first of all for a browser that speaks none of them', async () => {
    const headers = await headersOf(new ExpectedError('gone', 'resultOver'), 'tlh');
    expect(headers?.['Content-Language']).toBe(languages[0]);
  });
});
