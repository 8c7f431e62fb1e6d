/** Tells "the service does not answer, try again" from everything else that an AWS call can throw. */
import { unavailable } from '../../contract/expected-error.ts';

const transientNames = new Set([
  'AbortError',
  'TimeoutError',
  'InternalServerError',
  'ServiceUnavailable',
  'ThrottlingException',
  'RequestLimitExceeded',
  'ProvisionedThroughputExceededException',
  'TransactionInProgressException',
  'TooManyRequestsException',
  'AccessDeniedException',
  'KMSAccessDeniedException',
  'KMSDisabledException',
]);

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
]);

type AwsFailure = { name?: string; code?: string; errno?: string; $metadata?: { httpStatusCode?: number } };

const isTransient = (error: unknown): boolean => {
  const { name, code, $metadata } = (error ?? {}) as AwsFailure;
  if (name && transientNames.has(name)) return true;
  if (code && connectionCodes.has(code)) return true;
  // A cut or unreadable answer is a SyntaxError with the raw response attached: unknown, so try again.
  return ($metadata?.httpStatusCode ?? 0) >= 500 || name === 'SyntaxError';
};

/** The same error, or `unavailable` (503, try again in 5 s) with it as cause when the service did not answer. */
export const asUnavailable = (error: unknown): unknown =>
  isTransient(error) ? unavailable({ retryAfter: 5, cause: error }) : error;
