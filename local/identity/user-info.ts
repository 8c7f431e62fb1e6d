import { createPublicKey } from 'node:crypto';
import { jwtVerify } from 'jose';
import { localPool } from '../local-pool.ts';
import type { PoolReply, PoolRequest } from './pool-reply.ts';
import type { OAuthInputs } from './token-endpoint.ts';

const refused = (): PoolReply => ({
  status: 401,
  headers: {
    'www-authenticate':
      'error="invalid_token", error_description="Access token is expired, disabled, or deleted, or the user has globally signed out."',
  },
  body: { error: 'invalid_token' },
});

/** `GET /oauth2/userInfo`: whom an access token with the scope `openid` is about. */
export async function userInfo({ headers }: PoolRequest, { people, state, key, now }: OAuthInputs): Promise<PoolReply> {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const { privateKey } = await key();
  const verified = await jwtVerify(token, createPublicKey(privateKey), {
    algorithms: ['RS256'],
    issuer: localPool.issuer,
    currentDate: new Date(now() * 1000),
  }).catch(() => undefined);
  const { payload } = verified ?? {};
  const person = people.find(payload?.sub ?? '');
  const mayAsk = payload?.token_use === 'access' && String(payload.scope).split(' ').includes('openid');
  if (!person || !mayAsk || state.isRevoked(String(payload?.origin_jti))) return refused();
  const { sub, email, name } = person;
  // The real service writes this one as text.
  return { status: 200, body: { sub, email, email_verified: 'true', username: sub, ...(name && { name }) } };
}
