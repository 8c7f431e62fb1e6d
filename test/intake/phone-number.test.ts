import { expect, test } from 'vitest';
import { phoneNumber } from '../../shared/intake/phone-number.ts';

test.each([
  ['a number of the country', '06 1234 5678', '+390612345678'],
  ['a number with a prefix of another country', '+49 30 1234567', '+49301234567'],
  ['a number with brackets and strokes', '(06) 1234/56-78', '+390612345678'],
  ['words', 'call me', undefined],
  ['a number within words', 'my number is 06 1234 5678', undefined],
  ['too few digits', '06', undefined],
  ['too many digits', '0612345678901234567', undefined],
  ['an extension', '06 1234 5678 x12', undefined],
])('%s is read as a phone number: %j', (_what, typed, e164) => {
  expect(phoneNumber(typed, 'IT')).toEqual(e164 && { typed, e164 });
});

test('without a country that is known, a number needs its prefix', () => {
  expect(phoneNumber('06 1234 5678', 'ZZ')).toBeUndefined();
  expect(phoneNumber('+39 06 1234 5678', 'ZZ')?.e164).toBe('+390612345678');
});
