import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verdictOn } from '../../commands/rehearse/ask-again.ts';
import { openDoor } from '../../commands/rehearse/gateway-door.ts';
import { findPython, isNewEnough } from '../../commands/rehearse/install-emulator.ts';
import { leftOutResources } from '../../commands/rehearse/left-out.ts';
import { reduceTemplate, withFault } from '../../commands/rehearse/reduce-template.ts';
import { emulatedEnvironment } from '../../commands/rehearse/start-emulator.ts';
import { rowLine, runInOrder } from '../../commands/rehearse/step-table.ts';
import { resultsIn, unexpected } from '../../commands/rehearse/tests-there.ts';
import { newFolder } from '../run-folder.ts';

const rehearse = (args: string[], env: NodeJS.ProcessEnv = process.env) =>
  spawnSync(process.execPath, ['commands/rehearse.ts', ...args], { encoding: 'utf8', env });

describe('the command', () => {
  test('tells what it does', () => {
    const { status, stdout } = rehearse(['--help']);
    expect([status, stdout]).toEqual([0, expect.stringContaining('npm run rehearse -- --tests')]);
  });

  test('refuses a flag that it does not know', () => {
    const { status, stderr } = rehearse(['--test']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--test')]);
  });

  test('says what to install where there is no Python, before anything is made', () => {
    const { status, stderr, stdout } = rehearse([], { ...process.env, PATH: newFolder() });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Python 3.10 or newer');
  });

  test.each([
    ['3.9', false],
    ['3.10', true],
    ['3.14', true],
    ['2.7', false],
    ['0', false],
  ])('Python %s is new enough: %s', (version, isEnough) => expect(isNewEnough(version)).toBe(isEnough));

  test('finds no Python under a name that is none', async () => {
    expect(await findPython(['no-such-python'])).toBeUndefined();
  });
});

describe('nothing reaches AWS itself', () => {
  const env = { HOME: '/home', AWS_PROFILE: 'prod', AWS_SESSION_TOKEN: 'real', AWS_ENDPOINT_URL_S3: 'https://s3' };
  const emulated = emulatedEnvironment(env, 'http://127.0.0.1:14566', path.join('some', 'folder'));

  test('profile, session and addresses of whoever runs it are gone, and keys are none of AWS', () => {
    expect(emulated).toMatchObject({ HOME: '/home', AWS_ENDPOINT_URL: 'http://127.0.0.1:14566' });
    expect(Object.keys(emulated).filter((name) => /PROFILE|SESSION|URL_S3/.test(name))).toEqual([]);
    expect([emulated.AWS_ACCESS_KEY_ID, emulated.AWS_SECRET_ACCESS_KEY]).toEqual(['rehearsal', 'rehearsal']);
  });
});

describe('what is left out', () => {
  const template = {
    Resources: {
      Pool: {
        Type: 'AWS::Cognito::UserPool',
        Properties: { Policies: { PasswordPolicy: { MinimumLength: 14, RequireNumbers: true } }, Name: 'people' },
      },
      Look: { Type: 'AWS::Cognito::ManagedLoginBranding', Properties: {} },
      Files: { Type: 'Custom::CDKBucketDeployment', DependsOn: ['Look'] },
      Sums: { Type: 'AWS::CloudWatch::Alarm', Properties: { Metrics: [] } },
      Plain: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { Name: 'q' }, DependsOn: ['Look', 'Pool'] },
    },
  };

  test('goes with what depends on it, and nothing else', () => {
    expect(reduceTemplate(template).Resources).toEqual({
      Pool: {
        Type: 'AWS::Cognito::UserPool',
        Properties: { Policies: { PasswordPolicy: { RequireNumbers: true } }, Name: 'people' },
      },
      Plain: { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'Errors' } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { Name: 'q' }, DependsOn: ['Pool'] },
    });
  });

  test('a planted fault comes after everything else', () => {
    const all = Object.keys(template.Resources);
    expect(withFault(template).Resources).toHaveProperty('PlantedFault.DependsOn', all);
  });

  test('an entry that the emulator can do by now is told, and one that it refuses for another reason', () => {
    const entry = leftOutResources['AWS::Cognito::ManagedLoginBranding'];
    const refused = 'Template format error: Unrecognized resource types: [AWS::Cognito::ManagedLoginBranding]';
    expect(verdictOn('Look', entry, refused)).toBeUndefined();
    expect(verdictOn('Look', entry, undefined)).toContain('can do it now');
    expect(verdictOn('Look', entry, 'Access denied')).toContain('another reason than the list says: Access denied');
  });
});

describe('the table of steps', () => {
  test('goes on until a step fails, and tells the others as not tried', async () => {
    let clock = 0;
    const now = () => {
      clock += 500;
      return clock;
    };
    const told: string[] = [];
    const rows = await runInOrder(
      [
        { name: 'one', run: async () => 'came' },
        { name: 'two', run: async () => Promise.reject(new Error('The stack is lost.\nSee the log.')) },
        { name: 'three', run: async () => 'never' },
      ],
      (row) => told.push(rowLine(row)),
      now,
    );
    expect(rows.map(({ verdict, seconds }) => [verdict, seconds])).toEqual([
      ['ok', 0.5],
      ['FAILED', 0.5],
      ['not tried', undefined],
    ]);
    expect(told).toEqual([
      'ok        one                       0.5 s  came',
      `FAILED    two                       0.5 s  The stack is lost.\n${' '.repeat(43)}See the log.`,
      'not tried three',
    ]);
  });
});

describe('the tests that run there', () => {
  const report = JSON.stringify({
    testResults: [
      {
        name: path.resolve('test/aws/a.test.ts'),
        status: 'failed',
        assertionResults: [
          { fullName: 'keeps', status: 'passed', failureMessages: [] },
          { fullName: 'counts', status: 'failed', failureMessages: ['Error: 2 units\n  at x'] },
        ],
      },
      { name: path.resolve('test/aws/b.test.ts'), status: 'failed', message: 'No such module', assertionResults: [] },
    ],
  });
  const results = resultsIn(report, process.cwd());

  test('one that fails and is not left out is told with its reason, and a file that does not run', () => {
    expect(unexpected(results, {})).toEqual([
      'test/aws/a.test.ts: counts\n  Error: 2 units',
      'test/aws/b.test.ts\n  No such module',
    ]);
  });

  test('one that is left out must fail, and must be there', () => {
    const leftOut = {
      'test/aws/a.test.ts: counts': 'r',
      'test/aws/b.test.ts': 'r',
      'test/aws/a.test.ts: keeps': 'r',
      gone: 'r',
    };
    expect(unexpected(results, leftOut)).toEqual([
      'test/aws/a.test.ts: keeps\n  passes now: strike it',
      'gone\n  is left out, and there is no such test',
    ]);
  });
});

test('the door hands a request on to the gateway by its name, with the header of the edge, and stands for its address', async () => {
  const seen: unknown[] = [];
  const server = createServer(({ url, method, headers }, response) => {
    seen.push([method, url, headers.host, headers['x-origin-secret'], headers.origin]);
    response.writeHead(201, { location: 'https://d1.cloudfront.net/r/x' }).end('see https://d1.cloudfront.net/r/x é');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const door = await openDoor({
    endpoint: `http://127.0.0.1:${port}`,
    api: `http://abc.execute-api.127.0.0.1:${port}`,
    edge: 'https://d1.cloudfront.net',
    headers: { 'x-origin-secret': 's' },
  });
  const answer = await fetch(`${door.url}/v1/x?y=1`, { method: 'POST', body: 'z', headers: { origin: door.url } });
  const result = `${door.url}/r/x`;
  expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([
    201,
    result,
    `see ${result} é`,
  ]);
  const host = `abc.execute-api.127.0.0.1:${port}`;
  expect(seen).toEqual([['POST', '/v1/x?y=1', host, 's', 'https://d1.cloudfront.net']]);
  door.close();
  server.close();
});
