/**
 * What an answer of SES means (docs/mail-protocol.md#answers-of-ses, names of the v1 API). The one question that counts
 * is whether the message may have been taken: only where it certainly was not may it be tried again at once.
 */

/** What an answer of SES means for the message. */
export type Meaning =
  /** Taken, which is not delivered. */
  | { meaning: 'accepted'; sesId: string }
  /** Not taken; passes by itself. `error` is a code of ours. */
  | { meaning: 'throttled' | 'daily-quota' | 'unreached'; error: string }
  /** Not taken, through no fault of the message. */
  | { meaning: 'configuration'; error: string }
  /** Not taken, and this message never will be. */
  | { meaning: 'rejected'; error: string }
  /** Perhaps taken. */
  | { meaning: 'unknown'; error: string };

/** An answer that is not a yes. */
export type Refusal = Exclude<Meaning, { meaning: 'accepted' }>;

type AwsError = { name?: string; message?: string; code?: string; $metadata?: { httpStatusCode?: number } };

const throttles = /^(?:Throttling(?:Exception)?|TooManyRequests(?:Exception)?|LimitExceeded(?:Exception)?)$/;

/** Codes of refusals that an operator has to mend, and our names for them. */
const configurationFaults: Readonly<Record<string, string>> = {
  AccountSendingPausedException: 'account-paused',
  AccountSendingPaused: 'account-paused',
  AccountSuspendedException: 'account-paused',
  ConfigurationSetSendingPausedException: 'configuration-set-paused',
  ConfigurationSetSendingPaused: 'configuration-set-paused',
  MailFromDomainNotVerifiedException: 'sender-not-verified',
  MailFromDomainNotVerified: 'sender-not-verified',
  ConfigurationSetDoesNotExist: 'configuration-set-missing',
  ConfigurationSetDoesNotExistException: 'configuration-set-missing',
  AccessDenied: 'access-denied',
  AccessDeniedException: 'access-denied',
  CredentialsProviderError: 'no-credentials',
  ExpiredToken: 'access-denied',
  ExpiredTokenException: 'access-denied',
  IncompleteSignature: 'access-denied',
  RequestExpired: 'access-denied',
  InvalidAction: 'wrong-service',
};

/** No byte of the request left the machine: the name had no address, or nobody listened there. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

const definite = ({ name = '', message = '' }: AwsError, status: number): Refusal | undefined => {
  if (status === 429 || throttles.test(name)) {
    const isDaily = /daily/i.test(message);
    return isDaily ? { meaning: 'daily-quota', error: 'daily-quota' } : { meaning: 'throttled', error: 'throttled' };
  }
  const fault = configurationFaults[name];
  if (fault) return { meaning: 'configuration', error: fault };
  if (status === 401 || status === 403) return { meaning: 'configuration', error: 'access-denied' };
  if (name === 'MessageRejected' && /not verified/i.test(message)) {
    return { meaning: 'configuration', error: 'sender-not-verified' };
  }
  if (name === 'MessageRejected') return { meaning: 'rejected', error: 'message-rejected' };
  // 408 is a gateway that gave up waiting, which says nothing about the message.
  return status >= 400 && status < 500 && status !== 408
    ? { meaning: 'rejected', error: 'request-refused' }
    : undefined;
};

const whyUnknown = ({ name = '', code = '' }: AwsError, status: number): string => {
  if (status >= 500) return 'server-error';
  // The SDK calls a broken connection a time-out as well; its code tells them apart.
  if (/^(?:ECONNRESET|EPIPE)$/.test(code)) return 'connection-lost';
  if (/^(?:AbortError|TimeoutError)$/.test(name)) return 'no-answer-in-time';
  return status >= 200 && status < 300 ? 'unreadable-answer' : 'connection-lost';
};

/** Reads what the SES client threw. Never fails: whatever is not understood is unknown. */
export const classifyRefusal = (thrown: unknown): Refusal => {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as AwsError;
  const status = error.$metadata?.httpStatusCode ?? 0;
  if (status < 500) {
    const refusal = definite(error, status);
    if (refusal) return refusal;
    if (status === 0 && neverConnected.has(error.code ?? '')) return { meaning: 'unreached', error: 'unreached' };
  }
  return { meaning: 'unknown', error: whyUnknown(error, status) };
};

/** Reads what SES answered; without a message id it cannot be known what happened. */
export const classifyAnswer = (answer: { MessageId?: string | undefined }): Meaning =>
  answer.MessageId
    ? { meaning: 'accepted', sesId: answer.MessageId }
    : { meaning: 'unknown', error: 'unreadable-answer' };
