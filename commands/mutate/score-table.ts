/** The table of a mutation run, and the list of what no test noticed. */
import type { Fate, Judged } from './judge-mutants.ts';

const columns: readonly Fate[] = ['killed', 'timed-out', 'survived', 'untested', 'broken'];

/**
 * The share of mutants that tests notice, in per cent: killed or timed out, of all but those with which nothing ran.
 * `undefined` where there are none.
 */
export const scoreOf = (judged: readonly Judged[]): number | undefined => {
  const counted = judged.filter(({ fate }) => fate !== 'broken');
  const noticed = counted.filter(({ fate }) => fate === 'killed' || fate === 'timed-out');
  return counted.length === 0 ? undefined : Math.round((noticed.length / counted.length) * 1000) / 10;
};

const row = (name: string, judged: readonly Judged[]): string[] => [
  name,
  String(judged.length),
  ...columns.map((fate) => String(judged.filter((each) => each.fate === fate).length)),
  `${scoreOf(judged) ?? '–'}`,
];

/** One line per file and one for all, in columns. */
export const scoreTable = (judged: readonly Judged[]): string => {
  const files = Map.groupBy(judged, ({ mutant }) => mutant.file);
  const rows = [
    ['file', 'mutants', ...columns, 'score %'],
    ...[...files].map(([file, own]) => row(file, own)),
    row('all', judged),
  ];
  const widths = (rows[0] ?? []).map((_head, at) => Math.max(...rows.map((cells) => (cells[at] ?? '').length)));
  const line = (cells: string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return rows.map(line).join('\n');
};

/** What survived or is untested, by file and line, with the change that nobody noticed. */
export const survivors = (judged: readonly Judged[]): string[] =>
  judged
    .filter(({ fate }) => fate === 'survived' || fate === 'untested' || fate === 'broken')
    .map(({ mutant: { file, line, what }, fate }) => `${file}:${line}  ${what.replace(/\s+/g, ' ')}  (${fate})`);
