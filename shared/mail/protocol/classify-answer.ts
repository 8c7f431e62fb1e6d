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

/** Who a mail goes from and to, as bare addresses. */
export type Envelope = { from: string; to: string };

/** An address, and the domain by which it may be verified instead. */
const identitiesOf = (address: string): string[] => {
  const bare = (/<([^<>]+)>\s*$/.exec(address)?.[1] ?? address).trim().toLowerCase();
  return [bare, bare.slice(bare.lastIndexOf('@') + 1)];
};

/** The identities that a refusal names: of a role that may not use one, or one that is not verified. */
const refusedIdentities = (message: string): string[] => {
  const [, resource] = /identity\/([^'`"\s]+)/.exec(message) ?? [];
  const [, failed = ''] = /failed the check in region [\w-]+:(.+)/s.exec(message) ?? [];
  const named = resource ? [resource] : failed.split(',');
  return named.map((name) => name.trim().toLowerCase()).filter(Boolean);
};

/**
 * Whether a refusal is about the recipient alone. In the sandbox SES writes to verified addresses only, and judges the
 * role for the recipient's identity too; other mails can go.
 */
const isAboutRecipient = (message: string, { from, to }: Envelope): boolean => {
  const named = refusedIdentities(message);
  const [ours, theirs] = [identitiesOf(from), identitiesOf(to)];
  return named.length > 0 && named.every((name) => theirs.includes(name) && !ours.includes(name));
};

const aboutIdentity = ({ name = '', message = '' }: AwsError, envelope: Envelope): Refusal | undefined => {
  const isNotVerified = name === 'MessageRejected' && /not verified/i.test(message);
  if (!isNotVerified && !/^AccessDenied(Exception)?$/.test(name)) return undefined;
  if (isAboutRecipient(message, envelope)) {
    return { meaning: 'rejected', error: isNotVerified ? 'recipient-not-verified' : 'recipient-not-allowed' };
  }
  return isNotVerified ? { meaning: 'configuration', error: 'sender-not-verified' } : undefined;
};

const definite = (error: AwsError, status: number, envelope: Envelope): Refusal | undefined => {
  const { name = '', message = '' } = error;
  if (status === 429 || throttles.test(name)) {
    const isDaily = /daily/i.test(message);
    return isDaily ? { meaning: 'daily-quota', error: 'daily-quota' } : { meaning: 'throttled', error: 'throttled' };
  }
  const identity = aboutIdentity(error, envelope);
  if (identity) return identity;
  const fault = configurationFaults[name];
  if (fault) return { meaning: 'configuration', error: fault };
  if (status === 401 || status === 403) return { meaning: 'configuration', error: 'access-denied' };
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

/** Reads what the SES client threw for a mail. Never fails: whatever is not understood is unknown. */
export const classifyRefusal = (thrown: unknown, envelope: Envelope): Refusal => {
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as AwsError;
  const status = error.$metadata?.httpStatusCode ?? 0;
  if (status < 500) {
    const refusal = definite(error, status, envelope);
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
