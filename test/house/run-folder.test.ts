import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../run-folder.ts';
import { plant } from './plant.ts';

const root = path.join(import.meta.dirname, '..', '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const quoted = (file: string): string => JSON.stringify(path.join(root, file));

/** A test with a folder made, a database running and nobody who would clean up, that ends as it is told. */
const planted = (end: string): string => `import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'vitest';
import { startEmulator } from ${quoted('test/emulator.ts')};
test('planted', async () => {
  writeFileSync('folder', mkdtempSync(tmpdir() + '/left-'));
  writeFileSync('endpoint', (await startEmulator()).endpoint);
  ${end}
}, 0);`;

const config = `export default { cacheDir: 'cache', test: { globalSetup: [${quoted('test/run-folder.ts')}] } };`;

/** Begins a run of the planted test in a temporary folder of its own. */
const begin = (end: string) => {
  const folder = plant({ 'vitest.config.mjs': config, 'planted.test.ts': planted(end) });
  const temporary = newFolder();
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  const run = spawn(process.execPath, [vitest, 'run'], { cwd: folder, env, stdio: 'ignore' });
  const written = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const isThere = () =>
    fetch(written('endpoint')).then(
      () => true,
      () => false,
    );
  const leavesNothing = async () => {
    expect(path.relative(temporary, written('folder'))).not.toMatch(/^\.\./);
    expect(readdirSync(temporary)).toEqual([]);
    await expect.poll(isThere).toBe(false);
  };
  return { run, ended: once(run, 'exit'), isReady: () => existsSync(path.join(folder, 'endpoint')), leavesNothing };
};

test('a test that fails leaves neither a file in the temporary folder nor a process', async () => {
  const { ended, leavesNothing } = begin("throw new Error('on purpose');");
  expect(await ended).toEqual([1, null]);
  await leavesNothing();
});

test('nor does a run that is interrupted', async () => {
  const { run, ended, isReady, leavesNothing } = begin('await new Promise(() => undefined);');
  await expect.poll(isReady).toBe(true);
  run.kill('SIGTERM');
  await ended;
  await leavesNothing();
});
