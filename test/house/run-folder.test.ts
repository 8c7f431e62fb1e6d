import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../run-folder.ts';
import { plant } from './plant.ts';

const root = path.join(import.meta.dirname, '..', '..');
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const quoted = (file: string): string => JSON.stringify(path.join(root, file));

/** Fails with a folder made, a database running and nobody who would clean up. */
const failing = `import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'vitest';
import { startEmulator } from ${quoted('test/emulator.ts')};
test('fails', async () => {
  writeFileSync('folder', mkdtempSync(tmpdir() + '/left-'));
  writeFileSync('endpoint', (await startEmulator()).endpoint);
  throw new Error('on purpose');
});`;

const config = `export default { cacheDir: 'cache', test: { globalSetup: [${quoted('test/run-folder.ts')}] } };`;

test('a test that fails leaves neither a file in the temporary folder nor a process', async () => {
  const folder = plant({ 'vitest.config.mjs': config, 'planted.test.ts': failing });
  const temporary = newFolder();
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  const { status, stderr } = spawnSync(process.execPath, [vitest, 'run'], { cwd: folder, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('on purpose')]);
  const written = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  expect(path.relative(temporary, written('folder'))).not.toMatch(/^\.\./);
  expect(readdirSync(temporary)).toEqual([]);
  const isThere = () =>
    fetch(written('endpoint')).then(
      () => true,
      () => false,
    );
  await expect.poll(isThere).toBe(false);
});
