import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadsheetCell } from '../../shared/contract/spreadsheet.ts';
import { leadSheet, sheetTitles } from '../../shared/pages/lead-sheet.ts';
import { aLead } from '../leads/leads.ts';

type Contact = Partial<ReturnType<typeof aLead>['contact']>;

const sheetOf = (contact: Contact, country = 'US') => {
  const lead = aLead();
  return leadSheet([{ ...lead, contact: { ...lead.contact, ...contact } }], { zone: 'Europe/Rome', country });
};
/** Rows as a program sees them that splits at a delimiter and forgives what stands behind a closing quote. */
const read = (sheet: string, delimiter: string): string[][] =>
  parse(sheet, { bom: true, delimiter, relax_quotes: true, relax_column_count: true });

/** Begins a formula, whether or not a program skips blanks, quotes and what cannot be seen. */
const isFormula = (cell: string) =>
  /^[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}"]*[=+\-@＝＋－＠]/u.test(cell) || /^[\t\r\n\0]/.test(cell);
const formulas = (sheet: string) => [',', ';'].flatMap((delimiter) => read(sheet, delimiter).flat().filter(isFormula));

describe('the sheet of leads', () => {
  test('has a row for each lead, with times of the clinic and words for outcomes', () => {
    const over = { status: 'held', hold: { reason: 'honeypot', at: '' }, possibleDuplicate: true } as const;
    const phone = { typed: '06 1234 567', e164: '+39061234567' };
    const lead = aLead({ ...over, outcome: 'defer_until', assignee: 'staff@alba.example', source: 'instagram' });
    const sheet = leadSheet([{ ...lead, contact: { ...lead.contact, name: 'Zoë Müller', phone } }], {
      zone: 'Europe/Rome',
      country: 'IT',
    });
    expect(read(sheet, ';')).toEqual([
      [...sheetTitles],
      [
        'lead-1',
        'Zoë Müller',
        'ada@example.com',
        "'+39061234567",
        'held',
        'Wait',
        'acne-scars',
        '2026-06-15 12:00',
        '2026-06-15 12:00',
        'staff@alba.example',
        'instagram',
        'yes',
        'yes',
      ],
    ]);
  });

  test('begins with a byte order mark, quotes every cell and ends lines as spreadsheet programs do', () => {
    const [first = '', ...lines] = sheetOf({}).split('\r\n');
    expect(first.startsWith('\uFEFF"Lead","Name",')).toBe(true);
    expect(lines.at(-1)).toBe('');
    for (const line of [first.slice(1), ...lines.slice(0, -1)]) expect(line).toMatch(/^"[^"]*"(?:,"[^"]*")*$/);
  });

  test.each([
    ...['US', 'GB', 'IE', 'AU', 'JP', 'MX', 'IN'].map((country) => [country, ',']),
    ...['IT', 'DE', 'FR', 'ES', 'AT', 'NL', 'PL', 'BR', 'ZA', 'CH', 'LI'].map((country) => [country, ';']),
  ] as const)('is one that programs of %s open in columns, split at %s', (country, delimiter) => {
    const [, row = []] = read(sheetOf({ name: 'Rossi, Ada; Dr' }, country), delimiter);
    expect(row.slice(0, 3)).toEqual(['lead-1', 'Rossi, Ada; Dr', 'ada@example.com']);
  });

  test.each([
    ['0266307129', '+390266307129', "'+390266307129"],
    ['00390266307129', '+390266307129', "'+390266307129"],
    ['02 6630 7129', '+390266307129', "'+390266307129"],
    ['0266307129', '', "'0266307129"],
    ['393 123 4567 8901', '', "'393 123 4567 8901"],
    ['ask for Ada', '', 'ask for Ada'],
  ])('has the number %j, read as %j, as text that no program takes for an amount', (typed, e164, cell) => {
    expect(read(sheetOf({ phone: { typed, e164 } }), ',')[1]?.[3]).toBe(cell);
  });

  test('holds nothing that was answered or noted', () => {
    expect(sheetOf({ note: 'canary-note' })).not.toContain('canary-note');
  });
});

describe('what strangers type stays text in a spreadsheet', () => {
  test.each([
    ['=HYPERLINK("http://x.example")', `'=HYPERLINK("http://x.example")`],
    ['+39 06 1234 567', "'+39 06 1234 567"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'=1"],
    ['\r\n=1', "'=1"],
    ['\0=1', "'=1"],
    [' \u200B=1', " \u200B'=1".trimStart()],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['"=1', `"'=1`],
    ['a;=1', "a;'=1"],
    ['a; "=1', `a; "'=1`],
    [`","=cmd|' /C calc'!A0`, `","'=cmd|' /C calc'!A0`],
    ['Anne-Marie', 'Anne-Marie'],
    ["o'brien+tag@x.example", "o'brien+tag@x.example"],
    ['06-123 (home)', '06-123 (home)'],
    ['5 = 5', '5 = 5'],
  ])('%j becomes %j', (typed, cell) => {
    expect(spreadsheetCell(typed)).toBe(cell);
  });

  test('in every cell, split by comma or by semicolon, with as many columns as before', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '\t',
      '\r',
      '\n',
      '\0',
      ';',
      ',',
      '"',
      "'",
      '|',
      ' ',
      '\u200B',
      '\u3164',
      'a',
      '1',
    );
    const typed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(typed, typed, typed, fc.constantFrom('US', 'IT'), (name, email, number, country) => {
        const sheet = sheetOf({ name, email, phone: { typed: number, e164: '' } }, country);
        const own = country === 'IT' ? ';' : ',';
        expect(read(sheet, own).map((row) => row.length)).toEqual([sheetTitles.length, sheetTitles.length]);
        expect(formulas(sheet)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('and the check sees a formula where one is', () => {
    expect(formulas('"a","=1"\r\n"b","c;=2"\r\n')).toEqual(['=1', '=2"']);
  });
});

test('a sheet is in the language of whoever takes it, and as wide in each', () => {
  const clinic = { zone: 'Europe/Rome', country: 'GB' };
  const [english = '', italian = ''] = (['en', 'it'] as const).map(
    (lang) => leadSheet([aLead()], clinic, lang).split('\r\n')[0],
  );
  expect([english.split(',').length, italian.split(',').length]).toEqual([sheetTitles.length, sheetTitles.length]);
  expect(italian).not.toBe(english);
  expect(italian).toContain('Telefono');
});
