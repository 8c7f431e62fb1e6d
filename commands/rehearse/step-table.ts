/** Runs steps one after the other and tells each in a row (runInOrder). */

/** `run` gives what came, in a line; it throws a sentence when it did not work. */
export type RehearsedStep = { readonly name: string; readonly run: () => Promise<string> };

/** `seconds` is undefined for a step that was not tried, because one before it failed. */
export type Row = { name: string; verdict: 'ok' | 'FAILED' | 'not tried'; seconds?: number; came: string };

/** A row as it is printed; a came of several lines goes on under its first. */
export const rowLine = ({ name, verdict, seconds, came }: Row): string =>
  [
    verdict.padEnd(9),
    name.padEnd(22),
    (seconds === undefined ? '' : `${seconds.toFixed(1)} s`).padStart(8),
    ` ${came.replaceAll('\n', `\n${' '.repeat(43)}`)}`,
  ]
    .join(' ')
    .trimEnd();

/** Runs them until one fails; the others are told as not tried. `now` in ms. Never throws. */
export async function runInOrder(
  steps: readonly RehearsedStep[],
  tell: (row: Row) => void,
  now: () => number,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, run } of steps) {
    const hasFailed = rows.some(({ verdict }) => verdict === 'FAILED');
    const row = hasFailed ? ({ name, verdict: 'not tried', came: '' } as const) : await runOne(name, run, now);
    rows.push(row);
    tell(row);
  }
  return rows;
}

async function runOne(name: string, run: RehearsedStep['run'], now: () => number): Promise<Row> {
  const from = now();
  const took = () => (now() - from) / 1000;
  try {
    const came = await run();
    return { name, verdict: 'ok', seconds: took(), came };
  } catch (error) {
    return { name, verdict: 'FAILED', seconds: took(), came: error instanceof Error ? error.message : String(error) };
  }
}
