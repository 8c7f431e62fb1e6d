/**
 * Judges mutants. First every test file runs without one and tells what it reaches; then all mutants run in one process by
 * the tests that reach them; what is still alive, or shows only while the source is loaded, gets its source loaded anew.
 */
import path from 'node:path';
import { distancesFrom, testsFor } from './covering-tests.ts';
import type { Mutant } from './find-mutants.ts';
import type { RunOrders } from './run-orders.ts';
import type { Job, Ran, Reached, Unit } from './test-worker.ts';

/**
 * What became of a mutant. `timed-out`: a test, or the process, did not end with it. `broken`: nothing ran with it, so that
 * nothing was tested. `untested`: no test reaches it.
 */
export type Fate = 'killed' | 'survived' | 'timed-out' | 'broken' | 'untested';

/** A mutant with its fate. */
export type Judged = { mutant: Mutant; fate: Fate };

/** How long the tests of a unit take without a mutant, in ms. */
const usual = ({ file, tests }: Unit, reached: ReadonlyMap<string, Reached>): number => {
  const all = reached.get(file);
  return tests?.reduce((sum, name) => sum + (all?.tests[name]?.ms ?? 0), 0) ?? all?.ms ?? 0;
};

/** How long each unit may take with a mutant, in ms: so much more than without it, on a machine that is busy. */
const limitOf = (units: readonly Unit[], reached: ReadonlyMap<string, Reached>, patience: number): number =>
  patience + 10 * Math.max(0, ...units.map((unit) => usual(unit, reached)));

const isTimeout = ({ failures }: Ran): boolean => failures.some((message) => /^(Test|Hook) timed out/.test(message));

/** What the runs of a mutant say. A failure counts where a test ended, and the same tests pass without the mutant. */
const fateOf = (
  mutant: number,
  ran: readonly Ran[],
  clean: (unit: Unit, after: number) => boolean,
): Fate | 'unsure' => {
  const own = ran.map((each, at) => ({ each, at })).filter(({ each }) => each.mutant === mutant);
  const failed = own.filter(({ each }) => each.failures.length > 0);
  const told = failed.find(({ each }) => each.ended > 0);
  if (!told) return failed.length > 0 ? 'broken' : 'survived';
  if (!clean(told.each.unit, told.at)) return 'unsure';
  return isTimeout(told.each) ? 'timed-out' : 'killed';
};

const isClean =
  (ran: readonly Ran[]) =>
  (_unit: Unit, after: number): boolean =>
    ran[after + 1]?.mutant === 0 && ran[after + 1]?.failures.length === 0;

type Say = (line: string) => void;

/** Runs all test files without a mutant; one that fails, or hangs, can tell nothing and is named. */
const learn = async (run: RunOrders, files: readonly string[], say: Say): Promise<Map<string, Reached>> => {
  const found = new Map<string, Reached>();
  let left = files;
  while (left.length > 0) {
    const jobs = left.map((file) => ({ mutant: 0, units: [{ file }], limit: 600_000 }));
    const { ran, reached } = await run(jobs, true);
    for (const [at, { unit, failures }] of ran.entries()) {
      const told = reached.get(unit.file);
      if (failures.length === 0 && told) found.set(unit.file, told);
      else say(`${unit.file} fails without any mutant and is left out: ${failures[0]?.split('\n')[0]}`);
      if (at % 50 === 49) say(`${at + 1} of ${ran.length} test files told what they reach.`);
    }
    if (ran.length < left.length) say(`${left[ran.length]} does not end and is left out.`);
    left = left.slice(ran.length + 1);
  }
  return found;
};

/** How many jobs one process does at most: each file that starts a database leaves a guardian with its process. */
const perProcess = { plain: 100, reloading: 15 };

/** Runs jobs in as few processes as they allow: a mutant that hangs or leaves something behind costs one. */
const runAll = async (
  run: RunOrders,
  jobs: readonly Job[],
  most: number,
  say: Say,
): Promise<Map<number, Fate | 'unsure'>> => {
  const fates = new Map<number, Fate | 'unsure'>();
  const rest = () => jobs.filter(({ mutant }) => !fates.has(mutant)).slice(0, most);
  for (let left = rest(); left.length > 0; left = rest()) {
    const { ran, done, hung } = await run(left);
    for (const { mutant } of left) if (done.has(mutant)) fates.set(mutant, fateOf(mutant, ran, isClean(ran)));
    if (hung !== undefined && hung > 0) fates.set(hung, 'timed-out');
    // What ended the process without a word, or left something behind, is tried again.
    const lost = left.find(({ mutant }) => !fates.has(mutant));
    if (lost) fates.set(lost.mutant, 'unsure');
    say(`${fates.size} of ${jobs.length} mutants were run.`);
  }
  return fates;
};

/** What to judge, by which test files; `patience`, in ms, is what a test file has at least. */
type Task = { root: string; files: readonly string[]; mutants: readonly Mutant[]; patience: number };

/** Judges all mutants by the test files that load any of their files. `say` is told how far it is. */
export const judgeMutants = async (
  { root, files, mutants, patience }: Task,
  run: RunOrders,
  say: Say,
): Promise<Judged[]> => {
  const sources = new Set(mutants.map(({ file }) => path.join(root, file)));
  const near = files.filter((file) => [...distancesFrom(file).keys()].some((loaded) => sources.has(loaded)));
  say(`${mutants.length} mutants in ${sources.size} files; ${near.length} test files load them.`);
  const reached = await learn(run, near, say);
  const tests = testsFor(root, reached);
  const plans = new Map(mutants.map((mutant) => [mutant.id, tests(mutant)]));
  const jobOf = (mutant: number, units: Unit[]): Job => ({ mutant, units, limit: limitOf(units, reached, patience) });
  const first = [...plans].flatMap(([id, { reaching }]) => (reaching.length > 0 ? [jobOf(id, reaching)] : []));
  const fates = await runAll(run, first, perProcess.plain, say);
  const again = [...plans].flatMap(([id, { loading }]) => {
    const fate = fates.get(id);
    if (fate !== undefined && fate !== 'survived' && fate !== 'unsure') return [];
    return loading.length > 0 ? [{ ...jobOf(id, loading), reloads: true }] : [];
  });
  for (const [id, fate] of await runAll(run, again, perProcess.reloading, say)) fates.set(id, fate);
  return mutants.map((mutant) => {
    const fate = fates.get(mutant.id) ?? 'untested';
    return { mutant, fate: fate === 'unsure' ? 'survived' : fate };
  });
};
