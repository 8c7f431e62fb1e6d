/** Which tests can tell a mutant: those that reach it, and for what only loads, the files that import it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Mutant } from './find-mutants.ts';
import { readSyntax } from './syntax.ts';
import type { Reached, Unit } from './test-worker.ts';

/** How long the tests of one mutant may take, in ms as they took without it: the nearest and the quickest come first. */
const budget = 5_000;

/** The test file that mirrors a source file. */
const mirrorOf = (root: string, file: string): string =>
  path.join(root, file.replace(/^(shared|functions)\//, 'test/').replace(/\.tsx?$/, '.test.ts'));

const isMirror = (root: string, file: string, test: string): boolean =>
  [file, `${file}x`].some((name) => mirrorOf(root, name) === test || `${mirrorOf(root, name)}x` === test);

/** How many imports lie between a file and each file that it loads. */
export const distancesFrom = (start: string): Map<string, number> => {
  const found = new Map([[start, 0]]);
  for (const [file, distance] of found) {
    for (const target of importsOf(file)) if (!found.has(target)) found.set(target, distance + 1);
  }
  return found;
};

const known = new Map<string, string[]>();

const importsOf = (file: string): string[] => {
  const earlier = known.get(file);
  if (earlier) return earlier;
  const near = readSyntax(file, readFileSync(file, 'utf8')).imports.filter((target) => /^\..*\.tsx?$/.test(target));
  const imports = near.map((target) => path.join(path.dirname(file), target));
  known.set(file, imports);
  return imports;
};

type Timed = { unit: Unit; ms: number };

const within = (units: readonly Timed[]): Unit[] => {
  let spent = 0;
  return units
    .filter(({ ms }, at) => {
      spent += ms;
      return at === 0 || spent <= budget;
    })
    .map(({ unit }) => unit);
};

/** A test that takes longer, in ms, waits until those that are quick have said nothing. */
const quick = 50;

/** The tests of one file that reach a mutant, the quick ones and the others; all together where a hook reaches it. */
const unitsOf = (id: number, file: string, { ms, tests, around }: Reached): Timed[] => {
  if (around.includes(id)) return [{ unit: { file }, ms }];
  const own = Object.entries(tests).filter(([, { reached }]) => reached.includes(id));
  const groups = [own.filter(([, test]) => test.ms <= quick), own.filter(([, test]) => test.ms > quick)];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => ({
      unit: { file, tests: group.map(([name]) => name) },
      ms: group.reduce((sum, [, test]) => sum + test.ms, 0),
    }));
};

/** What tells of a mutant, in the order to run it. */
export type Telling = {
  /** The tests that reach it while they run. */
  reaching: Unit[];
  /** Whole files, for a source that is loaded anew: what a module remembers hides a mutant from all tests but the first. */
  loading: Unit[];
};

/** Which tests can tell of a mutant, by what each test file reaches. */
export const testsFor = (root: string, reached: ReadonlyMap<string, Reached>): ((mutant: Mutant) => Telling) => {
  const distances = new Map([...reached.keys()].map((test) => [test, distancesFrom(test)]));
  const loaded = new Set([...reached.values()].flatMap(({ imported }) => imported));
  return ({ id, file }) => {
    const source = path.join(root, file);
    const first = ({ unit }: Timed) => (isMirror(root, file, unit.file) ? 0 : 1);
    const slow = ({ ms }: Timed) => (ms > 10 * quick ? 1 : 0);
    const far = ({ unit }: Timed) => distances.get(unit.file)?.get(source) ?? Number.POSITIVE_INFINITY;
    const reaching = [...reached]
      .flatMap(([test, all]) => unitsOf(id, test, all))
      .sort((left, right) => slow(left) - slow(right) || first(left) - first(right) || left.ms - right.ms);
    const files = new Set(reaching.map(({ unit }) => unit.file));
    const loading = [...reached]
      .map(([test, { ms }]) => ({ unit: { file: test }, ms }))
      .filter((each) => files.has(each.unit.file) || (files.size === 0 && loaded.has(id) && Number.isFinite(far(each))))
      .sort((left, right) => first(left) - first(right) || far(left) - far(right) || left.ms - right.ms);
    return { reaching: within(reaching), loading: within(loading) };
  };
};
