import type { Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { type HttpOptions, httpHandler } from '../../shared/lambda/http.ts';
import { aRequest } from '../builders.ts';
import { env } from '../environment.ts';

type Answer = { statusCode: number; headers: Record<string, string>; body: string };

const never = <T>() => new Promise<T>(() => {});
const down = async () => {
  throw new ExpectedError('unavailable', 'unavailable', { retryAfter: 5 });
};

const call = async (options: Partial<HttpOptions>, headers: Record<string, string> = {}) => {
  const handler = httpHandler({
    originSecrets: [env.ORIGIN_SECRET],
    endpoints: { submitScreening: down },
    deadline: 50,
    ...options,
  });
  return (await handler(aRequest({ headers }), {} as Context)) as Answer;
};

describe('an answer never waits for ever', () => {
  test('for an endpoint that does not come back (F9)', async () => {
    const answer = await call({ endpoints: { submitScreening: () => never() } });
    expect([answer.statusCode, answer.headers['Retry-After']]).toEqual([503, '5']);
  });

  test('for the clinic’s origins, when the table that knows them is silent', async () => {
    const answer = await call({ allowedOrigins: () => never() }, { origin: 'https://alba.example' });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers).not.toHaveProperty('Access-Control-Allow-Origin');
  });

  test('for a page that cannot be made; then the problem comes as a document', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await call({ problemPage: () => never() }, form);
    expect([answer.statusCode, answer.headers['Content-Type']]).toEqual([503, 'application/problem+json']);
  });
});

describe('more errors than a problem document tells', () => {
  const issues = Array.from({ length: 25 }, (_, at) => ({
    pointer: `/${at}`,
    code: 'required',
    says: 'required' as const,
  }));
  const submitScreening = async () => {
    throw new ExpectedError('validation', 'correctFields', { issues });
  };

  test('are all told to a page, for its form names each field', async () => {
    const problemPage: HttpOptions['problemPage'] = async ({ errors }) => ({
      html: String(errors?.length),
      headers: {},
    });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await call({ endpoints: { submitScreening }, problemPage }, form)).body).toBe('25');
  });

  test('are cut at twenty for a program', async () => {
    expect(JSON.parse((await call({ endpoints: { submitScreening } })).body).errors).toHaveLength(20);
  });
});

describe('a request that came round the edge', () => {
  const previous = 'p'.repeat(64);
  const readHealth = async () => ({ status: 200, json: { status: 'ok' as const } });
  const ask = async (headers: Record<string, string>, originSecrets = [env.ORIGIN_SECRET, previous]) => {
    const handler = httpHandler({ originSecrets, endpoints: { readHealth } });
    return (await handler(aRequest({ method: 'GET', headers }), {} as Context)) as Answer;
  };

  test('is let in with the value that the edge shows, or showed before a rotation (F50)', async () => {
    expect((await ask({ 'x-origin-secret': env.ORIGIN_SECRET })).statusCode).toBe(200);
    expect((await ask({ 'x-origin-secret': previous })).statusCode).toBe(200);
  });

  test.each([
    ['without the secret', ''],
    ['with another one', 'x'.repeat(64)],
    ['with a shorter one', env.ORIGIN_SECRET.slice(1)],
    ['with the word for none', 'none'],
  ])('is forbidden %s', async (_what, shown) => {
    const answer = await ask({ 'x-origin-secret': shown }, [env.ORIGIN_SECRET, 'none', '']);
    expect([answer.statusCode, answer.headers['Content-Type']]).toEqual([403, 'application/problem+json']);
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'urn:suitably:problem:forbidden' });
  });

  test('is forbidden to everybody where no secret is known', async () => {
    expect((await ask({ 'x-origin-secret': '' }, ['', ''])).statusCode).toBe(403);
    expect((await ask({}, [])).statusCode).toBe(403);
  });

  test('asks no table whose origins may read the answer, and makes no page', async () => {
    const asked: string[] = [];
    const options: Partial<HttpOptions> = {
      allowedOrigins: async () => {
        asked.push('origins');
        return ['https://alba.example'];
      },
      problemPage: async () => ({ html: String(asked.push('page')), headers: {} }),
    };
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://alba.example' };
    expect((await call(options, { ...form, 'x-origin-secret': 'x' })).statusCode).toBe(403);
    expect(asked).toEqual([]);
  });
});

test('a defect is answered without a word about itself', async () => {
  const fail = async () => {
    throw new TypeError('secret detail');
  };
  const answer = await call({ endpoints: { submitScreening: fail } });
  expect([answer.statusCode, JSON.parse(answer.body).type]).toEqual([500, 'urn:suitably:problem:internal']);
  expect(answer.body).not.toContain('secret detail');
});

test('two operations of one method have no common handler: one of them would never be called', () => {
  expect(() => httpHandler({ originSecrets: [], endpoints: { readForm: down, readQuestionnaire: down } })).toThrow(
    'the same method',
  );
});
