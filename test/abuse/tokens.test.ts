/** AU: bearer tokens at the whole product, forged with the stack's own key wherever a forger could not do better. */
import { createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localPool } from '../../local/local-pool.ts';
import { routes } from '../../shared/contract/routes.ts';
import { type Stack, startStack } from '../e2e/stack.ts';
import { aKey, encode } from '../lambda/staff/staff-tokens.ts';
import { claimsOf } from '../local/sign-in.ts';
import { check, send } from './abuse-case.ts';

let stack: Stack;
let kid: string;
let key: KeyObject;
let good: string;

beforeAll(async () => {
  stack = await startStack();
  good = await stack.token('viewer@alba.example');
  kid = JSON.parse(Buffer.from(good.split('.')[0] ?? '', 'base64url').toString()).kid;
  key = createPrivateKey(readFileSync(path.join(stack.data, 'identity', 'signing-key.pem')));
});
afterAll(() => stack.stop());

const me = '/v1/staff/me';
const members = '/v1/staff/alba/members';
const secondsNow = () => Math.floor(Date.now() / 1000);

const ask = (authorization: string, at = me) => ({
  method: 'GET',
  path: at,
  headers: ['Authorization', authorization],
});

/** The good token with other claims, signed with RS256. */
const signed = (over: Record<string, unknown> = {}, header: object = {}, by = key): string => {
  const input = `${encode({ alg: 'RS256', kid, ...header })}.${encode({ ...claimsOf(good), ...over })}`;
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), by).toString('base64url')}`;
};

const refused = async (authorization: string) => {
  const answer = await check(stack, ask(authorization), 401, 'G', 'unauthenticated');
  expect(answer.headers['www-authenticate']).toBe('Bearer');
};

test('a token of a member opens the door', async () => {
  const answer = await send(stack, ask(`Bearer ${good}`));
  expect([answer.status, JSON.parse(answer.body).email]).toEqual([200, 'viewer@alba.example']);
});

describe('P-AU-01: nothing of the staff API answers without a token', () => {
  const staff = Object.values(routes).filter(({ function: name }) => name === 'staff');
  const calls = staff.map(({ path: at, method }) => [method, at] as const);

  test.each(calls)('%s %s', async (method, at) => {
    const concrete = at.replaceAll(/\{\w+\}/g, 'alba');
    const answer = await check(stack, { method, path: concrete }, 401, 'G', 'unauthenticated');
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});

describe('AU: a token that is not ours is refused', () => {
  const hmac = () => {
    const input = `${encode({ alg: 'HS256', kid })}.${encode(claimsOf(good))}`;
    const secret = createPublicKey(key).export({ type: 'spki', format: 'pem' });
    return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
  };
  const part = (index: number) => good.split('.')[index] ?? '';

  test.each<[string, () => string]>([
    ['P-AU-02: alg none', () => `${encode({ alg: 'none' })}.${encode(claimsOf(good))}.`],
    ['P-AU-03: expired', () => signed({ iat: secondsNow() - 3_601, exp: secondsNow() - 1 })],
    ['P-AU-04: another user pool', () => signed({ iss: localPool.issuer.replace('_localpool', '_other') })],
    ['P-AU-04: a key of another pool under our key id', () => signed({}, {}, aKey(kid).privateKey)],
    ['P-AU-05: another app client', () => signed({ client_id: 'another' })],
    ['P-AU-06: an ID token', () => signed({ token_use: 'id', aud: localPool.clientId })],
    ['P-AU-07: payload changed', () => `${part(0)}.${encode({ ...claimsOf(good), sub: 'other' })}.${part(2)}`],
    ['P-AU-08: HS256 with the public key', hmac],
    ['M8: no exp', () => signed({ exp: undefined })],
    ['M8: from the future', () => signed({ iat: secondsNow() + 120 })],
    ['M8: ten years', () => signed({ exp: secondsNow() + 315_360_000 })],
    ['M8: unknown crit', () => signed({}, { crit: ['more'], more: 1 })],
    ['M8: no sub', () => signed({ sub: undefined })],
    ['M8: padding', () => `${good}==`],
    ['an unknown key id', () => signed({}, { kid: 'made-up' })],
  ])('%s', async (_, token) => {
    await refused(`Bearer ${token()}`);
  });

  test.each([
    ['Basic', () => `Basic ${Buffer.from('a:b').toString('base64')}`],
    ['Bearer without a token', () => 'Bearer'],
    ['two spaces', () => `Bearer  ${good}`],
    ['the token alone', () => good],
  ])('P-AU-11: %s', async (_, authorization) => {
    await refused(authorization());
  });
});

test.each([
  ['another', 'openid'],
  ['none', undefined],
])('M8: a valid token with scope: %s, is told apart from one that is not valid', async (_, scope) => {
  const answer = await check(stack, ask(`Bearer ${signed({ scope })}`), 403, 'G', 'forbidden');
  expect(answer.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="staff-api/use"');
});

describe('what a token says about rights means nothing', () => {
  test('P-AU-09: groups that say admin, membership that says viewer', async () => {
    for (const groups of [['admin'], 'admin']) {
      const token = signed({ 'cognito:groups': groups });
      await check(stack, ask(`Bearer ${token}`, members), 403, 'G', 'forbidden');
    }
    const admin = await stack.token('admin@alba.example');
    expect((await send(stack, ask(`Bearer ${admin}`, members))).status).toBe(200);
  });

  test('P-AU-12: somebody who can sign in and works nowhere', async () => {
    const invited = await fetch(stack.urls.control, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminCreateUser' },
      body: JSON.stringify({ UserPoolId: localPool.userPoolId, Username: 'nowhere@alba.example' }),
    });
    expect(invited.status).toBe(200);
    const token = await stack.token('nowhere@alba.example');
    for (const at of [me, members]) await check(stack, ask(`Bearer ${token}`, at), 403, 'G', 'forbidden');
  });
});

test('P-AU-10: a token in the address opens nothing, and no log has seen it or any other', async () => {
  await check(stack, { method: 'GET', path: `${me}?access_token=${good}` }, 401, 'G', 'unauthenticated');
  expect(stack.logs.length).toBeGreaterThan(0);
  expect(stack.logs.filter((line) => line.includes('eyJ'))).toEqual([]);
});

test('a flood of made-up key ids is answered from memory, and the right key goes on working', async () => {
  const flood = Array.from({ length: 40 }, (_, index) =>
    send(stack, ask(`Bearer ${signed({}, { kid: `k${index}` })}`)),
  );
  expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([401]));
  expect((await send(stack, ask(`Bearer ${good}`))).status).toBe(200);
});
