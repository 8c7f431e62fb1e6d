import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, permission, role, writeAssembly } from './write-assembly.ts';

const code = {
  'time.mjs': `export const handler = async (event, context) => ({ pid: process.pid, now: Date.now(), fresh: new Date().getTime(),
    text: Date().slice(0, 15), given: new Date(0).toISOString(), is: new Date() instanceof Date, same: new Date().constructor === Date,
    utc: Date.UTC(2026, 0, 1), left: context.getRemainingTimeInMillis(), monotonic: performance.now() });`,
  'tick.mjs': `import { appendFileSync } from 'node:fs';
    export const handler = async (event) => { appendFileSync(process.env.TICKS, JSON.stringify(event) + '\\n');
      if (process.env.FAILS) throw new Error('no'); };`,
};

const data = newFolder();
const ticksFile = path.join(data, 'ticks');
const ticks = (): Record<string, unknown>[] =>
  readFileSync(ticksFile, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const rule = (ScheduleExpression: string, id: string, more = {}) => ({
  Type: 'AWS::Events::Rule',
  Properties: {
    ScheduleExpression,
    State: 'ENABLED',
    Targets: [{ Id: 'T', Arn: { 'Fn::GetAtt': [id, 'Arn'] }, ...more }],
  },
});

const tickFunction = (variables = {}) =>
  lambda('code', 'Role', {
    Handler: 'tick.handler',
    Environment: { Variables: { TICKS: ticksFile, ...variables } },
  });

let stack: LocalStack;
const resources = {
  Role: role(),
  Time: lambda('code', 'Role', { Handler: 'time.handler', Timeout: 30 }),
  Tick: tickFunction(),
  Fails: tickFunction({ FAILS: 'yes' }),
  Lost: { Type: 'AWS::SQS::Queue' },
  Config: {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: {
      FunctionName: { Ref: 'Fails' },
      Qualifier: '$LATEST',
      MaximumRetryAttempts: 1,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': ['Lost', 'Arn'] } } },
    },
  },
  Minute: rule('rate(1 minute)', 'Tick'),
  Daily: rule('cron(0 9 * * ? *)', 'Tick', { Input: '{"daily":true}' }),
  Failing: rule('rate(36500 days)', 'Fails'),
  TickPermission: permission('Tick', 'events.amazonaws.com'),
  FailsPermission: permission('Fails', 'events.amazonaws.com'),
  ...httpApi({ $default: 'Time' }),
};

beforeAll(async () => {
  appendFileSync(ticksFile, '');
  stack = await startLocal({ assembly: writeAssembly({ resources, assets: { code } }), data });
});
beforeEach(() => stack.setClock(null));
afterAll(() => stack.stop());

const time = async () => JSON.parse((await stack.invoke('Time', {})).payload);
const moveClock = (now: string | null) =>
  fetch(`${stack.urls.control}/local/clock`, { method: 'POST', body: JSON.stringify({ now }) });

describe('a moved clock', () => {
  test('is what functions, deadlines and Date headers live by; other dates and timers stay', async () => {
    const cold = await time();
    const answer = await moveClock('2027-02-10T08:59:00Z');
    const target = Date.parse('2027-02-10T08:59:00Z');
    expect(Date.parse((await answer.json()).now) - target).toBeLessThan(10_000);
    const seen = await time();
    expect(seen.pid).not.toBe(cold.pid);
    for (const instant of [seen.now, seen.fresh]) {
      expect(instant).toBeGreaterThanOrEqual(target);
      expect(instant).toBeLessThan(target + 30_000);
    }
    expect(seen).toMatchObject({
      text: 'Wed Feb 10 2027',
      given: '1970-01-01T00:00:00.000Z',
      is: true,
      same: true,
      utc: Date.UTC(2026, 0, 1),
    });
    expect(seen.left).toBeGreaterThan(3_000);
    expect(seen.left).toBeLessThanOrEqual(30_000);
    expect(seen.monotonic).toBeLessThan(60_000);
    for (const url of [stack.urls.gateway, stack.urls.dynamodb]) {
      expect((await fetch(url)).headers.get('date')).toMatch(/^Wed, 10 Feb 2027 08:59:/);
    }
    const quota = new URLSearchParams({ Action: 'GetSendQuota' });
    const ses = await fetch(stack.urls.mailbox, { method: 'POST', body: quota });
    expect(ses.headers.get('date')).toMatch(/^Wed, 10 Feb 2027/);
  });

  test('goes on ticking, and null is real time again', async () => {
    await moveClock('2030-01-01T00:00:00Z');
    const first = await time();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect((await time()).now).toBeGreaterThanOrEqual(first.now + 30);
    await moveClock(null);
    expect(Math.abs((await time()).now - Date.now())).toBeLessThan(5_000);
  });

  test('leaves processes running that are kept warm, unless it goes back', async () => {
    const warm = await startLocal({
      assembly: writeAssembly({ resources, assets: { code } }),
      data: newFolder(),
      keepsWarm: true,
    });
    try {
      const seen = async () => JSON.parse((await warm.invoke('Time', {})).payload);
      const before = await seen();
      const target = Date.parse('2030-01-01T00:00:00Z');
      await warm.setClock(target);
      const moved = await seen();
      expect(moved.pid).toBe(before.pid);
      expect(moved.fresh).toBeGreaterThanOrEqual(target);
      expect(moved.left).toBeGreaterThan(3_000);
      await warm.setClock(null);
      const back = await seen();
      expect(back.pid).not.toBe(before.pid);
      expect(back.now).toBeLessThan(target);
    } finally {
      await warm.stop();
    }
  });

  test.each(['tomorrow', '2026-13-01T00:00:00Z', 5])('%s is refused', async (now) => {
    expect((await moveClock(now as string)).status).toBe(400);
    expect(Math.abs(stack.now() - Date.now())).toBeLessThan(5_000);
  });
});

describe('schedules', () => {
  test('a move runs each rule that became due once, with an event of that time', async () => {
    await moveClock('2026-11-22T08:58:00Z');
    const before = ticks().length;
    await moveClock('2026-11-24T09:30:00Z');
    const fired = ticks().slice(before);
    expect(fired).toHaveLength(2);
    expect(fired).toContainEqual({ daily: true });
    expect(fired).toContainEqual(
      expect.objectContaining({
        source: 'aws.events',
        'detail-type': 'Scheduled Event',
        time: expect.stringMatching(/^2026-11-24T09:30:\d\dZ$/),
        resources: ['arn:aws:events:eu-central-1:000000000000:rule/Test-Minute'],
      }),
    );
  });

  test('a move by less than the rate runs nothing', async () => {
    await moveClock('2026-11-22T10:00:00Z');
    const before = ticks().length;
    await moveClock('2026-11-22T10:00:40Z');
    expect(ticks()).toHaveLength(before);
  });

  test('one rule can be run by name', async () => {
    const before = ticks().length;
    await stack.tick('Daily');
    expect(ticks().slice(before)).toEqual([{ daily: true }]);
    await expect(stack.tick('Nightly')).rejects.toThrow('no schedule Nightly');
  });

  test('a failing function is tried again and its event ends on the queue', async () => {
    const before = ticks().length;
    await stack.tick('Failing');
    expect(ticks().slice(before)).toHaveLength(2);
    expect(stack.queue('Lost')).toMatchObject([
      {
        requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 2 },
        responsePayload: { errorMessage: 'no' },
      },
    ]);
  });

  test('a rule that may not invoke its function is named at the start', async () => {
    const { TickPermission, ...without } = resources;
    expect(TickPermission).toBeDefined();
    const assembly = writeAssembly({ resources: without, assets: { code } });
    await expect(startLocal({ assembly, data: newFolder() })).rejects.toThrow(/Minute may not invoke Tick/);
  });
});
