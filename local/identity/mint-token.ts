import { randomUUID } from 'node:crypto';
import { staffScope } from '../../shared/contract/staff-scope.ts';
import { localPool } from './local-pool.ts';
import { peopleIn } from './people.ts';
import { signingKeyIn } from './signing-key.ts';
import { accessToken } from './tokens.ts';

/**
 * An access token of an hour for somebody of the local user pool, by e-mail address, without signing in. `folder` keeps
 * key and people, `now` in ms since 1970. Throws a sentence for somebody whom the pool does not know.
 */
export async function mintToken(folder: string, email: string, now: number): Promise<string> {
  const people = peopleIn(folder);
  const person = people.find(email);
  if (!person) {
    const known = people.list().map((one) => one.email);
    throw new Error(`There is no user ${email}. There are ${known.join(', ')}.`);
  }
  const seconds = Math.floor(now / 1000);
  const grant = { scope: `openid email ${staffScope.value}`, authTime: seconds, originJti: randomUUID() };
  const key = await signingKeyIn(folder);
  return await accessToken({ key, person, grant, now: seconds, life: localPool.tokenLife });
}
