import { expect, test } from 'vitest';
import { ExpectedError, type ProblemName, problemStatus, unavailable } from '../../shared/contract/expected-error.ts';
import { expectedOf, problemOf } from '../../shared/lambda/problem.ts';

const issue = (pointer: string) => ({ pointer, code: 'required', message: 'This is needed.' });

test.each(Object.entries(problemStatus) as [ProblemName, number][])(
  'the problem %s always comes with the status %d, a name of its own and words for people',
  (name, status) => {
    const problem = problemOf(new ExpectedError(name, 'What is the matter.'), 'trace-1');
    expect(problem).toEqual({
      type: `urn:suitably:problem:${name}`,
      title: expect.stringMatching(/^[A-Z].+[^.]$/),
      status,
      detail: 'What is the matter.',
      traceId: 'trace-1',
    });
  },
);

test('fields at fault are listed in the order of their pointers, twenty unless a page asks for all', () => {
  const pointers = Array.from({ length: 25 }, (_item, at) => `/${String.fromCharCode(122 - at)}`);
  const error = new ExpectedError('validation', 'x', { issues: pointers.map(issue) });
  const listed = (most?: number) => problemOf(error, 't', most).errors?.map(({ pointer }) => pointer);
  expect(listed()).toEqual(pointers.toReversed().slice(0, 20));
  expect(listed(Number.POSITIVE_INFINITY)).toHaveLength(25);
});

test('a problem says nothing of its cause, nor when to come back: that is a header', () => {
  const error = unavailable({ retryAfter: 5, cause: new Error('canary') });
  expect(JSON.stringify(problemOf(error, 't'))).not.toMatch(/canary|retry/i);
});

test('a defect becomes a problem without its words, and keeps itself for the log', () => {
  const defect = new TypeError('canary');
  const error = expectedOf(defect);
  expect(JSON.stringify(problemOf(error, 't'))).not.toContain('canary');
  expect([error.problem, error.details.cause]).toEqual(['internal', defect]);
});

test('an expected error is told as it is', () => {
  const error = new ExpectedError('gone', 'This link has ended.');
  expect(expectedOf(error)).toBe(error);
});
