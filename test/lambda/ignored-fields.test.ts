import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { sayingIgnored } from '../../shared/lambda/ignored-fields.ts';

describe('an answer', () => {
  const header = { 'Suitably-Ignored': 'gclid' };
  const refused = new ExpectedError('rate-limited', 'tooManySubmissions', { retryAfter: 3, headers: { Allow: 'x' } });

  test('says what was left out, beside its own headers', async () => {
    const reply = async () => ({ status: 303, headers: { Location: '/r/x' } });
    expect((await sayingIgnored('gclid', reply)).headers).toEqual({ Location: '/r/x', ...header });
  });

  test('that refuses says so as well, and stays the refusal that it is', async () => {
    const refusing = sayingIgnored('gclid', () => Promise.reject(refused));
    const details = { retryAfter: 3, headers: { Allow: 'x', ...header } };
    await expect(refusing).rejects.toMatchObject({ problem: 'rate-limited', says: 'tooManySubmissions', details });
  });

  test('with a defect stays one', async () => {
    await expect(sayingIgnored('gclid', () => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
  });
});
