import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localPool } from '../../local/local-pool.ts';
import { stackOutputNames } from '../../shared/contract/stack-output-names.ts';
import { verifySteps } from '../../shared/verify/all-steps.ts';
import { canarySlug, visitorOf } from '../../shared/verify/canary-clinic.ts';
import { type Row, runSteps } from '../../shared/verify/run-steps.ts';
import type { World } from '../../shared/verify/step.ts';
import { sampleFile } from '../infra/sample-stage.ts';
import { newFolder } from '../run-folder.ts';
import { type Stack, startStack } from './stack.ts';
import { faults, type VerifyFault } from './verify-faults.ts';
import { witnessAt } from './verify-place.ts';

const run = promisify(execFile);
const root = path.join(import.meta.dirname, '..', '..');

let stack: Stack;
let witness: ReturnType<typeof witnessAt>;
let token: string;
/** A copy of the commands with a `.local` of its own, whose clock is not that of a stack that somebody else runs. */
let copy: string;

beforeAll(async () => {
  stack = await startStack();
  witness = witnessAt(stack);
  token = await stack.token('admin@alba.example');
  copy = newFolder();
  for (const folder of ['commands', 'infra', 'local', 'shared'])
    cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(copy, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
});
afterAll(() => stack.stop());

const portOf = (url: string): string => new URL(url).port;

/** Types the command beside the stack of this file. */
const type = async (...flags: string[]) => await typeWith({}, ...flags);

const typeWith = async (more: Record<string, string>, ...flags: string[]) => {
  const { gateway, dynamodb, control } = stack.urls;
  const ports = { PORT: portOf(gateway), DYNAMODB_PORT: portOf(dynamodb), LOCAL_PORT: portOf(control) };
  const env = { ...process.env, ...ports, SUITABLY_TOKEN: token, ...more };
  const ran = await run(process.execPath, [path.join(copy, 'commands', 'verify.ts'), ...flags], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
  return ran as { code: number; stdout: string; stderr: string };
};

/** What this machine cannot be asked. */
const notHere = ['https-redirect', 'gateway-closed', 'firewall'];

const missedOf = (rows: readonly Row[]) => rows.filter(({ verdict }) => verdict === 'missed').map(({ name }) => name);

describe('the command', () => {
  test('says how to make the clinic that it needs', async () => {
    const { code, stderr } = await type();
    expect(code).toBe(1);
    expect(stderr).toContain('npm run -s verify -- --prepare');
  });

  test('makes it with --prepare, and finds everything as it should be', async () => {
    const { code, stdout, stderr } = await type('--prepare', '--json');
    expect(stderr).toBe('');
    const rows: Row[] = JSON.parse(stdout);
    expect(rows.filter(({ verdict }) => verdict !== 'ok').map(({ name, came }) => [name, came])).toEqual([
      ['https-redirect', expect.stringContaining('this machine')],
      ['gateway-closed', expect.stringContaining('--api')],
      ['firewall', expect.stringContaining('CloudFront')],
    ]);
    expect(rows.map(({ name }) => name)).toEqual(verifySteps.map(({ name }) => name));
    expect(code).toBe(0);
  });

  test('prints a row for each step, and what was left out is not asked', async () => {
    const { code, stdout } = await type('--leave-out', 'sign-in');
    expect(stdout).toMatch(/^ok {9}submission +\d+ ms {2}201 consult_clinician$/m);
    expect(stdout).not.toContain('sign-in');
    expect(stdout).toMatch(/^18 ok, 0 missed, 3 not asked$/m);
    expect(code).toBe(0);
  });

  test('with an address alone says of the tables that they were not asked', async () => {
    const { code, stdout } = await type('--url', stack.urls.gateway, '--json');
    const rows: Row[] = JSON.parse(stdout);
    const listed = rows.find(({ name }) => name === 'lead-listed');
    expect(listed).toMatchObject({ verdict: 'not-asked', came: expect.stringContaining('--stage') });
    expect([code, missedOf(rows)]).toEqual([0, []]);
  });

  test('exits with 1 when a step was missed, and says what was expected', async () => {
    const { code, stdout } = await type('--api', stack.urls.gateway);
    expect(stdout).toMatch(/^MISSED {5}gateway-closed .*\n +expected: the gateway/m);
    expect(code).toBe(1);
  });
});

describe('a stage', () => {
  let cloud: Server;

  /** Tells the outputs of the stack, as CloudFormation does; tables and pool are those of this machine. */
  beforeAll(async () => {
    const { publicUrl, consoleUrl, apiAddress, leads, audit, userPool } = stackOutputNames;
    const [table = '', audits = ''] = ['TablesLeads', 'TablesAudit'].map(
      (name) => Object.entries(stack.tables).find(([id]) => id.startsWith(name))?.[1],
    );
    const { gateway } = stack.urls;
    const told = {
      ...{ [publicUrl]: gateway, [consoleUrl]: gateway, [apiAddress]: gateway },
      ...{ [leads]: table, [audit]: audits, [userPool]: localPool.userPoolId },
    };
    const member = ([key, value]: [string, string]) =>
      `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;
    const outputs = Object.entries(told).map(member).join('');
    const one = `<StackName>SuitablyTrial</StackName><StackStatus>UPDATE_COMPLETE</StackStatus><Outputs>${outputs}</Outputs>`;
    const stacks = `<Stacks><member>${one}</member></Stacks>`;
    const result = `<DescribeStacksResult>${stacks}</DescribeStacksResult>`;
    cloud = createServer((request, response) => {
      // Of services with JSON only the database is asked here: by somebody whom its tables are closed to.
      const isDatabase = request.headers['x-amz-target'] !== undefined;
      const refused = JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message: 'no' });
      response.writeHead(isDatabase ? 400 : 200);
      response.end(isDatabase ? refused : `<DescribeStacksResponse>${result}</DescribeStacksResponse>`);
    });
    cloud.listen(0, '127.0.0.1');
    await once(cloud, 'listening');
    mkdirSync(path.join(copy, 'stages'));
    const { domain: _, alarmAddress: __, ...file } = sampleFile;
    const sender = { ...file.sender, address: 'hello@skin.clinic.com' };
    const written = { ...file, sender, domain: null, alarmAddress: null };
    writeFileSync(path.join(copy, 'stages', 'trial.json'), JSON.stringify(written));
  });
  afterAll(() => cloud.close());

  const asked = async (database?: string) => {
    const here = `http://127.0.0.1:${(cloud.address() as AddressInfo).port}`;
    const endpoints = { AWS_ENDPOINT_URL_CLOUDFORMATION: here, AWS_ENDPOINT_URL_DYNAMODB: database ?? here };
    const credentials = { AWS_ACCESS_KEY_ID: 'operator', AWS_SECRET_ACCESS_KEY: 'local' };
    return await typeWith({ ...credentials, ...endpoints }, '--stage', 'trial', '--json');
  };

  test('is found by the outputs of its stack, and its gateway is asked too', async () => {
    const { stdout, stderr, code } = await asked(stack.urls.dynamodb);
    expect(stderr).toBe('');
    const rows: Row[] = JSON.parse(stdout);
    // This machine's gateway is its edge.
    expect([code, missedOf(rows)]).toEqual([1, ['gateway-closed']]);
    expect(rows.find(({ name }) => name === 'mail-delivered')?.verdict).toBe('ok');
  });

  test('whose tables may not be read is asked for everything else', async () => {
    const { stdout, stderr } = await asked();
    expect(stderr).toBe('');
    const rows: Row[] = JSON.parse(stdout);
    expect(rows.find(({ name }) => name === 'submission')?.verdict).toBe('ok');
    expect(rows.find(({ name }) => name === 'lead-listed')).toMatchObject({
      verdict: 'not-asked',
      came: expect.stringContaining('rights to read'),
    });
  });

  test('that nobody has described is a wrong flag', async () => {
    const { code, stderr } = await type('--stage', 'nowhere');
    expect([code, stderr]).toEqual([2, expect.stringContaining('stages/nowhere.json')]);
  });
});

describe('a fault of the deployment', () => {
  const broken = async ({ fault, hasOpenGateway, witness: own = {}, isImpatient }: VerifyFault, source: string) => {
    const { gateway } = stack.urls;
    let skipped = 0;
    const world: World = {
      fetch: async (url, init = {}) => {
        const headers = new Headers(init.headers);
        headers.set('x-local-source', source);
        const answer = await fetch(url, { ...init, headers });
        return (await fault?.(new URL(url), init, answer)) ?? answer;
      },
      now: () => stack.now() + skipped,
      newId: randomUUID,
      sleep: async (ms) => {
        if (isImpatient) skipped += 20_000;
        await setTimeout(ms / 5);
      },
      target: { publicUrl: gateway, consoleUrl: gateway, ...(hasOpenGateway && { apiUrl: gateway }) },
      clinic: canarySlug,
      visitor: visitorOf(randomUUID().slice(-12)),
      token,
      witness: { ...witness, ...own },
    };
    return await runSteps(verifySteps, world);
  };

  test('is planted for every step, but for one that needs TLS', () => {
    const planted = new Set(faults.map(({ step }) => step));
    expect(verifySteps.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual(['https-redirect']);
  });

  test.concurrent.each(faults)('$step is missed, and no other, when $what', async (planted) => {
    const { step } = planted;
    // Each run is somebody else, so that no limit of intake is met.
    const rows = await broken(planted, `192.0.2.${1 + faults.indexOf(planted)}`);
    expect(missedOf(rows)).toEqual([step]);
    const unasked = rows.filter(({ verdict, came }) => verdict === 'not-asked' && !came.startsWith('needs '));
    const elsewhere = notHere.filter((name) => name !== step);
    expect(unasked.map(({ name }) => name)).toEqual(elsewhere);
  });
});
