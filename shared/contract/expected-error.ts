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

/** One field that was refused: a JSON pointer into the request, a stable code, and a sentence. Never the refused value. */
export type FieldIssue = { pointer: string; code: string; message: string };

/** What an expected error may say beside its name. `retryAfter` is in seconds and becomes the header of that name. */
export type ExpectedErrorDetails = {
  issues?: readonly FieldIssue[];
  retryAfter?: number;
  headers?: Readonly<Record<string, string>>;
  cause?: unknown;
};

/**
 * The one error of this project that a caller can act on; everything else thrown is a defect and becomes `internal`.
 * `detail` is shown to the caller, so it holds no input and no personal data.
 */
export class ExpectedError extends Error {
  readonly problem: ProblemName;
  readonly details: ExpectedErrorDetails;

  constructor(problem: ProblemName, detail: string, details: ExpectedErrorDetails = {}) {
    super(detail, { cause: details.cause });
    this.name = 'ExpectedError';
    this.problem = problem;
    this.details = details;
  }
}

/** The service, or something that it needs, does not answer now. `retryAfter` in seconds. */
export const unavailable = (details: Pick<ExpectedErrorDetails, 'retryAfter' | 'cause'>): ExpectedError =>
  new ExpectedError('unavailable', 'We cannot do this right now. Please try again in a moment.', details);
