import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { localPool } from '../local-pool.ts';
import type { Person } from './people.ts';
import type { SigningKey } from './signing-key.ts';

/** What a token is about beside the person. Times in seconds since 1970, `life` in seconds. */
export type Grant = { scope: string; authTime: number; originJti: string; nonce?: string };

/** Signs tokens that look like those of the real user pool. */
export type TokenInputs = { key: SigningKey; person: Person; grant: Grant; now: number; life: number };

const sign = ({ key, now, life, grant, person }: TokenInputs, claims: Record<string, unknown>): Promise<string> =>
  new SignJWT({ ...claims, origin_jti: grant.originJti, auth_time: grant.authTime })
    .setProtectedHeader({ kid: key.kid, alg: 'RS256' })
    .setSubject(person.sub)
    .setIssuer(localPool.issuer)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + life)
    .sign(key.privateKey);

// Real tokens carry groups. These do too, so that code which reads rights from them is found.
const groups = ['local'];

/** An access token: whose it is, which client got it, and its scope. */
export const accessToken = (inputs: TokenInputs): Promise<string> =>
  sign(inputs, {
    'cognito:groups': groups,
    client_id: localPool.clientId,
    token_use: 'access',
    scope: inputs.grant.scope,
    username: inputs.person.sub,
    version: 2,
  });

/** An ID token: what a console may show of the person. */
export const idToken = (inputs: TokenInputs): Promise<string> =>
  sign(inputs, {
    'cognito:groups': groups,
    aud: localPool.clientId,
    token_use: 'id',
    'cognito:username': inputs.person.sub,
    email: inputs.person.email,
    email_verified: true,
    ...(inputs.person.name && { name: inputs.person.name }),
    ...(inputs.grant.nonce && { nonce: inputs.grant.nonce }),
  });
