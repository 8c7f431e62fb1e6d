/**
 * Wrong links (docs/contract.md#limits): the same answer for each of them, and an end to guessing after 60 a minute
 * from one source.
 */
import { ExpectedError } from '../contract/expected-error.ts';
import { sourceBlock } from '../intake/source-block.ts';
import { personHash } from '../leads/person-hash.ts';
import type { HttpRequest } from './http-request.ts';

export type MissLimit = {
  /** Counts a miss of a source (hashed) at an instant (ms) and tells whether it may go on guessing. */
  admitMiss: (source: { block: string; mark: string }, at: number) => Promise<boolean>;
  matchKey: string;
};

/** Counts a wrong link. Always throws: `not-found`, or `rate-limited` for a source that keeps guessing. */
export const miss = async (
  { admitMiss, matchKey }: MissLimit,
  { source, traceId }: HttpRequest,
  at: number,
): Promise<never> => {
  const block = personHash(matchKey, '*', sourceBlock(source).block);
  if (await admitMiss({ block, mark: traceId }, at)) throw new ExpectedError('not-found', 'noLink');
  throw new ExpectedError('rate-limited', 'tooManyLinks', {
    retryAfter: 60,
  });
};
