import { describe, expect, test } from 'vitest';
import { ExpectedError, refusingIn } from '../../shared/contract/expected-error.ts';

describe('what is answered in a language', () => {
  const refused = new ExpectedError('rate-limited', 'tooManySubmissions', { retryAfter: 3 });

  test('is the answer', async () => {
    expect(await refusingIn('en', async () => 7)).toBe(7);
  });

  test('is refused in it, and stays the refusal that it is', async () => {
    const details = { retryAfter: 3, lang: 'en' };
    const refusing = refusingIn('en', () => Promise.reject(refused));
    await expect(refusing).rejects.toMatchObject({ problem: 'rate-limited', says: 'tooManySubmissions', details });
  });

  test('is the same error where no language is known, and where it is a defect', async () => {
    const defect = new RangeError('x');
    await expect(refusingIn(undefined, () => Promise.reject(refused))).rejects.toBe(refused);
    await expect(refusingIn('en', () => Promise.reject(defect))).rejects.toBe(defect);
  });
});
