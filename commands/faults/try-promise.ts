/** Runs the proof of one promise at a size, in a process of its own, and reads what it says that it reached. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { workFolder } from '../work-folder.ts';
import type { PromiseRow } from './promise-rows.ts';

const repository = path.join(import.meta.dirname, '..', '..');

/** Of a process of tests, in MB: a run that needs more ends, instead of the machine. */
const memory = 2_048;

export type Tried = {
  /** What each test says that it reached; nothing if none did, which keeps no promise. */
  reached: readonly string[];
  isKept: boolean;
  seconds: number;
  /** All that the tests printed. */
  output: string;
};

/** `size`: a number, or `full`. `root`: where the files are, this repository if not given. */
type How = { size: string; seed: string; root?: string };

const flagsFor = ({ id, files }: Pick<PromiseRow, 'id' | 'files'>): string[] => [
  'run',
  '--maxWorkers=1',
  '--testTimeout=0',
  '--hookTimeout=0',
  '--testNamePattern',
  `\\b${id}\\b`,
  ...files,
];

/** What tests wrote by test/size.ts about a promise. */
function reachedIn(file: string, id: string): string[] {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines.filter((line) => line.startsWith(`${id}\t`)).map((line) => line.slice(id.length + 1));
}

/** Tests of a promise are those with its id in their title. Leaves nothing behind, also when it is interrupted. */
export async function tryPromise(row: Pick<PromiseRow, 'id' | 'files'>, how: How): Promise<Tried> {
  const { size, seed, root = repository } = how;
  const folder = workFolder('faults');
  const figures = path.join(folder, 'figures');
  const begun = performance.now();
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const run = spawn(process.execPath, [vitest, ...flagsFor(row)], {
    cwd: root,
    env: {
      ...process.env,
      NODE_OPTIONS: `--max-old-space-size=${memory}`,
      FAULT_SIZE: size,
      FAULT_SEED: seed,
      FAULT_FIGURES: figures,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => void run.kill();
  process.once('exit', stop);
  const ended = new Promise<number | null>((resolve) => run.once('close', resolve));
  const [output, errors, code] = await Promise.all([text(run.stdout), text(run.stderr), ended]);
  const reached = reachedIn(figures, row.id);
  process.off('exit', stop);
  return {
    reached,
    isKept: code === 0 && reached.length > 0,
    seconds: (performance.now() - begun) / 1000,
    output: `${output}${errors}`,
  };
}
