import { authorizationCodeGrantRequest, processAuthorizationCodeResponse, validateAuthResponse } from 'oauth4webapi';
import { signInPaths } from '../../../shared/contract/sign-in-paths.ts';
import type { Deployment } from '../load-config.ts';
import { authorityOf } from './authority.ts';
import { takePending } from './pending-sign-in.ts';
import { type Tokens, tokensOf } from './session-tokens.ts';

/** What a finished sign-in gives: the tokens, and the page that the person wanted to see. */
export type SignedIn = { tokens: Tokens; returnTo: string };

/**
 * Exchanges the code that the sign-in pages have sent back. Throws when this tab had begun no sign-in, when state or
 * nonce are not its own, or when the pages refused.
 */
export const finishSignIn = async (config: Deployment, address: URL): Promise<SignedIn> => {
  const pending = takePending();
  if (!pending) throw new Error('This sign-in was not begun in this tab, or it has been used before.');
  const { server, client, options, asPublicClient } = authorityOf(config);
  const parameters = validateAuthResponse(server, client, address, pending.state);
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    asPublicClient,
    parameters,
    `${address.origin}${signInPaths.signedIn}`,
    pending.verifier,
    options,
  );
  const expected = { expectedNonce: pending.nonce, requireIdToken: true };
  const answer = await processAuthorizationCodeResponse(server, client, response, expected);
  return { tokens: tokensOf(answer, Date.now()), returnTo: pending.returnTo };
};
