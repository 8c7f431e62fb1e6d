import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { promiseRows } from '../../commands/faults/promise-rows.ts';

const root = path.join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** Rows of the tables of promises and faults: ids, and the cells behind them. */
const rows = [...read('docs/reliability.md').matchAll(/^\| ((?:[PF]\d+(?:, )?)+) \| (.+) \|$/gm)].flatMap(
  ([, ids = '', cells = '']) => ids.split(', ').map((id) => ({ id, cells: cells.split(' | ') })),
);

/** Whether a file has the id in a text of its own, as titles are, and not in a comment alone. */
const names = (file: string, id: string): boolean => {
  const code = read(file).replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
  return new RegExp(`['"\`][^'"\`\\n]*\\b${id}\\b`).test(code);
};

const ids = (letter: string, count: number) => Array.from({ length: count }, (_none, at) => `${letter}${at + 1}`);

describe('the reliability page', () => {
  test('has a row for each promise and each fault, with what was promised and what was tried', () => {
    expect(rows.map(({ id }) => id)).toEqual([...ids('P', 30), ...ids('F', 52)]);
    expect(rows.filter(({ cells }) => cells.length !== 5 || cells.some((cell) => cell.trim() === ''))).toEqual([]);
  });

  test('leads from each row to a test whose title has its id, or says why there is none', () => {
    const unproven = rows.filter(({ id, cells }) => {
      const proof = cells.at(-1) ?? '';
      const files = [...proof.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file);
      return files.length === 0 ? !/^no proof yet: .{20}/.test(proof) : !files.some((file) => names(file, id));
    });
    expect(unproven.map(({ id }) => id)).toEqual([]);
  });
});

describe('npm run faults -- --full', () => {
  test('finds the tests of each of its rows by the id', () => {
    const lost = promiseRows.flatMap(({ id, files }) =>
      files.filter((file) => !existsSync(path.join(root, file)) || !names(file, id)).map((file) => `${id}: ${file}`),
    );
    expect(lost).toEqual([]);
  });

  test('tries what the page says that it tries, and nothing else', () => {
    const isTried = ({ id }: { id: string }) => promiseRows.some((row) => row.id === id);
    const wrong = rows.filter((row) => isTried(row) && /^(?:–|as )/.test(row.cells[3] ?? ''));
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(promiseRows.filter(({ id }) => !rows.some((row) => row.id === id))).toEqual([]);
  });
});
