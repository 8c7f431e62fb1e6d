import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AuthorizeRequest } from './authorize-request.ts';
import type { SignInClient } from './sign-in-client.ts';
import type { Grant } from './tokens.ts';

// How long the real service keeps a code and a session, in seconds.
const codeLife = 5 * 60;
const sessionLife = 60 * 60;

type Code = { sub: string; request: AuthorizeRequest; authTime: number; until: number };

/** A user's grant, as long as it can be renewed. */
export type RefreshGrant = { sub: string; grant: Grant };

/** Sessions, codes and refresh tokens. They are kept in memory: a restart signs everybody out. */
export type SignInState = {
  /** Starts a session of an hour in which the page does not ask again. Gives the value of its cookie. */
  startSession: (sub: string) => string;
  /** The `sub` of the session that a cookie keeps, while it lasts. */
  sessionUser: (cookie: string | undefined) => string | undefined;
  endSession: (cookie: string | undefined) => void;
  issueCode: (sub: string, request: AuthorizeRequest) => string;
  /** Takes a code, which is used up even when the address or the verifier is wrong. */
  redeem: (code: string, redirectUri: string, verifier: string) => RefreshGrant | undefined;
  issueRefreshToken: (refreshGrant: RefreshGrant) => string;
  renew: (refreshToken: string) => RefreshGrant | undefined;
  revoke: (refreshToken: string) => void;
  /** Whether tokens of this origin were revoked. */
  isRevoked: (originJti: string) => boolean;
};

const secret = (): string => randomBytes(32).toString('base64url');
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');

/** Starts without sessions. `now` in seconds since 1970. */
export function signInState(client: Pick<SignInClient, 'refreshLife'>, now: () => number): SignInState {
  const sessions = new Map<string, { sub: string; until: number }>();
  const codes = new Map<string, Code>();
  const refreshGrants = new Map<string, RefreshGrant & { until: number }>();
  const revoked = new Set<string>();
  const valid = <T extends { until: number }>(found: T | undefined): T | undefined =>
    found && now() < found.until ? found : undefined;
  return {
    startSession: (sub) => {
      const cookie = secret();
      sessions.set(cookie, { sub, until: now() + sessionLife });
      return cookie;
    },
    sessionUser: (cookie = '') => valid(sessions.get(cookie))?.sub,
    endSession: (cookie = '') => void sessions.delete(cookie),
    issueCode: (sub, request) => {
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
    issueRefreshToken: (refreshGrant) => {
      const token = secret();
      refreshGrants.set(token, { ...refreshGrant, until: now() + client.refreshLife });
      return token;
    },
    renew: (token) => valid(refreshGrants.get(token)),
    revoke: (token) => {
      const found = refreshGrants.get(token);
      if (found) revoked.add(found.grant.originJti);
      refreshGrants.delete(token);
    },
    isRevoked: (originJti) => revoked.has(originJti),
  };
}
