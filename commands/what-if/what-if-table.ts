/** What other rules would have said, as text for a terminal. */
import type { AskedQuestion, AskedThen, DifferenceTally } from '../../shared/screening/again/difference-tally.ts';
import { type Outcome, outcomes } from '../../shared/screening/outcome.ts';

type Cells = DifferenceTally['cells'];

/** Rules and leads that are printed; the console shows all. */
const mostLines = 25;

const count = (number: number): string => number.toLocaleString('en');

/** Lines of columns of one width each, the first to the left. */
const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

/** Outcomes before, in rows, by those after, in columns. */
const matrix = (cells: Cells, columns: string): string[] => {
  const sumOf = (before: Outcome, after: Outcome) =>
    cells.filter((one) => one.before === before && one.atLeast === after).reduce((sum, one) => sum + one.count, 0);
  const rows = outcomes.map((before) => [before, ...outcomes.map((after) => count(sumOf(before, after)))]);
  return table([[columns, ...outcomes], ...rows]);
};

const part = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);

const asked = (what: string, questions: readonly AskedQuestion[]): string[] =>
  questions.map(({ text, choices }) => `  ${what}: ${text}${choices.length > 0 ? ` (${choices.join('; ')})` : ''}`);

const askedThen = ({ version, device, count: screenings, unasked, unoffered, otherWords }: AskedThen): string[] => [
  `${version}, ${device} (${count(screenings)})`,
  ...asked('not asked', unasked),
  ...asked('not offered', unoffered),
  ...asked('in other words', otherWords),
];

const rulesTable = (rules: DifferenceTally['rules']): string[] => {
  const shown = rules.slice(0, mostLines);
  const numbers = shown.map(({ ruleId, decided, newly, noLonger, otherwise, mayFire }) => [
    ruleId,
    ...[decided, newly, noLonger, otherwise, mayFire].map(count),
  ]);
  const rest = rules.length - shown.length;
  return [
    ...table([['rule', 'decided', 'newly', 'no longer', 'otherwise', 'may fire'], ...numbers]),
    ...(rest > 0 ? [`and ${rest} more`] : []),
  ];
};

/** Sums as lines; `linkTo` gives the address of a lead. */
export const whatIfLines = (tally: DifferenceTally, linkTo: (leadId: string) => string): string[] => {
  const { screenings, changes, cells, rules, concerned } = tally;
  const known = cells.filter(({ atLeast, atMost }) => atLeast === atMost);
  const open = cells.filter(({ atLeast, atMost }) => atLeast !== atMost);
  const sum = (some: Cells) => count(some.reduce((all, one) => all + one.count, 0));
  const certain = changes.worse + changes.better;
  const leads = concerned.slice(0, mostLines).map(({ leadId, before, atLeast, atMost, dayAfter, rules: by }) => {
    const after = `${atLeast === atMost ? '' : 'at least '}${atLeast}${dayAfter ? ` ${dayAfter}` : ''}`;
    return `${linkTo(leadId)}  ${before} -> ${after}${by.length > 0 ? `  (${by.join(', ')})` : ''}`;
  });
  return [
    `${count(screenings)} screenings: ${count(changes.worse)} worse, ${count(changes.better)} better, ` +
      `${count(changes.same)} the same, ${count(changes.open)} depend on what was not asked.`,
    ...part(`The outcome is known (${sum(known)})`, known.length > 0 ? matrix(known, 'before \\ after') : []),
    ...part(
      `Not known: these screenings did not ask everything (${sum(open)}). Whatever the answers would be, at least:`,
      open.length > 0 ? matrix(open, 'before \\ at least') : [],
    ),
    ...part('What they did not ask', tally.askedThen.flatMap(askedThen)),
    ...part('Rules', rules.length > 0 ? rulesTable(rules) : []),
    ...part(`Certainly another outcome or day (${count(certain)}), the worst first`, leads),
    ...(certain > leads.length ? [`and ${count(certain - leads.length)} more`] : []),
  ];
};
