/**
 * Problem documents (RFC 9457, docs/contract.md#problems): the one shape in which anything goes wrong towards a caller.
 */
import type { ProblemDocument } from '../contract/answers/problem-document.ts';
import { ExpectedError, type FieldIssue, type ProblemName, problemStatus } from '../contract/expected-error.ts';

/** Field errors a problem lists at most. */
export const issueLimit = 20;

const titles: Record<ProblemName, string> = {
  'malformed-body': 'The body cannot be read',
  'idempotency-key-invalid': 'The idempotency key is not usable',
  'cursor-invalid': 'The cursor is not usable',
  unauthenticated: 'Please sign in',
  forbidden: 'This is not allowed',
  'origin-not-allowed': 'This page may not post here',
  'not-found': 'There is nothing here',
  'method-not-allowed': 'The method is not allowed here',
  conflict: 'This does not fit the present state',
  gone: 'This is no longer available',
  'precondition-failed': 'It was changed in the meantime',
  'payload-too-large': 'The body is too large',
  'unsupported-media-type': 'The media type is not supported',
  validation: 'Some fields need another look',
  consistency: 'Some answers contradict each other',
  'idempotency-key-reuse': 'The idempotency key was used for something else',
  'precondition-required': 'If-Match is required',
  'rate-limited': 'Too many requests',
  internal: 'Something went wrong on our side',
  unavailable: 'Not available right now',
};

const byPointer = (a: FieldIssue, b: FieldIssue) => (a.pointer < b.pointer ? -1 : a.pointer > b.pointer ? 1 : 0);

/** What to tell about an error: itself when it is expected, `internal` without any detail when it is a defect. */
export const expectedOf = (error: unknown): ExpectedError =>
  error instanceof ExpectedError
    ? error
    : new ExpectedError('internal', 'Something went wrong on our side. Please try again later.', { cause: error });

/** The problem document of an expected error; field errors sorted by pointer, and so many at most. */
export const problemOf = (error: ExpectedError, traceId: string, most = issueLimit): ProblemDocument => {
  const { issues } = error.details;
  return {
    type: `urn:suitably:problem:${error.problem}`,
    title: titles[error.problem],
    status: problemStatus[error.problem],
    detail: error.message,
    traceId,
    ...(issues && { errors: [...issues].sort(byPointer).slice(0, most) }),
  };
};
