/** A console as far as sign-in goes: asks for a code with PKCE, types, and takes tokens, without a browser. */
import { createHash } from 'node:crypto';
import { localPool } from '../../local/local-pool.ts';

export const callback = 'http://localhost:3000/signed-in';
export const verifier = 'v'.repeat(43);
export const challengeOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The query with which a console sends somebody to sign in; undefined leaves a parameter out. */
export function authorizeQuery(over: Record<string, string | undefined> = {}): string {
  const parameters: Record<string, string | undefined> = {
    response_type: 'code',
    client_id: localPool.clientId,
    redirect_uri: callback,
    state: 'as it was',
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...over,
  };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}

export type Tokens = {
  access_token: string;
  id_token: string;
  refresh_token?: string;
  expires_in: number;
  token_type: string;
};

/** The claims of a token, unverified. */
export const claimsOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

/** Calls of the sign-in server at `address`, redirects not followed. */
export const signInAt = (address: () => string) => {
  const at = (path: string, init: RequestInit = {}) => fetch(`${address()}${path}`, { redirect: 'manual', ...init });
  const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    at(path, { method: 'POST', body: new URLSearchParams(form), headers });
  const type = (username: string, password = 'local', query = authorizeQuery()) =>
    post(`/login?${query}`, { username, password });
  const locationOf = (response: Response) => new URL(response.headers.get('location') ?? 'http://nowhere');
  const token = (form: Record<string, string>) => post('/oauth2/token', { client_id: localPool.clientId, ...form });
  const redeem = (code: string, over: Record<string, string> = {}) =>
    token({ grant_type: 'authorization_code', code, redirect_uri: callback, code_verifier: verifier, ...over });
  const codeFor = async (username: string): Promise<string> =>
    locationOf(await type(username)).searchParams.get('code') ?? '';
  const tokensFor = async (username: string) => (await (await redeem(await codeFor(username))).json()) as Tokens;
  const refresh = (refresh_token = '') => token({ grant_type: 'refresh_token', refresh_token });
  const revoke = (revoked = '') => post('/oauth2/revoke', { client_id: localPool.clientId, token: revoked });
  const whoIs = (accessToken: string) =>
    at('/oauth2/userInfo', { headers: { authorization: `Bearer ${accessToken}` } });
  return { at, post, type, locationOf, redeem, codeFor, tokensFor, refresh, revoke, whoIs };
};
