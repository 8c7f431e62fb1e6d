import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AuthorizeRequest } from './authorize-request.ts';
import type { SignInClient } from './sign-in-client.ts';
import type { Grant } from './tokens.ts';

// What the real service gives a code and a visit to its pages.
const codeLife = 5 * 60;
const visitLife = 60 * 60;

type Code = { sub: string; request: AuthorizeRequest; authTime: number; until: number };

/** Somebody's grant, as long as it can be renewed. */
export type Renewable = { sub: string; grant: Grant };

/** Everything that lasts between two requests of a sign-in. Kept in memory: a restart signs everybody out. */
export type SignIns = {
  /** Begins a visit, kept by a cookie: who comes again within an hour is not asked again. Gives the cookie's value. */
  visit: (sub: string) => string;
  visitor: (cookie: string | undefined) => string | undefined;
  leave: (cookie: string | undefined) => void;
  code: (sub: string, request: AuthorizeRequest) => string;
  /** Takes a code, which is then used up whatever the outcome. */
  redeem: (code: string, redirectUri: string, verifier: string) => Renewable | undefined;
  refreshToken: (renewable: Renewable) => string;
  renew: (refreshToken: string) => Renewable | undefined;
  revoke: (refreshToken: string) => void;
  /** Whether tokens of this origin were revoked. */
  isRevoked: (originJti: string) => boolean;
};

const secret = (): string => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Starts without anybody signed in. `now` in seconds since 1970. */
export function signIns(client: Pick<SignInClient, 'refreshLife'>, now: () => number): SignIns {
  const visits = new Map<string, { sub: string; until: number }>();
  const codes = new Map<string, Code>();
  const renewables = new Map<string, Renewable & { until: number }>();
  const revoked = new Set<string>();
  const valid = <T extends { until: number }>(found: T | undefined): T | undefined =>
    found && now() < found.until ? found : undefined;
  return {
    visit: (sub) => {
      const cookie = secret();
      visits.set(cookie, { sub, until: now() + visitLife });
      return cookie;
    },
    visitor: (cookie = '') => valid(visits.get(cookie))?.sub,
    leave: (cookie = '') => void visits.delete(cookie),
    code: (sub, request) => {
      const code = randomUUID();
      codes.set(code, { sub, request, authTime: now(), until: now() + codeLife });
      return code;
    },
    redeem: (code, redirectUri, verifier) => {
      const found = valid(codes.get(code));
      codes.delete(code);
      if (!found || found.request.redirectUri !== redirectUri) return undefined;
      if (!/^[\w.~-]{43,128}$/.test(verifier) || challengeOf(verifier) !== found.request.challenge) return undefined;
      const { sub, authTime, request } = found;
      return { sub, grant: { scope: request.scope, nonce: request.nonce, authTime, originJti: randomUUID() } };
    },
    refreshToken: (renewable) => {
      const token = secret();
      renewables.set(token, { ...renewable, until: now() + client.refreshLife });
      return token;
    },
    renew: (token) => valid(renewables.get(token)),
    revoke: (token) => {
      const found = renewables.get(token);
      if (found) revoked.add(found.grant.originJti);
      renewables.delete(token);
    },
    isRevoked: (originJti) => revoked.has(originJti),
  };
}
