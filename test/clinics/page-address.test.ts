import { describe, expect, test } from 'vitest';
import { isOwnPage, pageAddress, pageOrigin, returnPrefix } from '../../shared/clinics/page-address.ts';

const accepts = (schema: { safeParse: (typed: string) => { success: boolean } }) => (typed: string) =>
  schema.safeParse(typed).success;

const neverAnAddress = [
  '',
  'alba.example',
  '//alba.example',
  'http://alba.example',
  'javascript:alert(1)',
  'https://ada:secret@alba.example',
  'https://@alba.example',
  'https://alba.example\\thanks',
  'https://alba.example/a b',
  'https://älba.example',
  'https://alba',
  'https://10.0.0.1:99999',
  `https://alba.example/${'x'.repeat(500)}`,
];

test.each(neverAnAddress)('%j is no address that may stand in settings', (typed) => {
  expect([pageOrigin, returnPrefix, pageAddress].map((schema) => accepts(schema)(typed))).toEqual([
    false,
    false,
    false,
  ]);
});

describe('an origin', () => {
  test.each(['https://alba.example', 'https://alba.example:8443', 'http://localhost:3000'])('may be %s', (typed) => {
    expect(accepts(pageOrigin)(typed)).toBe(true);
  });

  // Origins are compared as text, so what a browser would never send would never match.
  test.each(['https://alba.example/', 'https://ALBA.example', 'https://alba.example:443', 'https://alba.example?x'])(
    'is written as a browser sends it, so not as %s',
    (typed) => {
      expect(accepts(pageOrigin)(typed)).toBe(false);
    },
  );
});

describe('a return prefix', () => {
  test.each(['https://alba.example', 'https://alba.example/', 'https://alba.example/thanks'])('may be %s', (typed) => {
    expect(accepts(returnPrefix)(typed)).toBe(true);
  });

  test.each(['https://alba.example/a/../b', 'https://alba.example/thanks?x=1', 'https://alba.example/thanks#x'])(
    'is a plain path, so not %s',
    (typed) => {
      expect(accepts(returnPrefix)(typed)).toBe(false);
    },
  );
});

describe('a page is the clinic’s own', () => {
  const [origins, prefixes] = [['https://alba.example'], ['https://book.example/alba']];

  test.each([
    ['on a listed origin, wherever', 'https://alba.example/any?x=1', true],
    ['below a prefix', 'https://book.example/alba/thanks', true],
    ['not beside a prefix', 'https://book.example/albatross', false],
    ['not above a prefix', 'https://book.example/', false],
    ['not on another port', 'https://alba.example:8443/', false],
    ['not on a site below the origin', 'https://shop.alba.example/', false],
  ])('%s', (_where, page, isOwn) => {
    expect(isOwnPage(page, origins, prefixes)).toBe(isOwn);
  });
});
