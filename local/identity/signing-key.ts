import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';

/** The key that signs tokens on this machine, and its public half as the pool publishes it. */
export type SigningKey = { kid: string; privateKey: KeyObject; published: JWK };

function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  try {
    // A second process may make one at the same time; whichever comes first stays, whole.
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  rmSync(draft);
}

/** The key kept in `<folder>/signing-key.pem`; made when there is none. */
export async function signingKeyIn(folder: string): Promise<SigningKey> {
  const file = path.join(folder, 'signing-key.pem');
  if (!existsSync(file)) makeKey(file);
  const privateKey = createPrivateKey(readFileSync(file));
  const jwk = await exportJWK(createPublicKey(privateKey));
  const kid = await calculateJwkThumbprint(jwk);
  return { kid, privateKey, published: { ...jwk, kid, alg: 'RS256', use: 'sig' } };
}
