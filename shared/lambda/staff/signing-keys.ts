/**
 * The issuer's public keys, fetched when a token names one that is not known yet, and seldom: a flood of made-up key
 * ids costs one request in half a minute, whether the key endpoint answers or not (docs/reliability.md#facts, M8).
 */

import { KidNotFoundInJwksError } from 'aws-jwt-verify/error';
import type { Jwk, JwksCache, JwkWithKid } from 'aws-jwt-verify/jwk';
import { ExpectedError } from '../../contract/expected-error.ts';

/** Asks the issuer for its keys. Throws when it does not answer with keys. */
export type FetchKeys = () => Promise<readonly Jwk[]>;

/** ms between two fetches. */
const pause = 30_000;

/** The same, in ms, while there are no keys at all: one lost answer at the start must not shut staff out for long. */
const pauseWithoutKeys = 5_000;

const unavailable = (cause: unknown) =>
  new ExpectedError('unavailable', 'cannotCheck', {
    retryAfter: pauseWithoutKeys / 1000,
    cause,
  });

/**
 * Finds keys by id. `now` in ms since 1970. An id that the issuer does not know is an error of aws-jwt-verify; when the
 * issuer could not be asked, it is the expected error `unavailable`, because the token may well be good.
 */
export const signingKeys = (fetchKeys: FetchKeys, now: () => number): Pick<JwksCache, 'getJwk'> => {
  let keys: readonly Jwk[] = [];
  let failure: unknown;
  let nextFetchAt = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  const fetchOnce = async (): Promise<void> => {
    nextFetchAt = now() + pause;
    try {
      keys = await fetchKeys();
      failure = undefined;
    } catch (error) {
      failure = error ?? 'no answer';
      if (keys.length === 0) nextFetchAt = now() + pauseWithoutKeys;
    }
  };
  const refresh = async (): Promise<void> => {
    if (fetching || now() >= nextFetchAt) {
      fetching ??= fetchOnce().finally(() => {
        fetching = undefined;
      });
      await fetching;
    }
  };
  const find = (kid: string) => keys.find((key): key is JwkWithKid => key.kid === kid);

  return {
    getJwk: async (_uri, { header: { kid = '' } }) => {
      if (!find(kid)) await refresh();
      const key = find(kid);
      if (key) return key;
      throw failure === undefined ? new KidNotFoundInJwksError('The issuer has no such key.') : unavailable(failure);
    },
  };
};
