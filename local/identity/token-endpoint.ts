import { localPool } from '../local-pool.ts';
import type { People, Person } from './people.ts';
import { oauthError, type PoolReply, type PoolRequest } from './pool-reply.ts';
import type { SignInClient } from './sign-in-client.ts';
import type { RefreshGrant, SignInState } from './sign-in-state.ts';
import type { SigningKey } from './signing-key.ts';
import { accessToken, idToken } from './tokens.ts';

/** What the endpoints work with. `now` in seconds, `goodUntil` in ms since 1970: how long a first password is good. */
export type OAuthInputs = {
  client: SignInClient;
  people: People;
  state: SignInState;
  key: () => Promise<SigningKey>;
  now: () => number;
  goodUntil: (person: Person) => number;
};

const noStore = { 'cache-control': 'no-store', pragma: 'no-cache' };

async function tokensFor({ sub, grant }: RefreshGrant, inputs: OAuthInputs, refreshToken?: string): Promise<PoolReply> {
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
export async function giveTokens({ body }: PoolRequest, inputs: OAuthInputs): Promise<PoolReply> {
  const form = new URLSearchParams(body);
  const sent = (name: string): string => form.get(name) ?? '';
  if (sent('client_id') !== localPool.clientId) return oauthError('invalid_client');
  if (sent('grant_type') === 'authorization_code') {
    const refreshGrant = inputs.state.redeem(sent('code'), sent('redirect_uri'), sent('code_verifier'));
    if (!refreshGrant) return oauthError('invalid_grant');
    return tokensFor(refreshGrant, inputs, inputs.state.issueRefreshToken(refreshGrant));
  }
  if (sent('grant_type') === 'refresh_token') {
    const refreshGrant = inputs.state.renew(sent('refresh_token'));
    return refreshGrant
      ? tokensFor(refreshGrant, inputs)
      : oauthError('invalid_grant', 'Refresh Token has been revoked');
  }
  return oauthError('unsupported_grant_type');
}

/** `POST /oauth2/revoke`: ends a refresh token, and with it what the access tokens of the same sign-in may ask here. */
export function revokeToken({ body }: PoolRequest, { state }: OAuthInputs): PoolReply {
  const form = new URLSearchParams(body);
  if (form.get('client_id') !== localPool.clientId) return oauthError('invalid_client');
  const token = form.get('token') ?? '';
  if (token === '') return oauthError('invalid_request');
  if (token.split('.').length === 3) return oauthError('unsupported_token_type');
  state.revoke(token);
  return { status: 200 };
}
