/** Runs the proof of one promise at a size, in a process of its own, and reads what it says that it reached. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PromiseRow } from './promise-rows.ts';

const root = path.join(import.meta.dirname, '..', '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');

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

const linesOf = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

const isAbout =
  (id: string) =>
  (line: string): boolean =>
    line.startsWith(`${id}\t`);

/** `size`: a number, or `full`. Tests of the promise are those with its id in their title. */
export function tryPromise({ id, files }: PromiseRow, size: string, seed: string): Tried {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'suitably-faults-'));
  const figures = path.join(folder, 'figures');
  const begun = performance.now();
  try {
    const flags = ['--maxWorkers=1', '--testTimeout=0', '--hookTimeout=0', '--testNamePattern', `\\b${id}\\b`];
    const run = spawnSync(process.execPath, [vitest, 'run', ...flags, ...files], {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: `--max-old-space-size=${memory}`,
        FAULT_SIZE: size,
        FAULT_SEED: seed,
        FAULT_FIGURES: figures,
      },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    const reached = linesOf(figures)
      .filter(isAbout(id))
      .map((line) => line.slice(id.length + 1));
    return {
      reached,
      isKept: run.status === 0 && reached.length > 0,
      seconds: (performance.now() - begun) / 1000,
      output: `${run.stdout}${run.stderr}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
