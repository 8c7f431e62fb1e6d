import { CognitoJwtVerifier } from 'aws-jwt-verify/cognito-verifier';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ExpectedError } from '../../../shared/contract/expected-error.ts';
import { verifyStaffToken } from '../../../shared/lambda/staff/staff-token.ts';
import { aKey, claims, encode, issuer, now, pool, published, signed, signedWithPublicKey } from './staff-tokens.ts';

const key = aKey('pool-key');
const other = aKey('pool-key');
const seconds = now / 1000;
const fetchKeys = async () => [published(key)];
const verify = verifyStaffToken({ ...pool, fetchKeys, now: () => now });

/** The problem that a header ends in, with its headers; undefined when it is accepted. */
const problemOf = async (authorization: string | undefined) => {
  try {
    await verify(authorization);
    return undefined;
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return { problem: error.problem, headers: error.details.headers, cause: error.details.cause };
  }
};

const refused = { problem: 'unauthenticated', headers: { 'WWW-Authenticate': 'Bearer' }, cause: undefined };

test('an access token of our pool and client says who calls, and nothing else', async () => {
  expect(await verify(`Bearer ${signed(key)}`)).toEqual({ sub: claims().sub });
});

test('the name of the scheme may be in any case (RFC 9110), the token may not', async () => {
  for (const scheme of ['bearer', 'BEARER', 'bEaReR']) {
    expect(await verify(`${scheme} ${signed(key)}`)).toEqual({ sub: claims().sub });
    expect(await problemOf(`${scheme} ${signed(key).toLowerCase()}`)).toEqual(refused);
  }
});

test('groups in a token are not read, whatever they are', async () => {
  for (const groups of [['admin'], 'admin', 7, null]) {
    expect(await verify(`Bearer ${signed(key, { 'cognito:groups': groups })}`)).toEqual({ sub: claims().sub });
  }
});

describe('P-AU: a token that is not one of ours is refused with 401 and how to do better', () => {
  const input = `${encode({ alg: 'none' })}.${encode(claims())}`;
  const [head, , signature] = signed(key).split('.');
  const cases: [string, string][] = [
    ['02 alg none, unsigned', `${input}.`],
    ['02 alg none, with some signature', `${input}.${signature}`],
    ['03 expired this second', signed(key, { exp: seconds })],
    ['04 another user pool', signed(key, { iss: issuer.replace('_test', '_other') })],
    ['04 the same pool under the other name of its issuer', signed(key, { iss: issuer.replace('//', '//issuer-') })],
    ['04 another pool’s key under our key id', signed(other)],
    ['05 another app client', signed(key, { client_id: 'another' })],
    ['06 an ID token', signed(key, { token_use: 'id', aud: pool.clientId })],
    ['06 neither kind of token', signed(key, { token_use: undefined })],
    ['07 payload changed, signature kept', `${head}.${encode(claims({ sub: 'somebody-else' }))}.${signature}`],
    ['08 HS256 with the public key as secret', signedWithPublicKey(key)],
    ['08 another algorithm of the same family', signed(key, {}, { alg: 'RS512' })],
    ['no key id', signed(key, {}, { kid: undefined })],
    ['a key id that the pool does not have', signed({ ...key, kid: 'made-up' })],
  ];

  test.each(cases)('%s', async (_, token) => {
    expect(await problemOf(`Bearer ${token}`)).toEqual(refused);
  });
});

describe('M8: what the library accepts and we do not', () => {
  const cases: [string, string][] = [
    ['no exp', signed(key, { exp: undefined })],
    ['an exp that is no number of seconds', signed(key, { exp: seconds + 0.5 })],
    ['no iat', signed(key, { iat: undefined })],
    ['iat in the future', signed(key, { iat: seconds + 61 })],
    ['a life of more than 24 h', signed(key, { iat: seconds - 10, exp: seconds - 10 + 86_401 })],
    ['a life that ended before it began', signed(key, { iat: seconds + 30, exp: seconds + 20 })],
    ['a claim that it must not be used yet', signed(key, { nbf: seconds + 61 })],
    ['an unknown crit', signed(key, {}, { crit: ['exp2'], exp2: 1 })],
    ['an empty crit', signed(key, {}, { crit: [] })],
    ['no sub', signed(key, { sub: undefined })],
    ['an empty sub', signed(key, { sub: '' })],
    ['a sub that would break a key of the table', signed(key, { sub: 'a#b' })],
    ['a signature with padding', `${signed(key)}==`],
    ['a payload with padding', signed(key).replace(/\.(.*)\./, '.$1=.')],
    ['a signature with stray bits at its end', `${signed(key).slice(0, -1)}${strayEnd(signed(key))}`],
  ];

  test.each(cases)('%s', async (_, token) => {
    expect(await problemOf(`Bearer ${token}`)).toEqual(refused);
  });

  test('the library does accept most of them: the wrapper is needed', async () => {
    const verifier = CognitoJwtVerifier.create({ ...pool, tokenUse: 'access', graceSeconds: Number.POSITIVE_INFINITY });
    verifier.cacheJwks({ keys: [published(key)] });
    const accepted = await Promise.all(
      cases.map(([, token]) =>
        verifier.verify(token).then(
          () => true,
          () => false,
        ),
      ),
    );
    expect(accepted.filter(Boolean).length).toBeGreaterThan(cases.length / 2);
  });

  test('a clock of the issuer that is a minute ahead is forgiven, and a day is not too long', async () => {
    expect(await verify(`Bearer ${signed(key, { iat: seconds + 60 })}`)).toHaveProperty('sub');
    expect(await verify(`Bearer ${signed(key, { iat: seconds, exp: seconds + 86_400 })}`)).toHaveProperty('sub');
  });
});

describe('a valid token that was given for something else is 403 and says what is missing (RFC 6750)', () => {
  const short = {
    problem: 'forbidden',
    headers: { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="staff-api/use"' },
    cause: undefined,
  };
  const cases: [string, unknown][] = [
    ['no scope', undefined],
    ['an empty one', ''],
    ['others', 'openid staff-api/used aws.cognito.signin.user.admin'],
    ['ours in another case', 'STAFF-API/USE'],
  ];

  test.each(cases)('%s', async (_, scope) => {
    expect(await problemOf(`Bearer ${signed(key, { scope })}`)).toEqual(short);
  });

  test.each<[string, string]>([
    ['the signature is not ours', signed(other, { scope: 'openid' })],
    ['it is over', signed(key, { scope: 'openid', exp: seconds })],
    ['it names nobody', signed(key, { scope: 'openid', sub: undefined })],
    ['its scope is no text', signed(key, { scope: ['staff-api/use'] })],
    ['it is of another client', signed(key, { scope: 'openid', client_id: 'another' })],
  ])('but 401 where it is not valid: %s', async (_, token) => {
    expect(await problemOf(`Bearer ${token}`)).toEqual(refused);
  });
});

/** The last character of a signature with its unused bits set: it decodes to the same bytes. */
function strayEnd(token: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return alphabet[alphabet.indexOf(token.at(-1) ?? '') | 1] ?? '';
}

describe('P-AU-01, 10, 11: the token stands in the header, in one form', () => {
  const token = signed(key);
  test.each<[string, string | undefined]>([
    ['no header', undefined],
    ['an empty header', ''],
    ['Basic', `Basic ${Buffer.from('a:b').toString('base64')}`],
    ['Bearer without a token', 'Bearer'],
    ['Bearer and a space', 'Bearer '],
    ['two spaces', `Bearer  ${token}`],
    ['a space at the end', `Bearer ${token} `],
    ['a line break at the end', `Bearer ${token}\n`],
    ['a tab', `Bearer\t${token}`],
    ['two tokens, as a gateway joins two headers', `Bearer ${token},Bearer ${token}`],
    ['the bare token', token],
    ['two parts', `Bearer ${token.split('.').slice(0, 2).join('.')}`],
    ['five parts, an encrypted token', `Bearer ${token}.a.b`],
    ['parts that are no JSON', 'Bearer abcd.abcd.abcd'],
    ['parts that are no objects', `Bearer ${encode([])}.${encode(1)}.abcd`],
    ['a token that is too long', `Bearer ${signed(key, { more: 'm'.repeat(6_000) })}`],
  ])('%s', async (_, authorization) => {
    expect(await problemOf(authorization)).toEqual(refused);
  });
});

describe('the clock', () => {
  let at = now;
  beforeEach(() => {
    at = now;
  });

  test('is the given one, so that a token ends when it says', async () => {
    const moved = verifyStaffToken({ ...pool, fetchKeys, now: () => at });
    const token = `Bearer ${signed(key, { exp: seconds + 600 })}`;
    at = now + 599_999;
    expect(await moved(token)).toHaveProperty('sub');
    at = now + 600_000;
    await expect(moved(token)).rejects.toMatchObject({ problem: 'unauthenticated' });
  });
});

test('a defect is not taken for a bad token', async () => {
  const verifyBroken = verifyStaffToken({ ...pool, fetchKeys: async () => [undefined as never], now: () => now });
  await expect(verifyBroken(`Bearer ${signed(key)}`)).rejects.not.toBeInstanceOf(ExpectedError);
});

test('nothing of a token is written to the log', async () => {
  const written: unknown[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(chunk) > 0),
  );
  await problemOf(`Bearer ${signed(other)}`);
  await problemOf(`Bearer ${signed(key)}`);
  for (const spy of spies) spy.mockRestore();
  expect(written).toEqual([]);
});
