import { processRefreshTokenResponse, refreshTokenGrantRequest, revocationRequest } from 'oauth4webapi';
import { signInPaths } from '../../../shared/contract/sign-in-paths.ts';
import type { Deployment } from '../load-config.ts';
import { authorityOf } from './authority.ts';
import { type Tokens, tokensOf } from './session-tokens.ts';

/** Somebody who is signed in. */
export type Session = {
  /** A token that is good for at least another minute. Rejects when there is none any more. */
  accessToken: () => Promise<string>;
  /** Has the tokens withdrawn and leaves for the sign-out page. */
  signOut: () => Promise<void>;
};

/** Tokens are renewed this long before they end, in ms. */
const early = 60_000;

/** A session over tokens that are kept in this closure and nowhere else. Renewals of the same time are one. */
export const openSession = (config: Deployment, first: Tokens): Session => {
  const { server, client, options, asPublicClient } = authorityOf(config);
  let tokens = first;
  let renewal: Promise<Tokens> | undefined;

  const renew = async (): Promise<Tokens> => {
    if (!tokens.refresh) throw new Error('The session has ended.');
    const response = await refreshTokenGrantRequest(server, client, asPublicClient, tokens.refresh, options);
    return tokensOf(await processRefreshTokenResponse(server, client, response), Date.now(), tokens);
  };

  return {
    accessToken: async () => {
      if (tokens.expiresAt - Date.now() > early) return tokens.access;
      renewal ??= renew().finally(() => {
        renewal = undefined;
      });
      tokens = await renewal;
      return tokens.access;
    },
    signOut: async () => {
      if (tokens.refresh) {
        // Signing out goes on when this fails: the token then ends by itself.
        await revocationRequest(server, client, asPublicClient, tokens.refresh, options).catch(() => undefined);
      }
      const address = new URL(server.end_session_endpoint ?? '');
      address.search = new URLSearchParams({
        client_id: config.clientId,
        logout_uri: `${location.origin}${signInPaths.signedOut}`,
      }).toString();
      location.replace(address);
    },
  };
};
