import { describe, expect, test } from 'vitest';
import { conversionRows, everybody, statusRows } from '../../../web/console/dashboard/conversion-rows.ts';
import { figureSheet } from '../../../web/console/dashboard/figure-sheet.ts';
import { comparedWords, shareWords, waitWords } from '../../../web/console/dashboard/figure-words.ts';
import { dateFormatIn } from '../../../web/console/date-format.ts';
import { referredName, typeWords } from '../../../web/console/reference/type-words.ts';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';
import { aStats } from '../../browser/console/sample-stats.ts';

const texts = await (await loadTexts('en')).pages;

test.each([
  [null, '–'],
  [0, '0 min'],
  [59, '59 min'],
  [60, '1 h'],
  [200, '3 h 20 min'],
  [2880, '48 h'],
])('a wait of %j minutes is said as %s', (minutes, words) => {
  expect(waitWords(minutes, texts)).toBe(words);
});

test('a share is said in percent, and none of nothing', () => {
  expect([shareWords(2, 3, texts), shareWords(0, 5, texts), shareWords(0, 0, texts)]).toEqual(['67%', '0%', '–']);
});

test('a count stands beside what it was before, with the change where there is one to tell', () => {
  expect(comparedWords(50, 38, 30, texts)).toBe('38 in the 30 days before (+32%)');
  expect(comparedWords(19, 38, 7, texts)).toBe('38 in the 7 days before (-50%)');
  expect(comparedWords(5, 0, 7, texts)).toBe('0 in the 7 days before');
  expect(comparedWords(5, 5, 7, texts)).toBe('5 in the 7 days before');
});

describe('what became of leads', () => {
  const stats = aStats();

  test('leads to the list of exactly those whom a row counts; nowhere, where there are none or no such list', () => {
    const [suitable] = conversionRows(stats, 'outcome', texts);
    expect(suitable).toEqual({
      name: 'Suitable',
      list: '/leads?outcome=suitable&from=2026-10-28&to=2026-11-26',
      rates: [
        { count: 21, of: 50 },
        { count: 20, of: 21 },
        { count: 14, of: 21 },
        { count: 12, of: 21 },
      ],
    });
    expect(conversionRows(stats, 'source', texts).map(({ name, list }) => [name, list])[3]).toEqual([
      'Direct',
      '/leads?source=direct&from=2026-10-28&to=2026-11-26',
    ]);
    expect(statusRows(aStats({ byStatus: { ...stats.byStatus, held: 0 } }), texts)[0]?.list).toBeUndefined();
    expect(statusRows(stats, texts)[1]).toMatchObject({
      name: 'New',
      list: '/leads?status=new&from=2026-10-28&to=2026-11-26',
    });
  });

  test('adds up to everybody', () => {
    expect(everybody(stats, texts).rates.map(({ count }) => count)).toEqual([50, 38, 24, 21]);
  });

  test('is a sheet with as many cells in each row, none of which begins a formula', () => {
    const source = { value: '=cmd', leads: 1, answered: 0, booked: 0, treated: 0 };
    const sheet = figureSheet(aStats({ conversion: { ...stats.conversion, bySource: [source] } }), stats, 'US', texts);
    const rows = sheet.slice(1).trimEnd().split('\r\n');
    expect(new Set(rows.map((row) => row.split('","').length))).toEqual(new Set([9]));
    expect(rows).toContain('"Outcome","Suitable","21","20","14","12","","",""');
    expect(rows).toContain('"Week from","2026-10-26","10","8","","","130","5","8"');
    expect(rows.filter((row) => row.startsWith('"Period before'))).toHaveLength(2);
    expect(rows.flatMap((row) => row.split(',')).filter((cell) => /^"[=+@-]/.test(cell))).toEqual([]);
  });
});

describe('a time', () => {
  const { moment, time, day, shortDay, dayOf } = dateFormatIn('Europe/Rome', 'en');

  test('is written on the clinic’s clock, with 24 hours', () => {
    expect([moment('2026-06-15T22:30:00Z'), time('2026-06-15T22:30:00Z')]).toEqual(['16 Jun 2026, 00:30', '00:30']);
    expect(dayOf('2026-06-15T22:30:00Z')).toBe('2026-06-16');
    expect(day('2026-06-15T22:30:00Z')).toBe('16 June 2026');
  });

  test('that is a calendar day is that day in every zone', () => {
    const west = dateFormatIn('America/Los_Angeles', 'en');
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
    expect(typeWords(schema, texts.reference.types)).toBe(words);
  });

  test('goes by the name that it has, if any', () => {
    expect(referredName({ $ref: '#/components/schemas/Lead' })).toBe('Lead');
    expect(referredName({ type: 'string' })).toBeUndefined();
  });
});
