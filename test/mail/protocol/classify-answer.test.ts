import { describe, expect, test } from 'vitest';
import { classifyAnswer, classifyRefusal } from '../../../shared/mail/protocol/classify-answer.ts';

const refusal = (name: string, status: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });
const broken = (name: string, code?: string) => Object.assign(new Error('x'), { name, ...(code && { code }) });

const meaning = (error: unknown) => classifyRefusal(error).meaning;

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
    expect(JSON.stringify(classifyRefusal(refusal('MessageRejected', 400, text)))).not.toContain('ada');
  });
});
