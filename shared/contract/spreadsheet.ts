/**
 * Sheets that spreadsheet programs of a clinic's country open in columns, and in which no text begins a formula
 * (docs/contract.md#sheet).
 */

/** What begins a formula, in half and in full width. */
const trigger = '[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE62\\uFE63\\uFE66\\uFE6B\\u2212]';

/** Where some program may let a cell begin, and what it may skip there. A quote begins anew, so that no text is read twice. */
const beginning = '(?:^|[;,|"])';
const skipped = '[\\s\\p{Z}\\p{C}\\p{Default_Ignorable_Code_Point}]*';

const formula = new RegExp(`(${beginning}${skipped})(${trigger})`, 'gu');

/**
 * Text of strangers as a cell of a spreadsheet (CWE-1236): on one line, without control characters, and without any place
 * at which a formula could begin. A program that opens the file may take a cell for a formula when it begins with one of a
 * few characters, may split the file at another separator than ours, and may skip blanks and invisible characters first.
 * An apostrophe before such a character makes it text; nothing else is changed.
 */
export const spreadsheetCell = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .replace(formula, "$1'$2");

/** Without it Excel takes names for another alphabet. */
const mark = '\uFEFF';

/** Where programs separate by semicolon although numbers have a decimal point. */
const pointAndSemicolon: readonly string[] = ['CH', 'LI'];

/**
 * What programs of a country (ISO 3166) expect between cells. A comma is taken where numbers have a decimal point; where
 * it stands in numbers, a sheet with commas opens as one column.
 */
const separatorIn = (country: string): ',' | ';' => {
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  const parts = new Intl.NumberFormat(`${language}-${country}`).formatToParts(1.5);
  const isPoint = parts.some(({ type, value }) => type === 'decimal' && value === '.');
  return isPoint && !pointAndSemicolon.includes(country) ? ',' : ';';
};

/** What stands in a sheet; nothing is an empty cell. */
export type Cell = string | number | null;

/**
 * The sheet, in UTF-8 with a byte order mark, every cell quoted. No cell begins a formula, but for columns whose text is
 * ours: `ours` has their places, from 0.
 */
export const spreadsheet = (
  rows: readonly (readonly Cell[])[],
  country: string,
  ours: readonly number[] = [],
): string => {
  const quoted = (cell: Cell, place: number): string => {
    const text = String(cell ?? '');
    return `"${(ours.includes(place) ? text : spreadsheetCell(text)).replaceAll('"', '""')}"`;
  };
  const separator = separatorIn(country);
  return mark + rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join('');
};
