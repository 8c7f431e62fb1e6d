import { describe, expect, test } from 'vitest';
import { funnelOf, waitWords } from '../../../web/console/dashboard/funnel.ts';
import { dateFormatIn } from '../../../web/console/date-format.ts';
import { referredName, typeWords } from '../../../web/console/reference/type-words.ts';

test('each step of the funnel holds the leads that went further, and held ones have not come in', () => {
  const counts = { held: 100, new: 1, contacted: 2, booked: 4, treated: 8, closed: 16 };
  expect(funnelOf(counts).map(({ count }) => count)).toEqual([31, 1, 14, 12, 8, 16]);
  expect(funnelOf({}).map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0]);
});

test.each([
  [null, '–'],
  [0, '0 min'],
  [59, '59 min'],
  [60, '1.0 h'],
  [2879, '48.0 h'],
  [2880, '2.0 days'],
])('a wait of %j minutes is said as %s', (minutes, words) => {
  expect(waitWords(minutes)).toBe(words);
});

describe('a time', () => {
  const { moment, time, day, shortDay, dayOf } = dateFormatIn('Europe/Rome');

  test('is written on the clinic’s clock, with 24 hours', () => {
    expect([moment('2026-06-15T22:30:00Z'), time('2026-06-15T22:30:00Z')]).toEqual(['16 Jun 2026, 00:30', '00:30']);
    expect(dayOf('2026-06-15T22:30:00Z')).toBe('2026-06-16');
    expect(day('2026-06-15T22:30:00Z')).toBe('16 June 2026');
  });

  test('that is a calendar day is that day in every zone', () => {
    const west = dateFormatIn('America/Los_Angeles');
    expect([day('2026-06-15'), west.day('2026-06-15'), west.shortDay('2026-06-15')]).toEqual([
      '15 June 2026',
      '15 June 2026',
      '15 Jun',
    ]);
    expect(shortDay('2026-01-01')).toBe('1 Jan');
  });
});

describe('a shape of the API in words', () => {
  test.each([
    [{ type: 'string', minLength: 1, maxLength: 40 }, 'string, 1 to 40 characters'],
    [{ type: 'integer', minimum: 1 }, 'integer, at least 1'],
    [{ type: 'string', maxLength: 9 }, 'string, at most 9 characters'],
    [{ type: 'string', format: 'date' }, 'string, date'],
    [{ enum: ['a', 1] }, '"a" or 1'],
    [{ const: true }, 'true'],
    [{ type: ['string', 'null'] }, 'string or null'],
    [{ items: { $ref: '#/components/schemas/Lead' } }, 'list of Lead'],
    [{ anyOf: [{ type: 'string' }, { $ref: '#/x/Lead' }] }, 'string or Lead'],
    [{}, 'anything'],
  ])('%j is %s', (schema, words) => {
    expect(typeWords(schema)).toBe(words);
  });

  test('goes by the name that it has, if any', () => {
    expect(referredName({ $ref: '#/components/schemas/Lead' })).toBe('Lead');
    expect(referredName({ type: 'string' })).toBeUndefined();
  });
});
