import type { DetailKey } from '../texts/en/problems.ts';
import type { Language } from '../texts/language.ts';
import type { FieldSaying, SentenceValues } from '../texts/problem-texts.ts';

/** Problem names of docs/contract.md#problems, each with the HTTP status that it always carries. */
export const problemStatus = {
  'malformed-body': 400,
  'idempotency-key-invalid': 400,
  'cursor-invalid': 400,
  unauthenticated: 401,
  forbidden: 403,
  'origin-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  validation: 422,
  consistency: 422,
  'idempotency-key-reuse': 422,
  'precondition-required': 428,
  'rate-limited': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ProblemName = keyof typeof problemStatus;

/** One field that was refused: a JSON pointer into the request, a stable code, and what is said of it. Never the refused value. */
export type FieldIssue = { readonly pointer: string; readonly code: string } & FieldSaying;

/** What an expected error may say beside its name. `retryAfter` is in seconds and becomes the header of that name. */
export type ExpectedErrorDetails = {
  /** What is put into the sentence: nothing personal, nothing that was sent. */
  values?: SentenceValues;
  issues?: readonly FieldIssue[];
  retryAfter?: number;
  headers?: Readonly<Record<string, string>>;
  /** The language of whoever is refused, where it is known better than by the request's headers. */
  lang?: Language;
  cause?: unknown;
};

/**
 * The one error of this project that a caller can act on; everything else thrown is a defect and becomes `internal`.
 * `says` names its sentence in `shared/texts`, and is its message: who reads logs needs no sentence, and who is refused
 * reads it in their language.
 */
export class ExpectedError extends Error {
  readonly problem: ProblemName;
  readonly says: DetailKey;
  readonly details: ExpectedErrorDetails;

  constructor(problem: ProblemName, says: DetailKey, details: ExpectedErrorDetails = {}) {
    super(says, { cause: details.cause });
    this.name = 'ExpectedError';
    this.problem = problem;
    this.says = says;
    this.details = details;
  }
}

/** A refusal with something more beside it. What is no refusal stays what it is. */
export const tellingMore = (error: unknown, more: (details: ExpectedErrorDetails) => ExpectedErrorDetails): unknown =>
  error instanceof ExpectedError
    ? new ExpectedError(error.problem, error.says, { ...error.details, ...more(error.details) })
    : error;

/** What is answered; a refusal is told in this language, where one is known better than by the request's headers. */
export const refusingIn = async <Answer>(
  lang: Language | undefined,
  answer: () => Promise<Answer>,
): Promise<Answer> => {
  try {
    return await answer();
  } catch (error) {
    throw lang ? tellingMore(error, () => ({ lang })) : error;
  }
};

/** The service, or something that it needs, does not answer now. `retryAfter` in seconds. */
export const unavailable = (details: Pick<ExpectedErrorDetails, 'retryAfter' | 'cause'>): ExpectedError =>
  new ExpectedError('unavailable', 'unavailable', details);
