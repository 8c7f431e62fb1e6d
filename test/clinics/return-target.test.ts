import { describe, expect, test } from 'vitest';
import { returnTarget } from '../../shared/clinics/return-target.ts';

const clinic = { returnPrefixes: ['https://alba.example/thanks'], thankYouUrl: 'https://alba.example/thanks' };

describe('after a form post', () => {
  test.each([
    'https://evil.example',
    '//evil.example',
    'https://alba.example@evil.example',
    'https://alba.example.evil.example',
    'https://alba.example/thanksgiving',
    'https://alba.example/thanks/../login',
    'https://alba.example/thanks/%2e%2e/login',
    'https://alba.example\\@evil.example/thanks',
    'https://user@alba.example/thanks',
    'http://alba.example/thanks',
    'https://alba.example:8443/thanks',
    'javascript:alert(1)',
    'https://alba.example/thanks\r\nSet-Cookie: a=b',
    '',
    undefined,
  ])('%j goes to the clinic’s own page', (asked) => {
    expect(returnTarget(asked, clinic)).toBe('https://alba.example/thanks');
  });

  test('a listed page, or one below it, is where the person goes', () => {
    expect(returnTarget('https://alba.example/thanks', clinic)).toBe('https://alba.example/thanks');
    expect(returnTarget('https://alba.example/thanks/it', clinic)).toBe('https://alba.example/thanks/it');
  });

  test('a clinic without a page of its own has nowhere to send people to', () => {
    expect(returnTarget('https://evil.example', { returnPrefixes: [] })).toBeUndefined();
  });
});
