import { expect, test } from 'vitest';
import { phoneNumber, phoneOfForm, prefixOf } from '../../shared/intake/phone-number.ts';

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

test.each([
  ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe63', '\uff0d', '\u30a0', '\u058a'].map(
    (dash) => [`06${dash}1234567`, '06-1234567'],
  ),
  ...['\u00a0', '\u2003', '\u202f', '\u3000'].map((blank) => [`06${blank}1234567`, '06 1234567']),
  ...['\u200b', '\u200e', '\u200f', '\u00ad', '\u2060', '\ufeff', '\ufe0d', '\u202a', '\u202e', '\u2066'].map(
    (unseen) => [`06${unseen}1234567${unseen}`, '061234567'],
  ),
  ['\u2068+39 06 1234 567\u2069', '+39 06 1234 567'],
  ['\uff0b39\uff10\uff16 1234567', '+3906 1234567'],
  ['٠٦ ١٢٣٤٥٦٧', '06 1234567'],
  ['۰۶۱۲۳۴۵۶۷', '061234567'],
  ['०६१२३४५६७', '061234567'],
  ['𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕', '061234567'],
])('what copying adds to a number is taken off: %j', (copied, typed) => {
  expect(phoneNumber(copied, 'IT')).toEqual({ typed, e164: '+39061234567' });
});

test('without a country that is known, a number needs its prefix', () => {
  expect(phoneNumber('06 1234 5678', 'ZZ')).toBeUndefined();
  expect(phoneNumber('+39 06 1234 5678', 'ZZ')?.e164).toBe('+390612345678');
});

test.each([
  [' 12125550123', 'IT', '+12125550123'],
  [' 39 06 1234567', 'DE', '+39061234567'],
  [' 3401234567', 'IT', undefined],
  [' 06 1234567', 'IT', '+39061234567'],
  ['06 1234567', 'IT', '+39061234567'],
  ['+39 06 1234567', 'DE', '+39061234567'],
])('a plus that a form lost is never read as a number of the country: %j at a clinic in %s', (text, country, e164) => {
  expect(phoneOfForm(text, country)?.e164).toBe(e164);
});

test('a country has a prefix, and one that is not known has none', () => {
  expect([prefixOf('IT'), prefixOf('ZZ')]).toEqual(['+39', undefined]);
});
