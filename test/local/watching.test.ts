import { afterAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '../../local/local-options.ts';
import { startLocal } from '../../local/local-stack.ts';
import { linePattern } from '../../local/watching/log-pattern.ts';
import { formula } from '../../local/watching/metric-math.ts';
import { newFolder } from '../run-folder.ts';
import { httpApi, lambda, role, writeAssembly } from './write-assembly.ts';

describe('a filter pattern', () => {
  test.each([
    ['{ $.event = "mail.swept" }', { event: 'mail.swept' }, { event: 'mail.sent' }],
    ['{ ($.status = "5*") }', { status: '503' }, { status: '450' }],
    ['{ $.status >= 500 && $.status < 600 }', { status: 500 }, { status: '500' }],
    ['{ ($.a = "x") && (($.b = "y") || ($.b = "z")) }', { a: 'x', b: 'z' }, { a: 'x', b: 'w' }],
    ['{ ($.e = "p") && ($.done IS TRUE) }', { e: 'p', done: true }, { e: 'p', done: false }],
    ['{ $.in.side != "x" }', { in: { side: 'y' } }, { in: { side: 'x' } }],
    ['{ $.route = "ANY /v1/{clinic}" }', { route: 'ANY /v1/{clinic}' }, { route: 'ANY /v1/clinic' }],
  ])('%s fits what it says and nothing else', (pattern, fitting, other) => {
    const fits = linePattern(pattern);
    expect(fits(JSON.stringify(fitting))).toBe(true);
    expect(fits(JSON.stringify(other))).toBe(false);
    expect(fits('START RequestId')).toBe(false);
  });

  test.each(['ERROR', '{ $.a = "b" ', '{ $.a ~ "b" }', '{ $.a = "b" && }', '{ $.a NOT EXISTS }'])(
    'that the runner does not know is named: %s',
    (pattern) => expect(() => linePattern(pattern)).toThrow(pattern.replace(/^\{|\}$/g, '').trim()),
  );
});

describe('a formula', () => {
  test.each([
    ['FILL(m, 7)', {}, 7],
    ['FILL(m, 7)', { m: 0 }, 0],
    ['IF(FILL(n, 0) >= 10, FILL(held, 0), 0)', { n: 12, held: 0.75 }, 0.75],
    ['IF(FILL(n, 0) >= 10, FILL(held, 0), 0)', { n: 9, held: 1 }, 0],
    ['a / (a + b) * 100', { a: 1, b: 3 }, 25],
    ['a - b - 1', { a: 5, b: 3 }, 1],
    ['a / b', { a: 1, b: 0 }, undefined],
    ['a + b', { a: 1 }, undefined],
  ])('%s of %j', (text, values: Record<string, number>, result) => {
    expect(formula(text)((id) => values[id])).toBe(result);
  });

  test.each(['RATE(m)', 'm +', 'FILL(m', 'm; 2'])('that the runner does not know is named: %s', (text) =>
    expect(() => formula(text)).toThrow(`does not know this formula: ${text}`),
  );
});

const measuredBy = (metric: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: {
    AlarmName: 'alarm',
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 1,
    EvaluationPeriods: 2,
    DatapointsToAlarm: 1,
    TreatMissingData: 'notBreaching',
    Metrics: [
      { Id: 'e', Expression: 'FILL(m, 0)', ReturnData: true },
      { Id: 'm', ReturnData: false, MetricStat: { Metric: metric, Period: 300, Stat: 'Sum' } },
    ],
    ...more,
  },
});

const started: LocalStack[] = [];
afterAll(async () => {
  for (const stack of started) await stack.stop();
});

const code = {
  'index.mjs': `export const handler = async (event) => {
    const { say, fail, rawPath } = event;
    if (say) process.stdout.write(JSON.stringify(say) + '\\n');
    if (fail || rawPath === '/fails') throw new Error('no');
    return { statusCode: rawPath === '/late' ? 503 : 200 };
  };`,
};

const start = async (resources: Parameters<typeof writeAssembly>[0]['resources']) => {
  const assembly = writeAssembly({
    resources: { Role: role(), Works: lambda('code', 'Role', { FunctionName: 'works' }), ...resources },
    assets: { code },
  });
  const stack = await startLocal({ assembly, data: newFolder(), environments: 1 });
  started.push(stack);
  const stateOf = (name: string) => stack.alarms().find((alarm) => alarm.name === name)?.state;
  return { stack, stateOf, pass: (minutes: number) => stack.setClock(stack.now() + minutes * 60_000) };
};

const ofWorks = { Namespace: 'AWS/Lambda', Dimensions: [{ Name: 'FunctionName', Value: 'works' }] };

describe('an alarm', () => {
  test('on errors rings with the first and is over when two periods had none', async () => {
    const { stack, stateOf, pass } = await start({ Errors: measuredBy({ ...ofWorks, MetricName: 'Errors' }) });
    await stack.invoke('works', {});
    expect(stateOf('alarm')).toBe('OK');
    await stack.invoke('works', { fail: true });
    expect(stack.alarms()).toMatchObject([{ name: 'alarm', state: 'ALARM', value: 1, isEmulated: true }]);
    await pass(5);
    expect(stateOf('alarm')).toBe('ALARM');
    await pass(6);
    expect(stateOf('alarm')).toBe('OK');
    const read = await (await fetch(`${stack.urls.control}/local/alarms`)).json();
    expect(read).toEqual({ alarms: stack.alarms() });
  });

  test('on log lines reads the field of the lines that fit, from the group of the function', async () => {
    const filter = (group: string, name: string) => ({
      Type: 'AWS::Logs::MetricFilter',
      Properties: {
        LogGroupName: group,
        FilterPattern: '{ $.event = "done" }',
        MetricTransformations: [{ MetricNamespace: 'Test', MetricName: name, MetricValue: '$.seconds' }],
      },
    });
    const { stack, stateOf } = await start({
      Ours: filter('/aws/lambda/works', 'Ours'),
      Other: filter('/aws/lambda/other', 'Other'),
      OnOurs: measuredBy({ Namespace: 'Test', MetricName: 'Ours' }, { AlarmName: 'ours', Threshold: 7 }),
      OnOther: measuredBy({ Namespace: 'Test', MetricName: 'Other' }, { AlarmName: 'other', Threshold: 7 }),
    });
    await stack.invoke('works', { say: { event: 'done', seconds: 3 } });
    await stack.invoke('works', { say: { event: 'other', seconds: 100 } });
    await expect.poll(() => stack.alarms()[0]?.value).toBe(3);
    expect(stateOf('ours')).toBe('OK');
    await stack.invoke('works', { say: { event: 'done', seconds: 4 } });
    await expect.poll(() => stateOf('ours')).toBe('ALARM');
    expect(stateOf('other')).toBe('OK');
  });

  test('on answers of the gateway counts those that never reached a working function, and its access log', async () => {
    const path = { AccessLogSettings: { DestinationArn: 'arn:aws:logs:r:1:log-group:Access', Format: '' } };
    const format = '{"route":"$context.routeKey","status":"$context.status"}';
    const { stack, stateOf } = await start({
      ...httpApi(
        { 'ANY /works': 'Works', 'ANY /late': 'Works', 'ANY /fails': 'Works' },
        {
          AccessLogSettings: { ...path.AccessLogSettings, Format: format },
        },
      ),
      Late: {
        Type: 'AWS::Logs::MetricFilter',
        Properties: {
          LogGroupName: 'Access',
          FilterPattern: '{ ($.route = "ANY /late") && ($.status = "5*") }',
          MetricTransformations: [{ MetricNamespace: 'Test', MetricName: 'Late', MetricValue: '1' }],
        },
      },
      OnLate: measuredBy({ Namespace: 'Test', MetricName: 'Late' }, { AlarmName: 'late' }),
      OnAll: measuredBy(
        { Namespace: 'AWS/ApiGateway', MetricName: '5xx', Dimensions: [{ Name: 'ApiId', Value: { Ref: 'Api' } }] },
        { AlarmName: 'all', Threshold: 2 },
      ),
    });
    const answers = async (route: string) => (await fetch(`${stack.urls.gateway}${route}`)).status;
    expect([await answers('/works'), await answers('/fails')]).toEqual([200, 500]);
    expect([stateOf('late'), stateOf('all')]).toEqual(['OK', 'OK']);
    expect(await answers('/late')).toBe(503);
    expect([stateOf('late'), stateOf('all')]).toEqual(['ALARM', 'ALARM']);
  });

  test('on silence rings when something stops, not because the clock jumped or the stack has just begun', async () => {
    const silence = { TreatMissingData: 'breaching', AlarmName: 'silence', Threshold: 900 };
    const alarm = measuredBy({ ...ofWorks, MetricName: 'Invocations' }, silence);
    alarm.Properties.Metrics[0] = { Id: 'e', Expression: 'FILL(m, 999)', ReturnData: true };
    const { stack, stateOf, pass } = await start({ Silence: alarm });
    expect(stateOf('silence')).toBe('INSUFFICIENT_DATA');
    await stack.invoke('works', {});
    expect(stateOf('silence')).toBe('OK');
    await pass(7 * 24 * 60);
    await stack.invoke('works', {});
    expect(stateOf('silence')).toBe('OK');
    await pass(5);
    await pass(5);
    expect(stateOf('silence')).toBe('ALARM');
  });

  test('on what only AWS can measure says so; one on a metric that nobody knows stops the start, by its name', async () => {
    const { stack } = await start({ Rate: measuredBy({ Namespace: 'AWS/SES', MetricName: 'Reputation.BounceRate' }) });
    expect(stack.alarms()).toMatchObject([{ state: 'INSUFFICIENT_DATA', isEmulated: false }]);
    await expect(start({ Unknown: measuredBy({ Namespace: 'AWS/SES', MetricName: 'Opens' }) })).rejects.toThrow(
      'The local runner does not know the metric AWS/SES Opens.',
    );
    const ignoring = measuredBy({ ...ofWorks, MetricName: 'Errors' }, { TreatMissingData: 'ignore' });
    await expect(start({ Ignoring: ignoring })).rejects.toThrow('TreatMissingData');
  });
});
