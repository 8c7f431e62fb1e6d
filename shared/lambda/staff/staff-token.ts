/**
 * Who calls the staff API, by the access token of the user pool (docs/contract.md#staff-access). The token says who,
 * never what: groups in it mean nothing, rights are read from the membership. It is read from the `Authorization`
 * header alone and reaches no log: errors about it carry neither the token nor a cause.
 */
import { CognitoJwtVerifier } from 'aws-jwt-verify/cognito-verifier';
import { JwtBaseError } from 'aws-jwt-verify/error';
import type { JwksCache } from 'aws-jwt-verify/jwk';
import { ExpectedError } from '../../contract/expected-error.ts';
import { staffScope } from '../../contract/staff-scope.ts';
import { bearerToken, type UnverifiedToken } from './bearer-token.ts';
import { type FetchKeys, signingKeys } from './signing-keys.ts';
import { hasPlainHeader, hasStaffClaims, isForStaff } from './token-claims.ts';

/** The pool and the client whose tokens count, where its keys come from, and the clock in ms since 1970. */
export type StaffTokenDeps = { userPoolId: string; clientId: string; fetchKeys: FetchKeys; now: () => number };

/** Somebody who is signed in. `sub` is the person’s id in the user pool. */
export type StaffIdentity = { sub: string };

const unauthenticated = () =>
  new ExpectedError('unauthenticated', 'signIn', {
    headers: { 'WWW-Authenticate': 'Bearer' },
  });

/** To somebody whom we know by a valid token that was given for something else (RFC 6750, 3.1). */
const scopeMissing = () =>
  new ExpectedError('forbidden', 'otherToken', {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${staffScope.value}"` },
  });

type Verify = (token: string) => Promise<{ sub: string }>;

/** Verifies the signature; what is wrong with a token is `unauthenticated`, whatever it is. */
const signedBy = async (verify: Verify, { token }: UnverifiedToken): Promise<StaffIdentity> => {
  try {
    const { sub } = await verify(token);
    return { sub };
  } catch (error) {
    throw error instanceof JwtBaseError ? unauthenticated() : error;
  }
};

/**
 * Makes the check of an `Authorization` header, once per environment: keys are kept. The check throws `unauthenticated`
 * for everything but one valid token, `forbidden` for one that was given for something else, and `unavailable` when the
 * keys to judge by cannot be had.
 */
export const verifyStaffToken = ({ userPoolId, clientId, fetchKeys, now }: StaffTokenDeps) => {
  const { issuer } = CognitoJwtVerifier.parseUserPoolId(userPoolId);
  const verifier = CognitoJwtVerifier.create(
    // Time is judged by the given clock; the library would use its own.
    { userPoolId, clientId, tokenUse: 'access', graceSeconds: Number.POSITIVE_INFINITY },
    { jwksCache: signingKeys(fetchKeys, now) as JwksCache },
  );
  return async (authorization: string | undefined): Promise<StaffIdentity> => {
    const unverified = bearerToken(authorization);
    if (!unverified || !hasPlainHeader(unverified.header)) throw unauthenticated();
    if (!hasStaffClaims(unverified.claims, issuer, now())) throw unauthenticated();
    const identity = await signedBy((token) => verifier.verify(token), unverified);
    if (!isForStaff(unverified.claims)) throw scopeMissing();
    return identity;
  };
};
