import { randomUUID } from 'node:crypto';
import { peopleIn } from './identity/people.ts';
import { signingKeyIn } from './identity/signing-key.ts';
import { accessToken } from './identity/tokens.ts';
import { localPool } from './local-pool.ts';

/** Whose token to make. `folder` keeps key and users, `scope` is separated by spaces, `now` in ms since 1970. */
export type MintRequest = { folder: string; email: string; scope: string; now: number };

/**
 * An access token of an hour for a user of the local pool, by e-mail address, without signing in. Throws a sentence for
 * an address that the pool does not know.
 */
export async function mintToken({ folder, email, scope, now }: MintRequest): Promise<string> {
  const people = peopleIn(folder);
  const person = people.find(email);
  if (!person) {
    const known = people.list().map((one) => one.email);
    throw new Error(`There is no user ${email}. There are ${known.join(', ')}.`);
  }
  const seconds = Math.floor(now / 1000);
  const grant = { scope, authTime: seconds, originJti: randomUUID() };
  const key = await signingKeyIn(folder);
  return await accessToken({ key, person, grant, now: seconds, life: localPool.tokenLife });
}
