import { type AuthorizationServer, allowInsecureRequests, type Client, clockSkew, None } from 'oauth4webapi';
import type { Deployment } from '../load-config.ts';

/** The sign-in pages of the user pool, this console as their client, and how requests to them are made. */
export const authorityOf = ({ issuer, authority, clientId, serverAhead }: Deployment) => {
  const server: AuthorizationServer = {
    issuer,
    authorization_endpoint: `${authority}/oauth2/authorize`,
    token_endpoint: `${authority}/oauth2/token`,
    revocation_endpoint: `${authority}/oauth2/revoke`,
    end_session_endpoint: `${authority}/logout`,
  };
  const client: Client = { client_id: clientId, [clockSkew]: serverAhead };
  // A stack on a laptop has no certificate; anywhere else the address begins with https and this allows nothing.
  const options = { [allowInsecureRequests]: authority.startsWith('http://localhost:') };
  return { server, client, options, asPublicClient: None() };
};
