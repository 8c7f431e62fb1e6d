import { expect, test } from 'vitest';
import { originsOf } from '../../shared/clinics/clinic-origins.ts';
import { formTargetsOf } from '../../shared/pages/page.tsx';

test.each([
  ['https://alba.example', 'https://www.alba.example'],
  ['https://www.alba.example', 'https://alba.example'],
  ['https://shop.alba.example', 'https://www.shop.alba.example'],
  ['http://localhost:8080', 'http://www.localhost:8080'],
  ['https://wwwalba.example', 'https://www.wwwalba.example'],
])('%s stands for %s as well, and for nothing else', (listed, twin) => {
  expect(originsOf({ origins: [listed] })).toEqual([listed, twin]);
});

test('both listed are two, not four', () => {
  const origins = ['https://alba.example', 'https://www.alba.example'];
  expect(originsOf({ origins })).toEqual(origins);
});

test('a form may lead to the clinic’s sites and to where its return prefixes are', () => {
  const settings = { origins: ['https://alba.example'], returnPrefixes: ['https://thanks.example/alba/'] };
  expect(formTargetsOf(settings)).toEqual([
    'https://alba.example',
    'https://www.alba.example',
    'https://thanks.example',
  ]);
});
