/** Cells of sheets for spreadsheet programs, in which no text begins a formula (docs/contract.md#sheet). */

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
