import { localPool } from '../local-pool.ts';
import type { PoolReply } from './pool-reply.ts';
import type { SigningKey } from './signing-key.ts';

const headers = { 'cache-control': 'public, max-age=86400' };

/** The public keys of the pool. */
export const keySet = ({ published }: SigningKey): PoolReply => ({
  status: 200,
  headers,
  body: { keys: [published] },
});

/** The discovery document (OpenID Connect). Endpoints are on this machine, at `address`; the issuer is the template's. */
export const discovery = (address: string): PoolReply => ({
  status: 200,
  headers,
  body: {
    issuer: localPool.issuer,
    jwks_uri: `${address}/${localPool.userPoolId}/.well-known/jwks.json`,
    authorization_endpoint: `${address}/oauth2/authorize`,
    token_endpoint: `${address}/oauth2/token`,
    userinfo_endpoint: `${address}/oauth2/userInfo`,
    revocation_endpoint: `${address}/oauth2/revoke`,
    end_session_endpoint: `${address}/logout`,
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    id_token_signing_alg_values_supported: ['RS256'],
    subject_types_supported: ['public'],
    token_endpoint_auth_methods_supported: ['none'],
  },
});
