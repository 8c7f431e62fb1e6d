import { localPool } from '../local-pool.ts';
import { type Answer, type Asked, oauthError } from './answer.ts';
import type { People, Person } from './people.ts';
import type { SignInClient } from './sign-in-client.ts';
import type { Renewable, SignIns } from './sign-ins.ts';
import type { SigningKey } from './signing-key.ts';
import { accessToken, idToken } from './tokens.ts';

/** What the endpoints work with. `now` in seconds since 1970. */
export type OAuthInputs = {
  client: SignInClient;
  people: People;
  ins: SignIns;
  key: () => Promise<SigningKey>;
  now: () => number;
};

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

async function tokensFor({ sub, grant }: Renewable, inputs: OAuthInputs, refreshToken?: string): Promise<Answer> {
  const { client, people, key, now } = inputs;
  const person: Person | undefined = people.find(sub);
  if (!person) return oauthError('invalid_grant');
  const signed = { key: await key(), person, grant, now: now() };
  const body = {
    ...(grant.scope.split(' ').includes('openid') && { id_token: await idToken({ ...signed, life: client.idLife }) }),
    access_token: await accessToken({ ...signed, life: client.accessLife }),
    ...(refreshToken && { refresh_token: refreshToken }),
    expires_in: client.accessLife,
    token_type: 'Bearer',
  };
  return { status: 200, headers: noStore, body };
}

/** `POST /oauth2/token`: tokens for a code with its verifier, or new ones for a refresh token, which stays the same. */
export async function giveTokens({ body }: Asked, inputs: OAuthInputs): Promise<Answer> {
  const form = new URLSearchParams(body);
  const sent = (name: string): string => form.get(name) ?? '';
  if (sent('client_id') !== localPool.clientId) return oauthError('invalid_client');
  if (sent('grant_type') === 'authorization_code') {
    const renewable = inputs.ins.redeem(sent('code'), sent('redirect_uri'), sent('code_verifier'));
    if (!renewable) return oauthError('invalid_grant');
    return tokensFor(renewable, inputs, inputs.ins.refreshToken(renewable));
  }
  if (sent('grant_type') === 'refresh_token') {
    const renewable = inputs.ins.renew(sent('refresh_token'));
    return renewable ? tokensFor(renewable, inputs) : oauthError('invalid_grant', 'Refresh Token has been revoked');
  }
  return oauthError('unsupported_grant_type');
}

/** `POST /oauth2/revoke`: ends a refresh token, and with it what the access tokens of the same sign-in may ask here. */
export function revokeToken({ body }: Asked, { ins }: OAuthInputs): Answer {
  const form = new URLSearchParams(body);
  if (form.get('client_id') !== localPool.clientId) return oauthError('invalid_client');
  const token = form.get('token') ?? '';
  if (token === '') return oauthError('invalid_request');
  if (token.split('.').length === 3) return oauthError('unsupported_token_type');
  ins.revoke(token);
  return { status: 200 };
}
