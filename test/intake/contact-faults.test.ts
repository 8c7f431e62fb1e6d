import { expect, test } from 'vitest';
import { emailAddress } from '../../shared/contract/email-address.ts';
import { addressFault } from '../../shared/intake/contact-faults.ts';
import { fieldInEnglish } from '../../shared/texts/in-english.ts';

test.each([
  ['josé1@x.example', /accent/],
  ['иван@x.example', /another script/],
  ['a@x.example\n', /line break/],
  ['ada.x.example', /no @/],
  ['', /no @/],
  ['Ada <a@x.example>', /angle brackets/],
  ['"a b"@x.example', /quotes/],
  ['a@x.example, b@x.example', /several/],
  ['a@x.example;b@x.example', /several/],
  ['a b@x.example', /space/],
  ['a@@x.example', /more than one @/],
  ['@x.example', /nothing before/],
  ['.a@x.example', /dot/],
  ['a..b@x.example', /dot/],
  ['a.@x.example', /dot/],
  ['a@x.example.', /dot at the end/],
  ['a%b@x.example', /character before the @/],
  [`${'a'.repeat(65)}@x.example`, /too long/],
  ['a@b', /ending/],
  ['a@127.0.0.1', /numbers/],
  ['a@-x.example', /no domain/],
  [`a@${'x'.repeat(64)}.example`, /no domain/],
  [`${'a'.repeat(100_000)}`, /no @/],
])('an address that cannot be mailed is refused for its reason: %j', (typed, reason) => {
  expect(emailAddress(typed)).toBeUndefined();
  expect(fieldInEnglish({ says: addressFault(typed) })).toMatch(reason);
});
