import * as z from 'zod';
import { localPool } from '../local-pool.ts';
import type { SignInClient } from './sign-in-client.ts';

const proof = z.object({
  response_type: z.literal('code'),
  scope: z.string().optional(),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
  code_challenge_method: z.literal('S256'),
  state: z.string().max(2_048).optional(),
  nonce: z.string().max(2_048).optional(),
});

/** A console's request for a code. */
export type AuthorizeRequest = {
  redirectUri: string;
  scope: string;
  challenge: string;
  state?: string;
  nonce?: string;
};

/**
 * A valid request; or the error. With a `redirectUri` the error goes to the console; without one the console is unknown
 * and a page of our own shows the error.
 */
export type ReadAuthorize =
  | AuthorizeRequest
  | { error: string; description: string; redirectUri?: string; state?: string };

/** `url` with these parameters added; undefined ones are left out. */
export function withParameters(url: string, parameters: Record<string, string | undefined>): string {
  const target = new URL(url);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) target.searchParams.set(name, value);
  return target.href;
}

/** Reads the query of `/oauth2/authorize` and `/login`. PKCE with S256 is required, as our console does it. */
export function readAuthorize(query: URLSearchParams, client: SignInClient): ReadAuthorize {
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== localPool.clientId || !client.callbacks.includes(redirectUri)) {
    return { error: 'invalid_request', description: 'This page was not opened by a console that is known here.' };
  }
  const state = query.get('state') ?? undefined;
  const read = proof.safeParse(Object.fromEntries(query));
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].join(', ');
    return { error: 'invalid_request', description: `Not usable: ${names}`, redirectUri, state };
  }
  const { scope = client.scopes.join(' '), code_challenge: challenge, nonce } = read.data;
  if (!scope.split(' ').every((one) => client.scopes.includes(one))) {
    return { error: 'invalid_scope', description: 'A scope is not allowed', redirectUri, state };
  }
  return { redirectUri, scope, challenge, state, nonce };
}
