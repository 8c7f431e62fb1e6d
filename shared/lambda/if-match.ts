/**
 * Versions of things as entity tags, and the promise that nobody overwrites what they have not seen
 * (docs/reliability.md#promises, P18).
 */
import { ExpectedError } from '../contract/expected-error.ts';
import type { HttpRequest } from './http-request.ts';

/** The strong entity tag of a version. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * Compares `If-Match` with the version that is stored now. A weak tag counts as ours: the edge makes tags weak when it
 * compresses, and a version means the same thing in any encoding. Throws `precondition-required` without one or with
 * `*`, and `precondition-failed` for an old one or a list.
 */
export const checkIfMatch = ({ headers }: HttpRequest, version: number): void => {
  const given = headers['if-match']?.trim();
  if (!given || given === '*') {
    throw new ExpectedError('precondition-required', 'ifMatch');
  }
  if (given.replace(/^W\//, '') !== etagOf(version)) throw changedMeanwhile();
};

/** Somebody else was faster. */
export const changedMeanwhile = () => new ExpectedError('precondition-failed', 'changedMeanwhile');
