/**
 * npm run bench -- [--quick] [FILE …]: the benchmarks with their gates, one after the other, or those whose file is
 * named; --quick with smaller sizes, in less than a minute on a machine that has nothing else to do. Exit 1 when a gate
 * did not hold, 2 on bad flags.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { leave, messageOf } from './leave.ts';

function readFlags() {
  try {
    const quick = { type: 'boolean', default: false } as const;
    return parseArgs({ options: { quick }, allowPositionals: true });
  } catch (error) {
    return leave(2, messageOf(error), 'Usage: npm run bench -- [--quick] [FILE …]');
  }
}

const { values, positionals } = readFlags();
const vitest = path.join(path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const args = [vitest, 'run', '--config', 'test/bench/vitest.config.ts', ...positionals];
// React and others are measured as they are deployed.
const env = { ...process.env, NODE_ENV: 'production', BENCH_QUICK: values.quick ? '1' : '0' };
const { status } = spawnSync(process.execPath, args, {
  cwd: path.join(import.meta.dirname, '..'),
  env,
  stdio: 'inherit',
});
process.exit(status === 0 ? 0 : 1);
