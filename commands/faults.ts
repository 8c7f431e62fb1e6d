/**
 * npm run faults -- --full [--only P7,P9] [--size N] [--seed S]: each promise tried as often as docs/reliability.md
 * promises, in some minutes, with a table of what was reached. `--seeds N` runs random schedules of faults alone (1000).
 * Exit 1 when a promise is broken, after what repeats it; 2 on bad input.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { type PromiseRow, promiseRows } from './faults/promise-rows.ts';
import { tryPromise } from './faults/try-promise.ts';
import { leave, messageOf } from './leave.ts';

const ids = promiseRows.map(({ id }) => id).join(', ');
const usage = `npm run faults -- [--seeds N] [--seed S]                          random schedules of faults (1000)
npm run faults -- --full [--only P7,P9] [--size N] [--seed S]     every promise at its full size, or at size N
Promises: ${ids}`;

const flags = {
  full: { type: 'boolean', default: false },
  only: { type: 'string', multiple: true, default: [] as string[] },
  size: { type: 'string' },
  seeds: { type: 'string' },
  seed: { type: 'string' },
} as const;

function readFlags() {
  try {
    return parseArgs({ options: flags, allowPositionals: false }).values;
  } catch (error) {
    return leave(2, messageOf(error), '', usage);
  }
}

function count(name: string, text: string): string {
  return /^[1-9]\d{0,8}$/.test(text) ? text : leave(2, `--${name} is not a number from 1: ${text}`, '', usage);
}

function rowsOf(wanted: readonly string[]): readonly PromiseRow[] {
  const named = wanted.flatMap((list) => list.split(','));
  const unknown = named.filter((id) => !promiseRows.some((row) => row.id === id));
  if (unknown.length > 0) leave(2, `No promise of this command: ${unknown.join(', ')}`, '', usage);
  return named.length === 0 ? promiseRows : promiseRows.filter(({ id }) => named.includes(id));
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { full, only, seeds = '1000', seed: typed, ...rest } = readFlags();
// A full run has the same faults each time, and another seed looks for more; schedules always look for more.
const seed = count('seed', typed ?? String(full ? 20_261_123 : 1 + (Date.now() % 999_999_999)));
const size = full ? count('size', rest.size ?? '1') && (rest.size ?? 'full') : count('seeds', seeds);
const rows = rowsOf(full ? only : ['P1']);

const cell = (text: string, width: number): string => text.padEnd(width);
const [idWidth, promisedWidth] = [5, Math.max(...rows.map(({ promised }) => promised.length)) + 2];

/** One line for each test that told a figure, or the word that the promise is broken. */
async function tell(row: PromiseRow): Promise<boolean> {
  const { reached, isKept, seconds, output } = await tryPromise(row, { size, seed });
  const words = isKept ? reached : ['BROKEN', ...reached];
  for (const [at, each] of words.entries()) {
    const head =
      at === 0 ? [cell(row.id, idWidth), cell(row.promised, promisedWidth)] : [cell('', idWidth + promisedWidth)];
    say([...head, at === 0 ? `${each} (${seconds.toFixed(0)} s)` : each].join(''));
  }
  if (isKept) return true;
  say(output);
  say(
    `Again with: npm run faults -- --full --only ${row.id}${size === 'full' ? '' : ` --size ${size}`} --seed ${seed}`,
  );
  return false;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
// Others on the machine come first; children inherit it.
os.setPriority(10);
say(`Seed ${seed}`);
say([cell('', idWidth), cell('promised', promisedWidth), 'reached'].join(''));
let isKept = true;
for (const row of rows) isKept = (await tell(row)) && isKept;
process.exit(isKept ? 0 : 1);
