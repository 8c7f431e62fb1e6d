import { createPublicKey, createVerify } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { localPool } from '../../local/local-pool.ts';
import { startLocal } from '../../local/local-stack.ts';
import { seedUsers } from '../../local/seed-users.ts';
import { newFolder } from '../run-folder.ts';
import { authorizeQuery, callback, challengeOf, claimsOf, signInAt, type Tokens, verifier } from './sign-in.ts';
import { withUserPool } from './user-pool-assembly.ts';
import { writeAssembly } from './write-assembly.ts';

let stack: LocalStack;
const ui = signInAt(() => stack.urls.control);
const email = 'staff@alba.example';
const staff = seedUsers.find((user) => user.email === email);

beforeAll(async () => {
  stack = await startLocal({ assembly: writeAssembly({ resources: withUserPool() }), data: newFolder() });
});
beforeEach(() => stack.setClock(null));
afterAll(() => stack.stop());

const jsonOf = async (answer: Response | Promise<Response>) => {
  const { status, json } = await Promise.resolve(answer).then((it) => ({ status: it.status, json: it.json() }));
  return { status, body: await json };
};

describe('signing in', () => {
  test('leads from the console to the page, and with the right password back with a code', async () => {
    const sent = await ui.at(`/oauth2/authorize?${authorizeQuery()}`);
    expect([sent.status, sent.headers.get('location')]).toEqual([302, `/login?${authorizeQuery()}`]);
    const answer = await ui.type(` ${email.toUpperCase()} `);
    const back = ui.locationOf(answer);
    expect([answer.status, `${back.origin}${back.pathname}`, back.searchParams.get('state')]).toEqual([
      302,
      callback,
      'as it was',
    ]);
    expect(back.searchParams.get('code')).toMatch(/^[\w-]{20,}$/);
  });

  test.each([
    ['a wrong password', email, 'Local'],
    ['somebody who is not there', 'nobody@alba.example', 'local'],
  ])('%s shows the page again, without saying which was wrong', async (_, username, password) => {
    const answer = await ui.type(username, password);
    const page = await answer.text();
    expect([answer.status, answer.headers.get('location')]).toEqual([401, null]);
    expect(page).toContain('The address or the password is not right.');
    expect(page).toContain(`value="${username}"`);
    expect(page).not.toContain('value="Local"');
  });

  test('shows what somebody typed as text', async () => {
    const page = await (await ui.type('"><script>alert(1)</script>')).text();
    expect(page).not.toContain('<script');
  });

  test('is not asked for again within an hour, until somebody signs out', async () => {
    const cookie = (await ui.type(email)).headers.get('set-cookie')?.split(';')[0] ?? '';
    const again = () => ui.at(`/oauth2/authorize?${authorizeQuery()}`, { headers: { cookie } });
    expect(ui.locationOf(await again()).searchParams.has('code')).toBe(true);
    const target = `client_id=${localPool.clientId}&logout_uri=http://localhost:3000/signed-out`;
    const out = await ui.at(`/logout?${target}`, { headers: { cookie } });
    expect(ui.locationOf(out).href).toBe('http://localhost:3000/signed-out');
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await again()).headers.get('location')).toMatch(/^\/login/);
  });

  test('signs nobody out to an address of strangers', async () => {
    const out = await ui.at(`/logout?client_id=${localPool.clientId}&logout_uri=https://evil.example`);
    expect([out.status, out.headers.get('location')]).toEqual([400, null]);
  });
});

describe('a console that asks wrongly', () => {
  test.each([
    ['another address', { redirect_uri: 'http://localhost:3000/signed-in/more' }],
    ['no address', { redirect_uri: undefined }],
    ['another client', { client_id: 'another' }],
  ])('%s: nobody is sent anywhere', async (_, over) => {
    const answer = await ui.at(`/oauth2/authorize?${authorizeQuery(over)}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['PKCE without a hash', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['tokens in the address', { response_type: 'token' }, 'invalid_request'],
    ['a scope that it may not have', { scope: 'openid aws.cognito.signin.user.admin' }, 'invalid_scope'],
  ])('%s: it is told', async (_, over, error) => {
    const back = ui.locationOf(await ui.at(`/oauth2/authorize?${authorizeQuery(over)}`));
    expect(`${back.origin}${back.pathname}`).toBe(callback);
    expect([back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([error, 'as it was']);
    expect((await ui.type(email, 'local', authorizeQuery(over))).headers.get('location')).toContain(`error=${error}`);
  });
});

describe('a code', () => {
  test('gives the three tokens for its verifier, once', async () => {
    const code = await ui.codeFor(email);
    const { status, body } = await jsonOf(ui.redeem(code));
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3_600]);
    expect(Object.keys(body).sort()).toEqual(['access_token', 'expires_in', 'id_token', 'refresh_token', 'token_type']);
    expect(await jsonOf(ui.redeem(code))).toEqual({ status: 400, body: { error: 'invalid_grant' } });
  });

  test.each<[string, Record<string, string>]>([
    ['a wrong verifier', { code_verifier: 'w'.repeat(43) }],
    ['no verifier', { code_verifier: '' }],
    ['the challenge itself', { code_verifier: challengeOf(verifier) }],
    ['another address', { redirect_uri: 'http://localhost:3000/elsewhere' }],
  ])('%s uses it up and gives nothing', async (_, over) => {
    const code = await ui.codeFor(email);
    for (const sent of [over, {}]) {
      expect(await jsonOf(ui.redeem(code, sent))).toEqual({ status: 400, body: { error: 'invalid_grant' } });
    }
  });

  test('lasts five minutes', async () => {
    const code = await ui.codeFor(email);
    await stack.setClock(Date.now() + 301_000);
    expect(await jsonOf(ui.redeem(code))).toMatchObject({ status: 400 });
  });

  test('is given to this console alone', async () => {
    const code = await ui.codeFor(email);
    expect(await jsonOf(ui.redeem(code, { client_id: 'another' }))).toMatchObject({
      body: { error: 'invalid_client' },
    });
  });
});

describe('tokens', () => {
  test('are signed by the published key, in the name of the template’s pool', async () => {
    const { access_token, id_token } = await ui.tokensFor(email);
    const { keys } = await (await ui.at(`/${localPool.userPoolId}/.well-known/jwks.json`)).json();
    for (const token of [access_token, id_token]) {
      const [head = '', body = '', signature = ''] = token.split('.');
      const { kid, alg } = JSON.parse(Buffer.from(head, 'base64url').toString());
      const key = createPublicKey({ key: keys.find((one: { kid: string }) => one.kid === kid), format: 'jwk' });
      const isSigned = createVerify('RSA-SHA256').update(`${head}.${body}`).verify(key, signature, 'base64url');
      expect([alg, isSigned]).toEqual(['RS256', true]);
    }
    expect(keys).toEqual([expect.objectContaining({ kty: 'RSA', alg: 'RS256', use: 'sig' })]);
    expect(keys[0]).not.toHaveProperty('d');
  });

  test('look like those of the real service', async () => {
    const { access_token, id_token } = await ui.tokensFor(email);
    const common = { sub: staff?.sub, iss: localPool.issuer, 'cognito:groups': ['local'], jti: expect.any(String) };
    const access = claimsOf(access_token);
    expect(access).toMatchObject({
      ...common,
      client_id: localPool.clientId,
      token_use: 'access',
      scope: 'openid email staff-api/use',
      username: staff?.sub,
    });
    expect(access).not.toHaveProperty('aud');
    expect(Number(access.exp) - Number(access.iat)).toBe(3_600);
    expect(claimsOf(id_token)).toMatchObject({ ...common, aud: localPool.clientId, token_use: 'id', email });
  });

  test('carry the nonce that was asked for', async () => {
    const answer = await ui.type(email, 'local', authorizeQuery({ nonce: 'once' }));
    const tokens: Tokens = await (await ui.redeem(ui.locationOf(answer).searchParams.get('code') ?? '')).json();
    expect(claimsOf(tokens.id_token).nonce).toBe('once');
  });

  test('are made by the moved clock', async () => {
    await stack.setClock(Date.parse('2027-02-10T09:00:00Z'));
    const { iat } = claimsOf((await ui.tokensFor(email)).access_token);
    expect(new Date(Number(iat) * 1000).toISOString()).toMatch(/^2027-02-10T09:00:/);
  });

  test('are renewed by the refresh token, which stays, for twelve hours', async () => {
    const { access_token, refresh_token } = await ui.tokensFor(email);
    const { status, body } = await jsonOf(ui.refresh(refresh_token));
    expect([status, Object.keys(body).sort()]).toEqual([200, ['access_token', 'expires_in', 'id_token', 'token_type']]);
    expect(claimsOf(body.access_token)).toMatchObject({ origin_jti: claimsOf(access_token).origin_jti });
    await stack.setClock(Date.now() + 12 * 3_600_000 + 1_000);
    expect(await jsonOf(ui.refresh(refresh_token))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  test('are not renewed after they were revoked, nor do they say any more whose they were', async () => {
    const { access_token, refresh_token } = await ui.tokensFor(email);
    expect((await ui.whoIs(access_token)).status).toBe(200);
    expect((await ui.revoke(refresh_token)).status).toBe(200);
    expect(await jsonOf(ui.refresh(refresh_token))).toMatchObject({ body: { error: 'invalid_grant' } });
    expect((await ui.whoIs(access_token)).status).toBe(401);
  });

  test('of access cannot be revoked one by one, as in the real service', async () => {
    const { access_token } = await ui.tokensFor(email);
    expect(await jsonOf(ui.revoke(access_token))).toMatchObject({ body: { error: 'unsupported_token_type' } });
  });
});

describe('userInfo', () => {
  test('says whose a token is', async () => {
    const { access_token } = await ui.tokensFor(email);
    const sub = staff?.sub;
    const body = { sub, email, email_verified: 'true', username: sub, name: staff?.name };
    expect(await jsonOf(ui.whoIs(access_token))).toEqual({ status: 200, body });
  });

  test('answers no ID token, no forged and no expired one', async () => {
    const { access_token, id_token } = await ui.tokensFor(email);
    const forged = access_token.replace(/\.[^.]+$/, `.${id_token.split('.')[2]}`);
    for (const token of [id_token, forged, '']) expect((await ui.whoIs(token)).status).toBe(401);
    await stack.setClock(Date.now() + 3_601_000);
    expect((await ui.whoIs(access_token)).status).toBe(401);
  });
});

describe('other pages', () => {
  const origin = 'http://localhost:3000';

  test('of the console may call what scripts need, exactly it', async () => {
    for (const path of ['/oauth2/token', '/oauth2/userInfo', '/oauth2/revoke']) {
      const allowed = await ui.at(path, { method: 'OPTIONS', headers: { origin } });
      expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
      const other = await ui.at(path, { method: 'OPTIONS', headers: { origin: 'http://localhost:4000' } });
      expect(other.headers.get('access-control-allow-origin')).toBeNull();
    }
    expect((await ui.post('/oauth2/token', {}, { origin })).headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('of strangers reach neither sign-in nor control', async () => {
    const headers = { origin: 'https://evil.example' };
    for (const path of ['/login', '/oauth2/token', '/local/clock', '/']) {
      expect((await ui.at(path, { method: 'POST', headers, body: '{"now":null}' })).status).toBe(403);
    }
  });

  test('cannot put the page into a frame, and its form comes back with its own origin', async () => {
    const { headers } = await ui.at(`/login?${authorizeQuery()}`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:3000");
    expect(headers.get('referrer-policy')).toBe('same-origin');
    const own = { origin: stack.urls.control };
    expect((await ui.post(`/login?${authorizeQuery()}`, { username: email, password: 'local' }, own)).status).toBe(302);
  });

  test('find the endpoints in the discovery document, and the template’s issuer', async () => {
    const found = await (await ui.at(`/${localPool.userPoolId}/.well-known/openid-configuration`)).json();
    expect(found).toMatchObject({
      issuer: localPool.issuer,
      token_endpoint: `${stack.urls.control}/oauth2/token`,
      code_challenge_methods_supported: ['S256'],
    });
  });
});

test('a template without an app client has nobody to sign in', async () => {
  const bare = await startLocal({ assembly: writeAssembly({ resources: {} }), data: newFolder() });
  const answer = await fetch(`${bare.urls.control}/login?${authorizeQuery()}`);
  await bare.stop();
  expect(answer.status).toBe(404);
});

test('a client that this machine cannot play is named at the start', async () => {
  const assembly = writeAssembly({ resources: withUserPool({ AllowedOAuthFlows: ['implicit'] }) });
  await expect(startLocal({ assembly, data: newFolder() })).rejects.toThrow(/UserPoolClient Console.*codes/);
});

test('a client without a flow for passwords shows an error, as managed login offers what its client allows', async () => {
  const resources = withUserPool({ ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'] });
  const local = await startLocal({ assembly: writeAssembly({ resources }), data: newFolder() });
  const answers = await Promise.all(
    ['/login', '/oauth2/authorize'].map((path) => fetch(`${local.urls.control}${path}?${authorizeQuery()}`)),
  );
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  await local.stop();
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  for (const text of texts) expect(text).toContain('ExplicitAuthFlows');
});
