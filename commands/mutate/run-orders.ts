/** Starts Vitest with a worker of ours, gives it orders and reads what it did. Nothing is written into the work tree. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { type CliOptions, createVitest, ForksPoolWorker, type PoolOptions } from 'vitest/node';
import { workFolder } from '../work-folder.ts';
import type { Mutant } from './find-mutants.ts';
import { switchMutants } from './switch-mutants.ts';
import type { Job, Line, Orders, Ran, Reached } from './test-worker.ts';

/** Settings of Vitest for the tests that are run, as in its configuration file. */
export type Tests = CliOptions;

/**
 * What came of orders: what was run, in order, the mutants whose job is done, and what the tests of a file (its path)
 * reach. `hung` had to be ended.
 */
export type Outcome = { ran: Ran[]; done: ReadonlySet<number>; reached: ReadonlyMap<string, Reached>; hung?: number };

/** Runs jobs in one process until they are done, until it is lost, or until one takes longer than its limit. */
export type RunOrders = (jobs: readonly Job[], records?: boolean) => Promise<Outcome>;

/** How long a single test may take, in ms; one that waits for what a mutant prevents fails by it. */
const testTimeout = 20_000;
/** How often the worker is looked after, and how long it may be silent at least and at most, in ms. */
const rounds = 500;
const shortest = 2_000;
const longest = 600_000;

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

const poolOf = (entrypoint: string) => ({
  name: 'mutants',
  createPoolWorker: (options: PoolOptions) =>
    Object.assign(new ForksPoolWorker(options), { entrypoint, name: 'mutants' }),
});

const start = (root: string, tests: Tests, mutants: readonly Mutant[]) => {
  const files = [...Map.groupBy(mutants, ({ file }) => file)];
  const texts = new Map(
    files.map(([file, own]) => [
      path.join(root, file),
      switchMutants(readFileSync(path.join(root, file), 'utf8'), own),
    ]),
  );
  const switched = {
    name: 'switched-mutants',
    enforce: 'pre' as const,
    transform: (_source: string, id: string) => {
      const code = texts.get(id);
      return code === undefined ? undefined : { code, map: null };
    },
  };
  const here = (name: string) => path.join(import.meta.dirname, name);
  const settings = {
    ...tests,
    root,
    config: false as const,
    // A file and the same file with switches must never stand for each other, also not in a later run of the tests.
    fsModuleCache: false,
    watch: false,
    reporters: [{}],
    runner: here('selecting-runner.ts'),
    pool: poolOf(here('test-worker.ts')),
    isolate: false,
    maxWorkers: 1,
    expect: { ...tests.expect, poll: { timeout: testTimeout / 2, interval: 20 } },
  };
  return createVitest('test', settings, { plugins: [switched] }, { stdout: nowhere(), stderr: nowhere() });
};

/** What the worker told so far; the last line may be half written. */
const linesOf = (results: string): Line[] =>
  readFileSync(results, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const outcomeOf = (lines: readonly Line[], hung: number | undefined): Outcome => ({
  ran: lines.flatMap((line) => ('ran' in line ? [line.ran] : [])),
  done: new Set(lines.flatMap((line) => ('ends' in line ? [line.ends] : []))),
  reached: new Map(lines.flatMap((line) => ('reached' in line ? [[line.by.file, line.reached]] : []))),
  ...(hung !== undefined && { hung }),
});

/** Ends the process whose mutant takes longer than its job allows. Answers which that was, once it is called. */
const watch = (results: string, limits: ReadonlyMap<number, number>) => {
  let [size, since] = [0, Date.now()];
  let hung: number | undefined;
  const look = () => {
    const now = statSync(results).size;
    if (now !== size) [size, since] = [now, Date.now()];
    if (hung !== undefined || Date.now() - since < shortest) return;
    const lines = linesOf(results);
    const [first, last] = [lines[0], lines.at(-1)];
    if (!(last && 'begins' in last && first && 'pid' in first)) return;
    if (Date.now() - since < (limits.get(last.begins) ?? longest)) return;
    hung = last.begins;
    process.kill(first.pid, 'SIGKILL');
  };
  const timer = setInterval(look, rounds);
  return () => {
    clearInterval(timer);
    return hung;
  };
};

/** Vitest with the mutants in its source, ready for orders. Its folder goes with this process, also one that is interrupted. */
export const openRuns = async (
  root: string,
  tests: Tests,
  mutants: readonly Mutant[],
): Promise<{ files: string[]; run: RunOrders; close: () => Promise<void> }> => {
  const folder = workFolder('mutants');
  const vitest = await start(root, tests, mutants);
  const specifications = await vitest.globTestSpecifications();
  const [anyFile] = specifications;
  if (!anyFile) throw new Error('There are no tests.');
  let count = 0;
  const run: RunOrders = async (jobs, records = false) => {
    count += 1;
    const [orders, results] = [path.join(folder, `orders-${count}`), path.join(folder, `results-${count}`)];
    writeFileSync(
      orders,
      JSON.stringify({ jobs, results, testTimeout: records ? longest : testTimeout, records } satisfies Orders),
    );
    writeFileSync(results, '');
    process.env.MUTATE_ORDERS = orders;
    const stop = watch(results, new Map(jobs.map(({ mutant, limit }) => [mutant, limit])));
    // A worker that was ended is an error to Vitest and an outcome to us.
    await vitest.runTestSpecifications([anyFile]).catch(() => undefined);
    const outcome = outcomeOf(linesOf(results), stop());
    vitest.state.clearErrors();
    return outcome;
  };
  return { files: specifications.map(({ moduleId }) => moduleId), run, close: () => vitest.close() };
};
