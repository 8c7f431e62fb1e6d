/**
 * Keys of receipts (docs/decisions, "A receipt is signed when it is asked for"): the private one is derived from the secret
 * of the deployment, the public ones of all rotations stay published.
 */
import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { derivedKey } from '../links/derived-key.ts';
import { canonicalJson } from './canonical-json.ts';

/** A public key of Ed25519 as text: 32 bytes in base64url. */
export const publicText = z.string().regex(/^[\w-]{43}$/);

/** A published key (RFC 8037). */
const publishedKey = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: publicText });

/** A list of keys as it is published or saved (RFC 7517). Keys of another kind are nobody's business here. */
export const keyList = z.object({ keys: z.array(z.looseObject({})).max(100) });

/** What an Ed25519 private key of 32 bytes begins with as PKCS #8 (RFC 8410). */
const prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that signs, derived from the value of the secret. */
export const signingKey = (secret: string): KeyObject => {
  const key = Buffer.concat([prefix, derivedKey(secret, 'receipt').export()]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
};

/** The public key that belongs to the value of a secret. */
export const publicTextOf = (secret: string): string =>
  publicText.parse(createPublicKey(signingKey(secret)).export({ format: 'jwk' }).x);

/** Names a public key: its thumbprint (RFC 7638). */
export const keyIdOf = (x: string): string =>
  createHash('sha256')
    .update(canonicalJson({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');

/** The keys to publish: the one that belongs to the secret, and those before it by their texts. */
export const keysToPublish = (secret: string, retired: readonly string[]) => ({
  keys: [publicTextOf(secret), ...retired].map((x) => {
    return { kty: 'OKP', crv: 'Ed25519', x, kid: keyIdOf(x), alg: 'EdDSA', use: 'sig' } as const;
  }),
});

/** The key of this name in a list; undefined when there is none. A name is believed only when it is the thumbprint. */
export const keyNamed = (kid: string, { keys }: z.output<typeof keyList>): KeyObject | undefined => {
  const known = keys.flatMap((key) => publishedKey.safeParse(key).data ?? []).find(({ x }) => keyIdOf(x) === kid);
  return known && createPublicKey({ key: known, format: 'jwk' });
};
