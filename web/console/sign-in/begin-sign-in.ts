import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from 'oauth4webapi';
import { signInPaths } from '../../../shared/contract/sign-in-paths.ts';
import type { Deployment } from '../load-config.ts';
import { authorityOf } from './authority.ts';
import { keepPending } from './pending-sign-in.ts';

/**
 * Sends the browser to the sign-in pages. Where somebody is still signed in there, it comes straight back, which is how
 * a reload keeps people in although tokens are kept nowhere but in memory.
 */
export const beginSignIn = async (config: Deployment, returnTo: string): Promise<void> => {
  const pending = {
    verifier: generateRandomCodeVerifier(),
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    returnTo,
  };
  const address = new URL(authorityOf(config).server.authorization_endpoint ?? '');
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: `${location.origin}${signInPaths.signedIn}`,
    scope: config.scopes.join(' '),
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
  }).toString();
  keepPending(pending);
  location.replace(address);
};
