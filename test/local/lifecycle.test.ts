import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { cachedAssembly, inputHash } from '../../local/cached-assembly.ts';
import { findDynoxide } from '../../local/dynamodb/dynoxide.ts';
import { listen } from '../../local/host/free-port.ts';
import { guardChildren } from '../../local/host/guarded-children.ts';
import { forgetData, startLocal } from '../../local/local-stack.ts';
import { seedUsers } from '../../local/seed-users.ts';
import { seed, seedClinics } from '../../local/seeds.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, role, table, writeAssembly } from './write-assembly.ts';

const assembly = writeAssembly({
  resources: {
    Table: table(),
    Role: role(),
    Spin: lambda('code', 'Role', { Timeout: 60 }),
    ...httpApi({ $default: 'Spin' }),
  },
  assets: { code: { 'index.mjs': 'export const handler = async () => { console.log("spinning"); for (;;); };' } },
});

const runnerSource = `
  import { startLocal } from ${JSON.stringify(fileURLToPath(new URL('../../local/local-stack.ts', import.meta.url)))};
  const stack = await startLocal({ assembly: process.argv[2], data: process.argv[3], print: (line) => console.log(line) });
  process.on('SIGTERM', () => stack.stop().then(() => process.exit(0)));
  console.log('ready ' + stack.urls.gateway);
  fetch(stack.urls.gateway).catch(() => undefined);
`;

const runners: ChildProcess[] = [];
afterAll(() => {
  for (const runner of runners) runner.kill('SIGKILL');
});

/** Starts a runner as leader of a process group and resolves when one of its functions spins. */
async function startRunner(): Promise<ChildProcess> {
  const folder = newFolder();
  const script = path.join(folder, 'runner.mts');
  writeFileSync(script, runnerSource);
  const runner = spawn(process.execPath, ['--no-warnings', script, assembly, folder], { detached: true });
  runners.push(runner);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    runner.stdout.on('data', (chunk) => {
      printed += chunk;
      if (printed.includes('| spinning')) resolve();
    });
    runner.stderr.on('data', (chunk) => {
      printed += chunk;
    });
    runner.once('exit', () => reject(new Error(printed)));
  });
  return runner;
}

/** Process ids in a process group, read from the system's process table. */
const group = (leader: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [state, , processGroup] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /, '')
          .split(' ');
        return Number(processGroup) === leader && state !== 'Z';
      } catch {
        return false;
      }
    });

describe.runIf(process.platform === 'linux')('processes', () => {
  test.each(['SIGKILL', 'SIGTERM'] as const)(
    '%s of the runner leaves no child, not even one that spins',
    async (signal) => {
      const runner = await startRunner();
      const pid = runner.pid ?? 0;
      expect(group(pid).length).toBeGreaterThanOrEqual(4);
      const ended = once(runner, 'exit');
      runner.kill(signal);
      await ended;
      await expect.poll(() => group(pid)).toEqual([]);
    },
  );
});

describe('ports', () => {
  test('one that is in use is a sentence with the variable that changes it, and nothing is left behind', async () => {
    const other = createServer();
    const port = await listen(other, 0, 'test');
    const ports = { mailbox: port };
    await expect(startLocal({ assembly, data: newFolder(), ports })).rejects.toThrow(
      `Port ${port} for the mailbox is in use. Stop what uses it, or choose another with MAILBOX_PORT=<port>.`,
    );
    other.close();
  });
});

test('children are ended also when their guardian has gone before', async () => {
  const { execPath } = process;
  process.execPath = 'true';
  const children = guardChildren();
  process.execPath = execPath;
  const child = children.spawn(execPath, ['--eval', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await children.stop();
  expect(child.signalCode).toBe('SIGKILL');
});

describe('the database program', () => {
  test('is found in the platform package', () => {
    expect(existsSync(findDynoxide(''))).toBe(true);
  });
});

describe('seeds', () => {
  test('are put once and do not overwrite what somebody changed', async () => {
    const stack = await startLocal({ assembly, data: newFolder() });
    const target = { endpoint: stack.urls.dynamodb, table: stack.leadsTable, now: stack.now };
    await seed(target);
    const { callDynamo } = await import('../../local/dynamodb/call-dynamo.ts');
    const scan = async () => {
      const page = await callDynamo(target.endpoint, 'DynamoDB_20120810.Scan', { TableName: target.table });
      return page.Items as { SK: { S: string }; clinic?: { S: string }; name?: { S: string } }[];
    };
    const of = async (kind: string) => (await scan()).filter(({ SK }) => SK.S.startsWith(kind));
    const [first] = await of('SETTINGS');
    const [someone] = await of('MEMBER#');
    const changed = { ...first, name: { S: 'Changed' } };
    const promoted = { ...someone, role: { S: 'admin' } };
    await callDynamo(target.endpoint, 'DynamoDB_20120810.PutItem', { TableName: target.table, Item: promoted });
    await callDynamo(target.endpoint, 'DynamoDB_20120810.PutItem', { TableName: target.table, Item: changed });
    await seed(target);
    const [clinics, members] = [await of('SETTINGS'), await of('MEMBER#')];
    await stack.stop();
    expect(clinics.map(({ clinic }) => clinic?.S).sort()).toEqual(seedClinics.map(({ clinic }) => clinic));
    expect(clinics.map(({ name }) => name?.S)).toContain('Changed');
    expect(members).toHaveLength(seedUsers.length);
    expect(members).toContainEqual(promoted);
  });
});

describe('the assembly cache', () => {
  test('synthesizes once per input and keeps nothing of a failed synthesis', async () => {
    const folder = newFolder();
    let count = 0;
    const synthesize = async (outdir: string): Promise<void> => {
      count += 1;
      const { mkdirSync } = await import('node:fs');
      mkdirSync(outdir);
      if (count === 1) throw new Error('does not compile');
    };
    await expect(cachedAssembly(folder, 'abc', synthesize)).rejects.toThrow('does not compile');
    expect(readdirSync(folder)).toEqual([]);
    const made = await cachedAssembly(folder, 'abc', synthesize);
    const found = await cachedAssembly(folder, 'abc', synthesize);
    expect([made.isNew, found.isNew, found.directory, count]).toEqual([true, false, made.directory, 2]);
  });

  test('the hash follows sources and settings, not the runner', async () => {
    const { mkdirSync } = await import('node:fs');
    const root = newFolder();
    for (const folder of ['local', 'functions', 'shared']) mkdirSync(path.join(root, folder), { recursive: true });
    writeFileSync(path.join(root, 'functions', 'a.ts'), '1');
    const first = inputHash(root, { stage: 'local' });
    writeFileSync(path.join(root, 'local', 'runner.ts'), 'x');
    expect(inputHash(root, { stage: 'local' })).toBe(first);
    expect(inputHash(root, { stage: 'prod' })).not.toBe(first);
    writeFileSync(path.join(root, 'functions', 'a.ts'), '2');
    expect(inputHash(root, { stage: 'local' })).not.toBe(first);
  });
});

describe('forgetting', () => {
  test('removes what the stack keeps and leaves everything else in the folder', () => {
    const folder = newFolder();
    for (const name of ['dynamodb.db', 'dynamodb.db-wal', 'secrets.json', 'mailbox.jsonl', 'mine.txt']) {
      writeFileSync(path.join(folder, name), '');
    }
    forgetData(folder);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    expect(() => forgetData(path.join(folder, 'absent'))).not.toThrow();
  });
});
