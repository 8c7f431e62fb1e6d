import { expect, test } from 'vitest';
import { plainDomain } from '../../../web/console/lead/plain-domain.ts';

test.each([
  ['ada@аррӏе.com', 'xn--80ak6aa92e.com'],
  ['ada@gmаil.com', 'xn--gmil-63d.com'],
  ['ada@bücher.example', 'xn--bcher-kva.example'],
  ['ada@例え.jp', 'xn--r8jz45g.jp'],
  ['ada@example.com', undefined],
  ['ada@xn--bcher-kva.example', undefined],
  ['@', undefined],
])('beside %s stands %j', (email, plain) => {
  expect(plainDomain(email)).toBe(plain);
});
