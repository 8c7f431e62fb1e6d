import { describe, expect, test } from 'vitest';
import { helpOf, helpRows } from '../../shared/clinics/help-lines.ts';
import { answerTexts } from '../../shared/texts/answer-texts.ts';

describe('whom to ring', () => {
  test.each([
    ['GB', '999', '111'],
    ['US', '911', undefined],
    ['IT', '112', '116 117'],
    ['NZ', '111', '0800 611 116'],
    ['AU', '000', '1800 022 222'],
  ])('in %s is %s, and %s when it is no emergency', (country, emergency, urgentCare) => {
    expect(helpOf({ country })).toMatchObject({ emergency, urgentCare });
  });

  test.each(['BR', 'constructor', ''])('is 112 in a country that is not listed: "%s"', (country) => {
    const { emergency, crisis, regulator } = helpOf({ country });
    expect([emergency, crisis, regulator]).toEqual(['112', undefined, undefined]);
    expect(helpRows({ country }, answerTexts('en')).at(-1)?.whom).toContain('your country');
  });

  test('is what the clinic has set, each line for itself', () => {
    const usual = helpOf({ country: 'GB' });
    const own = helpOf({ country: 'GB', helpLines: { crisis: '85258 (Shout, by text)' } });
    expect(own).toEqual({ ...usual, crisis: '85258 (Shout, by text)' });
  });
});

test.each([
  ['GB', 'MHRA'],
  ['US', 'FDA'],
  ['DE', 'BfArM'],
  ['IT', 'Ministero della Salute'],
])('harm by a device in %s is reported to %s', (country, name) => {
  const { regulator } = helpOf({ country });
  expect(regulator?.name).toContain(name);
  expect(regulator?.url).toMatch(/^https:\/\//);
});
