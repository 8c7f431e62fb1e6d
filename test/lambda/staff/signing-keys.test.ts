import { beforeEach, describe, expect, test } from 'vitest';
import { type FetchKeys, signingKeys } from '../../../shared/lambda/staff/signing-keys.ts';

const key = (kid: string) => ({ kid, kty: 'RSA', n: 'n', e: 'AQAB' });

let at: number;
let fetches: number;
let answer: FetchKeys;
const down: FetchKeys = async () => {
  throw new Error('no answer');
};

beforeEach(() => {
  at = 0;
  fetches = 0;
  answer = async () => [key('known')];
});

const cache = () => {
  const counting: FetchKeys = async () => {
    fetches += 1;
    return await answer();
  };
  const { getJwk } = signingKeys(counting, () => at);
  return (kid: string) =>
    getJwk('', { header: { kid }, payload: {} }).then(
      ({ kid: found }) => found,
      (error) => error.problem ?? error.constructor.name,
    );
};

describe('the pool’s keys', () => {
  test('are fetched once for all requests that wait for them', async () => {
    const find = cache();
    expect(await Promise.all([find('known'), find('known'), find('made-up')])).toEqual([
      'known',
      'known',
      'KidNotFoundInJwksError',
    ]);
    expect(fetches).toBe(1);
  });

  test('are fetched twice at most for a flood of made-up ids within a minute', async () => {
    const find = cache();
    for (let second = 0; second < 60; second += 1) {
      at = second * 1_000;
      expect(await find(`made-up-${second}`)).toBe('KidNotFoundInJwksError');
    }
    expect(fetches).toBe(2);
  });

  test('that are new are found when half a minute has passed', async () => {
    const find = cache();
    await find('known');
    answer = async () => [key('known'), key('new')];
    at = 29_999;
    expect(await find('new')).toBe('KidNotFoundInJwksError');
    at = 30_000;
    expect(await find('new')).toBe('new');
  });

  test('that are known go on being used while the endpoint is down, and it is asked twice a minute (F13)', async () => {
    const find = cache();
    await find('known');
    answer = down;
    for (at = 0; at < 60_000; at += 1_000) {
      expect(await find('known')).toBe('known');
      await find('made-up');
    }
    expect(fetches).toBe(2);
  });

  test('that cannot be had make an unknown id undecided, until the endpoint answers', async () => {
    const find = cache();
    await find('known');
    answer = down;
    at = 30_000;
    expect(await find('rotated')).toBe('unavailable');
    answer = async () => [key('rotated')];
    at = 60_000;
    expect([await find('rotated'), await find('known')]).toEqual(['rotated', 'KidNotFoundInJwksError']);
  });

  test('that cannot be had at the start are asked for every five seconds (F14)', async () => {
    const find = cache();
    answer = down;
    for (at = 0; at < 5_000; at += 500) expect(await find('known')).toBe('unavailable');
    expect(fetches).toBe(1);
    answer = async () => [key('known')];
    at = 5_000;
    expect(await find('known')).toBe('known');
  });
});
