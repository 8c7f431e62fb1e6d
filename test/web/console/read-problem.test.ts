import { describe, expect, test } from 'vitest';
import { api } from '../../../shared/texts/en/console/api.ts';
import { isProblem, readProblem } from '../../../web/console/api/read-problem.ts';
import { tokensOf } from '../../../web/console/sign-in/session-tokens.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  readProblem(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }), api);
const type = (name: string) => `urn:suitably:problem:${name}`;
/** A whole problem document. */
const problem = (status: number, over: object) => ({ title: 'Title', status, traceId: 'trace', ...over });

describe('an answer that refuses', () => {
  test('says which problem it is, at which fields, and when to try again', async () => {
    const errors = [{ pointer: '/name', code: 'blank', message: 'This is needed.' }];
    const error = await answer(422, problem(422, { type: type('validation'), detail: 'Look.', errors }), {
      'retry-after': '5',
    });
    expect(error).toMatchObject({
      problem: 'validation',
      message: 'Look.',
      details: { issues: errors, retryAfter: 5 },
    });
  });

  test.each([
    ['a page of a gateway in between', 502, '<html>', 'unavailable'],
    ['a limit in between', 429, '', 'rate-limited'],
    [
      'a problem that this console does not know',
      503,
      problem(503, { type: type('of-later'), detail: 'x' }),
      'unavailable',
    ],
    ['a name that every object has', 400, problem(400, { type: type('constructor'), detail: 'x' }), 'internal'],
    ['a problem of another service', 403, problem(403, { type: 'about:blank', detail: 'x' }), 'internal'],
  ])('is %s and keeps its status', async (_what, status, body, name) => {
    const error = await answer(status, body);
    expect(error.problem).toBe(name);
    expect(error.message).toContain(String(status));
  });

  test.each(['soon', '-1', '0', 'Wed, 21 Oct 2026 07:28:00 GMT'])('names no wait that is none: %s', async (wait) => {
    expect((await answer(503, '', { 'retry-after': wait })).details.retryAfter).toBeUndefined();
  });
});

test('an error is told by its name, and a defect is no problem of the API', async () => {
  const error = await answer(409, problem(409, { type: type('conflict'), detail: 'x' }));
  expect(isProblem(error, 'gone', 'conflict')).toBe(true);
  expect(isProblem(error, 'gone')).toBe(false);
  expect(isProblem(new Error('conflict'), 'conflict')).toBe(false);
});

test('tokens live as long as the answer says, and a renewal without a refresh token keeps the one that is there', () => {
  const first = tokensOf({ access_token: 'a', token_type: 'bearer', refresh_token: 'r', expires_in: 60 }, 1_000);
  expect(first).toEqual({ access: 'a', refresh: 'r', expiresAt: 61_000 });
  expect(tokensOf({ access_token: 'b', token_type: 'bearer' }, 0, first)).toEqual({
    access: 'b',
    refresh: 'r',
    expiresAt: 300_000,
  });
});
