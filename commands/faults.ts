// npm run faults -- [--seeds N] [--seed S]: N random schedules of people and faults (1000), all derived from seed S.
// A schedule that breaks a promise is shrunk and printed with what repeats it; the exit code is then 1.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname, '..');

function count(text: string, name: string): string {
  if (/^[1-9]\d{0,8}$/.test(text)) return text;
  console.error(`--${name} is not a number from 1: ${text}\nUsage: npm run faults -- [--seeds N] [--seed S]`);
  process.exit(1);
}

function readOptions() {
  const options = { seeds: { type: 'string', default: '1000' }, seed: { type: 'string' } } as const;
  try {
    return parseArgs({ options, allowPositionals: false }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\nUsage: npm run faults -- [--seeds N] [--seed S]`);
    return process.exit(1);
  }
}

const { seeds, seed = String(1 + (Date.now() % 999_999_999)) } = readOptions();
const env = { ...process.env, FAULT_SEEDS: count(seeds, 'seeds'), FAULT_SEED: count(seed, 'seed') };
console.log(`${seeds} schedules from seed ${seed}; again with: npm run faults -- --seeds ${seeds} --seed ${seed}`);
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const run = spawnSync(process.execPath, [vitest, 'run', 'test/faults/schedules.test.ts'], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exit(run.status === 0 ? 0 : 1);
