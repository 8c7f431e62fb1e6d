import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newFolder } from '../run-folder.ts';

const root = path.join(import.meta.dirname, '..', '..');
const source = JSON.stringify(path.join(root, 'commands', 'work-folder.ts'));

/** A command that makes two folders with a file in each, and then ends as it is told. */
const begin = (end: string) => {
  const temporary = newFolder();
  const script = path.join(newFolder(), 'command.mts');
  const make = "writeFileSync(workFolder('test') + '/a', 'a');";
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'; import { workFolder } from ${source};
    ${make} ${make} console.log('ready'); ${end}`,
  );
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  const child = spawn(process.execPath, ['--no-warnings', script], { env, stdio: ['ignore', 'pipe', 'ignore'] });
  return { child, ready: once(child.stdout, 'data'), ended: once(child, 'exit'), temporary };
};

const never = 'setInterval(() => undefined, 1_000);';

test.each([
  ['by itself', '', 0],
  ['by an error', "throw new Error('on purpose');", 1],
  ['by leaving', 'process.exit(3);', 3],
])('a command that ends %s leaves nothing in the temporary folder', async (_, end, code) => {
  const { ended, temporary } = begin(end);
  expect(await ended).toEqual([code, null]);
  expect(readdirSync(temporary)).toEqual([]);
});

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('nor does one that is interrupted by %s, which says so', async (signal, code) => {
  const { child, ready, ended, temporary } = begin(never);
  await ready;
  expect(readdirSync(temporary)).toHaveLength(2);
  child.kill(signal);
  expect(await ended).toEqual([code, null]);
  expect(readdirSync(temporary)).toEqual([]);
});

test('what a killed one had to leave is removed by the next, and nothing of one that runs', async () => {
  const { child, ready, ended, temporary } = begin(never);
  await ready;
  const [other] = readdirSync(temporary);
  mkdirSync(path.join(temporary, 'suitably-of-somebody'));
  const next = (): string[] => {
    const make = `import { ownFolder } from ${source}; console.log(ownFolder('next'));`;
    const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
    const args = ['--no-warnings', '--input-type=module', '--eval', make];
    const { status } = spawnSync(process.execPath, args, { env });
    expect(status).toBe(0);
    return readdirSync(temporary).filter((name) => !name.startsWith('suitably-next-'));
  };
  expect(next()).toEqual(expect.arrayContaining([other, 'suitably-of-somebody']));
  child.kill('SIGKILL');
  await ended;
  expect(next()).toEqual(['suitably-of-somebody']);
});
