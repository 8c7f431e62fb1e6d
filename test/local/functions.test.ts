import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { lambda, role, writeAssembly } from './write-assembly.ts';

const code = {
  'ok.mjs': `let calls = 0;
    export const handler = async (event, context) => { calls += 1;
      return { event, calls, pid: process.pid, env: process.env, name: context.functionName,
        left: context.getRemainingTimeInMillis(), memory: process.execArgv }; };`,
  'cjs.js': `exports.handler = async () => ({ common: true, main: typeof require });`,
  'throws.mjs': `export const handler = async () => { console.error('to the log'); throw new TypeError('no such lead'); };`,
  'exits.mjs': `export const handler = async () => process.exit(3);`,
  'rejects.mjs': `export const handler = () => new Promise(() => { Promise.reject(new Error('nobody waits')); });`,
  'slow.mjs': `export const handler = (event) => new Promise((done) => setTimeout(() => done(event), event.ms));`,
  'spins.mjs': `export const handler = async () => { for (;;); };`,
  'init.mjs': `throw new Error('configuration is missing');`,
  'nothing.mjs': `export const other = 1;`,
  'callback.mjs': `export const handler = (event, context, callback) => callback(null, 1);`,
  'circular.mjs': `export const handler = async () => { const a = {}; a.a = a; return a; };`,
  'eats.mjs': `export const handler = async () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); };`,
};

const fn = (file: string, more: Record<string, unknown> = {}) =>
  lambda('code', 'Role', { Handler: `${file}.handler`, Timeout: 20, ...more });

let stack: LocalStack;
const data = newFolder();

beforeAll(async () => {
  const resources = {
    Role: role(),
    Ok: fn('ok', { MemorySize: 256, Environment: { Variables: { GREETING: 'hello' } } }),
    Cjs: fn('cjs'),
    Throws: fn('throws'),
    Exits: fn('exits'),
    Rejects: fn('rejects'),
    Slow: fn('slow', { Timeout: 1, ReservedConcurrentExecutions: 3 }),
    Single: fn('slow', { ReservedConcurrentExecutions: 1 }),
    Long: fn('slow', { Timeout: 60 }),
    Spins: fn('spins', { Timeout: 1 }),
    Init: fn('init'),
    Missing: fn('absent'),
    Nothing: fn('nothing'),
    Callback: fn('callback'),
    Circular: fn('circular'),
    Eats: fn('eats', { MemorySize: 64 }),
  };
  const assembly = writeAssembly({ resources, assets: { code } });
  stack = await startLocal({ assembly, data, environments: 2 });
});
afterAll(() => stack.stop());

const call = async (name: string, event: unknown = {}) => {
  const { payload, error } = await stack.invoke(name, event);
  return { answer: JSON.parse(payload), error };
};

describe('a function in its environment', () => {
  test('gets the event, its settings and nothing of the developer', async () => {
    process.env.AWS_PROFILE = 'mine';
    const { answer } = await call('Ok', { a: 1 });
    delete process.env.AWS_PROFILE;
    expect(answer).toMatchObject({ event: { a: 1 }, name: 'Test-Ok', memory: ['--max-old-space-size=256'] });
    expect(answer.left).toBeGreaterThan(2_000);
    expect(answer.left).toBeLessThanOrEqual(20_000);
    expect(answer.env).toMatchObject({
      GREETING: 'hello',
      AWS_ACCESS_KEY_ID: 'Ok',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
      AWS_ENDPOINT_URL_DYNAMODB: stack.urls.dynamodb,
    });
    expect(Object.keys(answer.env)).not.toContain('AWS_PROFILE');
    expect(Object.keys(answer.env)).not.toContain('HOME');
  });

  test('stays warm from one invocation to the next', async () => {
    const first = await call('Ok');
    const second = await call('Ok');
    expect(second.answer.pid).toBe(first.answer.pid);
    expect(second.answer.calls).toBe(first.answer.calls + 1);
  });

  test('may be CommonJS', async () => {
    expect((await call('Cjs')).answer).toEqual({ common: true, main: 'function' });
  });
});

describe('a function that goes wrong', () => {
  test.each([
    ['Throws', { errorType: 'TypeError', errorMessage: 'no such lead' }],
    ['Exits', { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('exit status 3') }],
    ['Rejects', { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: 'nobody waits' }],
    ['Spins', { errorType: 'Sandbox.Timedout', errorMessage: expect.stringContaining('timed out after 1.00 seconds') }],
    ['Init', { errorType: 'Runtime.ImportModuleError', errorMessage: 'configuration is missing' }],
    ['Missing', { errorType: 'Runtime.ImportModuleError', errorMessage: "Error: Cannot find module 'absent'" }],
    ['Nothing', { errorType: 'Runtime.HandlerNotFound', errorMessage: expect.stringContaining('nothing.handler') }],
    ['Callback', { errorType: 'Runtime.CallbackHandlerDeprecated' }],
    ['Circular', { errorType: 'Runtime.MarshalError' }],
    ['Eats', { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('SIGABRT') }],
  ])('%s is reported as on the service', async (name, wanted) => {
    const { answer, error } = await call(name);
    expect(error).toBe('Unhandled');
    expect(answer).toMatchObject(wanted);
  });

  test('is replaced after a timeout', async () => {
    expect((await call('Slow', { ms: 5_000 })).answer.errorType).toBe('Sandbox.Timedout');
    expect((await call('Slow', { ms: 1 })).answer).toEqual({ ms: 1 });
  });

  test('killed in the middle it is reported as a crash, and the next invocation has a new environment', async () => {
    const before = (await call('Ok')).answer.pid;
    await call('Long', { ms: 1 });
    const running = call('Long', { ms: 50_000 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(stack.kill('Long')).toBeGreaterThan(0);
    expect((await running).answer.errorMessage).toContain('signal: killed');
    expect((await call('Long', { ms: 1 })).error).toBeUndefined();
    expect((await call('Ok')).answer.pid).toBe(before);
  });

  test('what it wrote is in its log', () => {
    expect(readFileSync(path.join(data, 'logs', 'Throws.log'), 'utf8')).toContain('to the log');
  });
});

describe('concurrency', () => {
  test('invocations beyond the environments wait, however many are reserved', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, at) => call('Slow', { ms: at })));
    expect(outcomes.map(({ error }) => error)).toEqual(Array(20).fill(undefined));
  });

  test('those beyond the reserved concurrency are throttled at once, and not run', async () => {
    const outcomes = await Promise.all([1, 2, 3].map((ms) => call('Single', { ms: 200 + ms })));
    expect(outcomes.map(({ error }) => error)).toEqual([undefined, 'Throttled', 'Throttled']);
    expect((await call('Single', { ms: 1 })).answer).toEqual({ ms: 1 });
  });
});
