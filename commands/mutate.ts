// npm run mutate -- PATH… [--tests PATH] [--patience S]: changes conditions, guards, filters and limits of the source files
// below each PATH, one at a time, and says which changes no test notices. It runs tests of the project `fast` (all, or those
// below a path), and ends a mutant that is silent for S seconds (60). The work tree is never changed; the exit code is 0.
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import vitestConfig from '../vitest.config.ts';
import { leave, messageOf } from './leave.ts';
import { type Mutant, mutantsOf } from './mutate/find-mutants.ts';
import { judgeMutants } from './mutate/judge-mutants.ts';
import { openRuns, type Tests } from './mutate/run-orders.ts';
import { scoreTable, survivors } from './mutate/score-table.ts';

const root = path.join(import.meta.dirname, '..');
const usage = 'Usage: npm run mutate -- PATH… [--tests PATH] [--patience SECONDS]';

const sourcesBelow = (given: string): string[] => {
  const found = statSync(path.join(root, given), { throwIfNoEntry: false });
  if (!found) return leave(2, `There is no ${given}.`, usage);
  return found.isDirectory() ? globSync(`${given}/**/*.{ts,tsx}`, { cwd: root }).sort() : [given];
};

const fast = (): Tests => {
  for (const project of vitestConfig.test?.projects ?? []) {
    if (typeof project === 'object' && 'test' in project && project.test?.name === 'fast') return project.test as Tests;
  }
  throw new Error('vitest.config.ts has no project named fast.');
};

const options = { tests: { type: 'string', default: 'test' }, patience: { type: 'string', default: '60' } } as const;

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 0 || !/^[1-9]\d{0,3}$/.test(values.patience)) return leave(2, usage);
    return { ...values, given: positionals.map((each) => each.replace(/\/$/, '')) };
  } catch (error) {
    return leave(2, messageOf(error), usage);
  }
};

const { given, tests, patience } = readArguments();
const mutants: Mutant[] = [];
for (const file of given.flatMap(sourcesBelow)) {
  mutants.push(...mutantsOf(file, readFileSync(path.join(root, file), 'utf8'), mutants.length + 1));
}
if (mutants.length === 0) leave(2, 'There is no condition, guard, filter or limit to change.', usage);
const { files, run, close } = await openRuns(root, fast(), mutants);
const chosen = files.filter((file) => file.startsWith(path.join(root, tests)));
const task = { root, files: chosen, mutants, patience: Number(patience) * 1000 };
const judged = await judgeMutants(task, run, (line) => console.error(line)).finally(close);
for (const line of survivors(judged)) console.log(line);
console.log(scoreTable(judged));
process.exit(0);
