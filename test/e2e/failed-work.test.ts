import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());

const root = path.join(import.meta.dirname, '..', '..');

/** Types the command, beside the stack. */
const failed = (...args: string[]): Promise<{ code: number | null; lines: string[] }> =>
  new Promise((resolve) => {
    const env = { ...process.env, LOCAL_PORT: new URL(stack.urls.control).port };
    const child = spawn(process.execPath, [path.join(root, 'commands', 'failed.ts'), ...args], { env });
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('close', (code) => resolve({ code, lines: Buffer.concat(said).toString('utf8').trim().split('\n') }));
  });

const post = async (email: string) => {
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  const headers = { 'content-type': 'application/json' };
  await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
  await stack.settle();
};

/** Refuses the database to a function; without a name, to none. */
const refuse = (name?: string) =>
  stack.faults(name ? ({ caller }) => (caller?.startsWith(name) ? { kind: 'deny' } : undefined) : undefined);

const isRinging = () => stack.alarms().find(({ name }) => name.endsWith('work-failed'))?.state === 'ALARM';

test('a sweep that failed is listed, stays while it fails again, and leaves when it worked', async () => {
  expect(await failed('list')).toEqual({ code: 0, lines: ['Nothing was given up.'] });
  refuse('SweepMail');
  await stack.tick('MailDoorsSweep');
  const line = /^\S+Z {2}SuitablyLocal-SweepMail {2}RetriesExhausted \(Unhandled\) after 1 {2}a run on schedule$/;
  for (let time = 0; time < 2; time += 1)
    expect(await failed('list')).toEqual({ code: 0, lines: [expect.stringMatching(line)] });
  expect(isRinging()).toBe(true);
  const again = await failed('retry');
  expect(again).toMatchObject({ code: 1, lines: [expect.stringMatching(/^stays .*SweepMail failed again/)] });
  refuse();
  expect(await failed('retry')).toMatchObject({ code: 0, lines: [expect.stringMatching(/^done /)] });
  expect(stack.queue('Failed')).toEqual([]);
  await stack.setClock(stack.now() + 11 * 60_000);
  expect(isRinging()).toBe(false);
});

test('what a stream could not hand to the purge is read from it again, and the person is gone', async () => {
  await post('expired@example.com');
  const personal = async () => (await stack.items()).filter(({ SK }) => SK.startsWith('SCREENING#'));
  expect(await personal()).not.toEqual([]);
  refuse('Purge');
  await stack.setClock(stack.now() + 500 * 86_400_000);
  const { lines } = await failed('list');
  expect(lines).toContainEqual(expect.stringMatching(/SuitablyLocal-Purge {2}RetryAttemptsExhausted .* 1 records, /));
  expect(await personal()).not.toEqual([]);
  refuse();
  const { code, lines: done } = await failed('retry');
  expect(done.filter((line) => !line.startsWith('done '))).toEqual([]);
  expect(code).toBe(0);
  expect(stack.queue('Failed')).toEqual([]);
  expect(await personal()).toEqual([]);
});

test('what was typed wrongly is refused, and a stack that is not there is said', async () => {
  expect(await failed('drop')).toMatchObject({
    code: 2,
    lines: ['Usage: npm run -s failed -- list | retry [--stage NAME]'],
  });
  expect(await failed('list', '--stage', 'nowhere')).toMatchObject({ code: 2 });
});
