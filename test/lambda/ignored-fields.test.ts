import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import { ignoredNames, sayingIgnored } from '../../shared/lambda/ignored-fields.ts';

describe('names of fields that were left out', () => {
  test.each([
    ['nothing', [], ''],
    ['a few', ['gclid', 'submit.x'], 'gclid, submit.x'],
    ['more than ten', Array.from({ length: 12 }, (_, at) => `f${at}`), 'f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, +2'],
    ['what may hold anything', ['ada@example.com', 'a b', 'ü', 'a\r\nSet-Cookie: x', 'x'.repeat(41), 'utm'], 'utm, +5'],
    ['only that', ['', '💥'], '+2'],
  ])('are said: %s', (_what, names, said) => {
    expect(ignoredNames(names)).toBe(said);
  });
});

describe('an answer', () => {
  const header = { 'Suitably-Ignored': 'gclid' };
  const refused = new ExpectedError('rate-limited', 'Later', { retryAfter: 3, headers: { Allow: 'x' } });

  test('says what was left out, beside its own headers; one without anything says nothing', async () => {
    const reply = async () => ({ status: 303, headers: { Location: '/r/x' } });
    expect((await sayingIgnored(['gclid'], reply)).headers).toEqual({ Location: '/r/x', ...header });
    expect((await sayingIgnored([], reply)).headers).toEqual({ Location: '/r/x' });
  });

  test('that refuses says so as well, and stays the refusal that it is', async () => {
    const refusing = sayingIgnored(['gclid'], () => Promise.reject(refused));
    const details = { retryAfter: 3, headers: { Allow: 'x', ...header } };
    await expect(refusing).rejects.toMatchObject({ problem: 'rate-limited', message: 'Later', details });
  });

  test('with a defect stays one', async () => {
    await expect(sayingIgnored(['gclid'], () => Promise.reject(new RangeError('x')))).rejects.toThrow(RangeError);
  });
});
