import { describe, expect, test } from 'vitest';
import { classifyAnswer, classifyRefusal } from '../../../shared/mail/protocol/classify-answer.ts';

const refusal = (name: string, status: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
const broken = (name: string, code?: string) => Object.assign(new Error('x'), { name, ...(code && { code }) });

const envelope = { from: 'Alba <hello@mail.example>', to: 'Ada@example.com' };
const meaning = (error: unknown) => classifyRefusal(error, envelope).meaning;

describe('an answer of SES', () => {
  test('with a message id is an acceptance', () => {
    expect(classifyAnswer({ MessageId: 'id-1' })).toEqual({ meaning: 'accepted', sesId: 'id-1' });
  });

  test('without a message id says nothing', () => {
    expect(classifyAnswer({})).toEqual({ meaning: 'unknown', error: 'unreadable-answer' });
  });

  test.each([
    refusal('Throttling', 400, 'Maximum sending rate exceeded.'),
    refusal('ThrottlingException', 400),
    refusal('TooManyRequestsException', 429),
    refusal('LimitExceededException', 400),
    refusal('Whatever', 429),
  ])('that throttles is not taken and passes: $name', (error) => {
    expect(meaning(error)).toBe('throttled');
  });

  test.each(['Daily message quota exceeded.', 'daily sending quota'])(
    'about the day’s quota is told apart: %s',
    (text) => {
      expect(meaning(refusal('Throttling', 400, text))).toBe('daily-quota');
    },
  );

  test.each([
    refusal('AccountSendingPausedException', 400),
    refusal('ConfigurationSetSendingPausedException', 400),
    refusal('MailFromDomainNotVerifiedException', 400),
    refusal('ConfigurationSetDoesNotExistException', 400),
    refusal('ConfigurationSetDoesNotExist', 400),
    refusal('AccessDenied', 403),
    refusal('InvalidClientTokenId', 403),
    refusal('SignatureDoesNotMatch', 403),
    refusal('ExpiredToken', 400),
    refusal('RequestExpired', 400),
    broken('CredentialsProviderError'),
    refusal('MessageRejected', 400, 'Email address is not verified. The following identities failed the check'),
  ])('about our own configuration is never the message’s fault: $name', (error) => {
    expect(meaning(error)).toBe('configuration');
  });

  test.each([
    refusal('MessageRejected', 400, 'Address blacklisted.'),
    refusal('InvalidParameterValue', 400, 'Missing final @domain'),
    refusal('NotFound', 404),
  ])('about this message is final: $name', (error) => {
    expect(meaning(error)).toBe('rejected');
  });

  test.each([
    refusal('InternalFailure', 500),
    refusal('ServiceUnavailable', 503),
    refusal('Throttling', 503),
    refusal('RequestTimeout', 408),
    refusal('SyntaxError', 200),
    broken('AbortError'),
    broken('TimeoutError'),
    broken('Error', 'ECONNRESET'),
    broken('Error', 'EPIPE'),
    broken('Error'),
    'thrown text',
    undefined,
  ])('that leaves open whether it was taken is unknown: %s', (error) => {
    expect(meaning(error)).toBe('unknown');
  });

  test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'cannot have been given where nobody was reached: %s',
    (code) => {
      expect(meaning(broken('Error', code))).toBe('unreached');
    },
  );

  test('is remembered by a code of ours, never by the provider’s text', () => {
    const text = 'Email address is not verified: ada@example.com';
    expect(JSON.stringify(classifyRefusal(refusal('MessageRejected', 400, text), envelope))).not.toContain('ada');
  });
});

describe('the code that a message keeps', () => {
  test.each([
    [refusal('InternalFailure', 500), 'server-error'],
    [broken('TimeoutError', 'ECONNRESET'), 'connection-lost'],
    [broken('TimeoutError', 'EPIPE'), 'connection-lost'],
    [broken('AbortError'), 'no-answer-in-time'],
    [broken('TimeoutError'), 'no-answer-in-time'],
    [refusal('SyntaxError', 200), 'unreadable-answer'],
    [refusal('SyntaxError', 299), 'unreadable-answer'],
    [refusal('Redirect', 300), 'connection-lost'],
    [refusal('Early', 199), 'connection-lost'],
    [broken('Error'), 'connection-lost'],
    [null, 'connection-lost'],
  ])('says what is not known: %s', (error, code) => {
    expect(classifyRefusal(error, envelope)).toEqual({ meaning: 'unknown', error: code });
  });

  test.each([
    [refusal('MessageRejected', 400, 'Address blacklisted.'), 'message-rejected'],
    [refusal('NotFound', 404), 'request-refused'],
    [refusal('Strange', 499), 'request-refused'],
  ])('says what SES refused: %s', (error, code) => {
    expect(classifyRefusal(error, envelope)).toEqual({ meaning: 'rejected', error: code });
  });

  test.each([401, 403])('says that we may not send, by the status %i alone', (status) => {
    expect(classifyRefusal(refusal('Strange', status), envelope)).toEqual({
      meaning: 'configuration',
      error: 'access-denied',
    });
  });

  test('is of our configuration also where its text speaks of the recipient', () => {
    const text = 'Not verified: identity/ada@example.com';
    const error = refusal('AccountSendingPausedException', 400, text);
    expect(classifyRefusal(error, envelope).meaning).toBe('configuration');
    expect(classifyRefusal(refusal('MailFromDomainNotVerifiedException', 400, text), envelope).meaning).toBe(
      'configuration',
    );
  });

  test('is of no reached service only where nothing was answered', () => {
    const answered = Object.assign(refusal('RequestTimeout', 408), { code: 'ECONNREFUSED' });
    expect(classifyRefusal(answered, envelope).meaning).toBe('unknown');
  });

  test('of a server that fails is unknown even where it says that it throttles', () => {
    expect(classifyRefusal(refusal('Throttling', 500), envelope)).toEqual({
      meaning: 'unknown',
      error: 'server-error',
    });
  });
});

describe('a refusal that names an identity', () => {
  const notVerified = (...identities: string[]) =>
    refusal(
      'MessageRejected',
      400,
      `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${identities.join(', ')}`,
    );
  const denied = (identity: string) => {
    const resource = `arn:aws:ses:eu-central-1:000000000000:identity/${identity}`;
    const message = `User \`arn:aws:sts::000000000000:assumed-role/r/f' is not authorized to perform \`ses:SendRawEmail' on resource \`${resource}'`;
    return refusal('AccessDenied', 403, message);
  };

  test.each([
    ['not verified', notVerified('ada@example.com'), 'recipient-not-verified'],
    ['not verified, in another spelling', notVerified('ADA@example.com'), 'recipient-not-verified'],
    ['not in our role', denied('ada@example.com'), 'recipient-not-allowed'],
    ['of a domain that is not in our role', denied('example.com'), 'recipient-not-allowed'],
  ])('of the recipient alone is about this message: %s', (_what, error, code) => {
    expect(classifyRefusal(error, envelope)).toEqual({ meaning: 'rejected', error: code });
  });

  test.each([
    ['our address', notVerified('hello@mail.example'), 'sender-not-verified'],
    ['us beside the recipient', notVerified('ada@example.com', 'hello@mail.example'), 'sender-not-verified'],
    ['nobody', notVerified(), 'sender-not-verified'],
    ['our domain', denied('mail.example'), 'access-denied'],
    ['somebody else', denied('bob@example.com'), 'access-denied'],
  ])('and is %s is about our configuration', (_what, error, code) => {
    expect(classifyRefusal(error, envelope)).toEqual({ meaning: 'configuration', error: code });
  });

  test('that is ours and the recipient’s at once is about our configuration', () => {
    const toOurselves = { from: envelope.from, to: 'hello@mail.example' };
    expect(classifyRefusal(notVerified('hello@mail.example'), toOurselves).meaning).toBe('configuration');
  });
});
