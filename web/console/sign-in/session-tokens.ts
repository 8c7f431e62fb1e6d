import type { TokenEndpointResponse } from 'oauth4webapi';

/** Tokens as they are held, in memory only. `expiresAt` in ms since 1970. */
export type Tokens = { access: string; refresh: string | undefined; expiresAt: number };

const lifeWhereUnsaid = 300;

/** The tokens of an answer that came at `now` (ms). A refresh may or may not bring another refresh token. */
export const tokensOf = (answer: TokenEndpointResponse, now: number, before?: Tokens): Tokens => ({
  access: answer.access_token,
  refresh: answer.refresh_token ?? before?.refresh,
  expiresAt: now + (answer.expires_in ?? lifeWhereUnsaid) * 1000,
});
