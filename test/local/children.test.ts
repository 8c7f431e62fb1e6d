import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, table, writeAssembly } from './write-assembly.ts';

const code = { 'index.mjs': 'export const handler = () => new Promise((done) => setTimeout(done, 60_000));' };
const resources = { Table: table(), Role: role(), Long: lambda('code', 'Role', { Timeout: 90 }) };
const assembly = writeAssembly({ resources, assets: { code } });

/** Process ids of the children of a process, with what they run. */
const childrenOf = (pid: number): { pid: number; command: string }[] =>
  globSync(`/proc/${pid}/task/*/children`)
    .flatMap((file) => readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number))
    .map((child) => ({ pid: child, command: readFileSync(`/proc/${child}/cmdline`, 'utf8').replaceAll('\0', ' ') }));

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    // What nobody waited for is no process any more.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

describe.runIf(process.platform === 'linux')('no process is left behind', () => {
  test('by a stack that is stopped while invocations wait for one', async () => {
    const before = childrenOf(process.pid).map(({ pid }) => pid);
    const stack = await startLocal({ assembly, data: newFolder(), environments: 2 });
    const waiting = Array.from({ length: 8 }, () => stack.invoke('Long', {}));
    await expect.poll(() => childrenOf(process.pid).filter(({ command }) => /bootstrap/.test(command)).length).toBe(2);
    await stack.stop();
    expect((await Promise.all(waiting)).filter(({ error }) => error !== 'Unhandled')).toEqual([]);
    expect(childrenOf(process.pid).filter(({ pid }) => !before.includes(pid))).toEqual([]);
  });

  test('by a runner that is killed after somebody killed its guardian', async () => {
    const folder = newFolder();
    const script = path.join(folder, 'runner.mts');
    const source = JSON.stringify(path.join(import.meta.dirname, '..', '..', 'local', 'local-stack.ts'));
    const start = `startLocal({ assembly: ${JSON.stringify(assembly)}, data: ${JSON.stringify(folder)} })`;
    writeFileSync(script, `import { startLocal } from ${source}; await ${start}; console.log('ready');`);
    const runner = spawn(process.execPath, ['--no-warnings', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(runner.stdout, 'data');
    const pid = runner.pid ?? 0;
    const guardian = () => childrenOf(pid).find(({ command }) => /guardian/.test(command))?.pid ?? 0;
    const first = guardian();
    // One that lives for less than a second is taken for one that cannot live.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    process.kill(first, 'SIGKILL');
    await expect.poll(() => ![0, first].includes(guardian())).toBe(true);
    // Both in the same moment is more than is promised: the new one has to be up before it can look after anybody.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const children = childrenOf(pid).map((child) => child.pid);
    expect(children.length).toBeGreaterThanOrEqual(2);
    runner.kill('SIGKILL');
    await once(runner, 'exit');
    await expect.poll(() => children.filter(isAlive)).toEqual([]);
  });
});

test('a database that dies again and again ends the stack with a sentence', async () => {
  const said: string[] = [];
  const ended: string[] = [];
  const data = newFolder();
  const stack = await startLocal({
    assembly,
    data,
    warn: (sentence) => said.push(sentence),
    ended: (sentence) => ended.push(sentence),
  });
  for (let death = 1; death <= 3; death += 1) {
    await stack.killDatabase();
    await expect.poll(() => said.length).toBe(death);
  }
  await stack.killDatabase();
  await expect
    .poll(() => ended)
    .toEqual([`The database ended (SIGKILL) and does not start again. What it had is in ${data}.`]);
  expect(said).toHaveLength(3);
  await stack.stop();
});
