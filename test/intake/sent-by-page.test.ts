import { describe, expect, test } from 'vitest';
import { pageOf, saidNames } from '../../shared/intake/sent-by-page.ts';
import { aClinic } from '../builders.ts';

describe('names of fields that were left out', () => {
  test.each([
    ['nothing', [], ''],
    ['a few', ['gclid', 'submit.x'], 'gclid, submit.x'],
    ['more than ten', Array.from({ length: 12 }, (_, at) => `f${at}`), 'f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, +2'],
    ['what may hold anything', ['ada@example.com', 'a b', 'ü', 'a\r\nSet-Cookie: x', 'x'.repeat(41), 'utm'], 'utm, +5'],
    ['only that', ['', '💥'], '+2'],
  ])('are said: %s', (_what, names, said) => {
    expect(saidNames(names)).toBe(said);
  });
});

test.each([
  ['https://alba.example/x', 'https://alba.example/x'],
  [`https://alba.example/${'x'.repeat(300)}`, `https://alba.example/${'x'.repeat(179)}`],
  ['https://evil.example/x', ''],
  ['https://alba.example.evil.example/x', ''],
  ['no address', ''],
  [undefined, ''],
])('the page %j is told as %j: only where it is one of the clinic’s', (pageUrl, told) => {
  expect(pageOf({ pageUrl }, aClinic())).toBe(told);
});
