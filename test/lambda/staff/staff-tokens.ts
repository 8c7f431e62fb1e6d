/** Tokens as the user pool signs them, and as somebody would forge them. */
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { staffScope } from '../../../shared/contract/staff-scope.ts';

export const pool = { userPoolId: 'eu-central-1_test', clientId: 'consoleconsoleconsole12345' };
export const issuer = `https://cognito-idp.eu-central-1.amazonaws.com/${pool.userPoolId}`;

/** The moment at which the tests look at tokens, in ms. */
export const now = Date.parse('2026-11-22T18:00:00Z');
const seconds = now / 1000;

export type SigningKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject };

export const aKey = (kid: string): SigningKey => ({ kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }) });

/** A key as the pool publishes it. */
export const published = ({ kid, publicKey }: SigningKey) => {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' });
  return { kid, kty: 'RSA' as const, alg: 'RS256' as const, use: 'sig' as const, n, e };
};

/** The claims of an access token, with what a test wants different; undefined leaves a claim out. */
export const claims = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  sub: 'a3d4c8e2-0000-4000-8000-000000000001',
  iss: issuer,
  client_id: pool.clientId,
  token_use: 'access',
  scope: `openid email ${staffScope.value}`,
  auth_time: seconds - 10,
  iat: seconds - 10,
  exp: seconds + 3_590,
  jti: 'b1',
  username: 'a3d4c8e2-0000-4000-8000-000000000001',
  'cognito:groups': ['nobody'],
  ...over,
});

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Signs these claims with RS256, under a header with what a test wants different. */
export const signed = (key: SigningKey, over: Record<string, unknown> = {}, header: object = {}): string => {
  const input = `${encode({ alg: 'RS256', kid: key.kid, ...header })}.${encode(claims(over))}`;
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), key.privateKey).toString('base64url')}`;
};

/** A token that uses the public key, which everybody knows, as the secret of an HMAC. */
export const signedWithPublicKey = (key: SigningKey): string => {
  const input = `${encode({ alg: 'HS256', kid: key.kid })}.${encode(claims())}`;
  const secret = key.publicKey.export({ type: 'spki', format: 'pem' });
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
