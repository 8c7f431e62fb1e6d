import { beforeAll, describe, expect, test } from 'vitest';
import { alarms, canaryAlarms } from '../../infra/watching/alarm-table.ts';
import { logMetrics } from '../../infra/watching/log-metrics.ts';
import { functionNames } from '../../shared/contract/function-names.ts';
import { canarySteps } from '../../shared/verify/all-steps.ts';
import { submissionSteps } from '../../shared/verify/steps/submission-steps.ts';
import { sampleFile, trialStage } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;
let trial: SynthesizedStack;

beforeAll(async () => {
  [prod, trial] = await Promise.all([synthesizedStack(), synthesizedStack(trialStage())]);
});

type Metric = { Namespace: string; MetricName: string; Dimensions?: { Name: string; Value: string }[] };
type AlarmProperties = {
  AlarmName: string;
  AlarmActions: string[];
  OKActions: string[];
  AlarmDescription: string;
  EvaluationPeriods: number;
  Metrics: { MetricStat?: { Metric: Metric; Period: number } }[];
};

const made = (stack = prod) =>
  stack.stack.resources('AWS::CloudWatch::Alarm').map(({ properties }) => properties as unknown as AlarmProperties);
const watched = () =>
  made().flatMap(({ Metrics }) => Metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat] : [])));
const topic = (stack = prod) => stack.stack.ref(stack.only('AWS::SNS::Topic').id);

describe('every alarm of the table', () => {
  test('is in the template under a fixed name, and tells the operator when it rings and when it is over', () => {
    expect(made().map(({ AlarmName }) => AlarmName)).toEqual(
      Object.keys({ ...alarms, ...canaryAlarms }).map((name) => `SuitablyProd-${name}`),
    );
    expect(made(trial).map(({ AlarmName }) => AlarmName)).toEqual(
      Object.keys(alarms).map((name) => `SuitablyTrial-${name}`),
    );
    for (const { AlarmActions, OKActions } of made()) expect([AlarmActions, OKActions]).toEqual([[topic()], [topic()]]);
  });

  test('says what is wrong, and where it stands what to do', () => {
    for (const { AlarmName, AlarmDescription } of made()) {
      expect(AlarmDescription).toContain(`docs/runbook.md, "${AlarmName.replace('SuitablyProd-', '')}"`);
      expect(AlarmDescription.length).toBeLessThanOrEqual(1024);
    }
  });

  test('looks back as far as CloudWatch evaluates: a day, or a week where a period has an hour or more', () => {
    for (const { EvaluationPeriods, Metrics } of made()) {
      const period = Metrics.find(({ MetricStat }) => MetricStat)?.MetricStat?.Period ?? 0;
      expect(EvaluationPeriods * period).toBeLessThanOrEqual(period >= 3600 ? 604_800 : 86_400);
    }
  });

  test('is about what the stack is made of', () => {
    const names = new Set(prod.stack.all.map(({ id }) => prod.stack.ref(id)));
    const queue = String(prod.stack.attribute(prod.only('AWS::SQS::Queue').id, 'QueueName'));
    const values = watched().flatMap(({ Metric: { Dimensions = [] } }) => Dimensions);
    for (const { Name, Value } of values)
      expect(Name === 'Operation' ? Value === 'TransactWriteItems' : names.has(Value) || Value === queue).toBe(true);
    expect(values.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(['FunctionName', 'ApiId', 'QueueName', 'TableName']),
    );
  });
});

describe('metrics that are made of log lines', () => {
  const filters = () => prod.stack.resources('AWS::Logs::MetricFilter').map(({ properties }) => properties);

  test('are those that alarms look at, from logs of the stack, without a value for hours in which nothing happens', () => {
    const groups = prod.stack.resources('AWS::Logs::LogGroup').map(({ id }) => prod.stack.ref(id));
    const named = filters().map(({ LogGroupName, MetricTransformations }) => {
      expect(groups).toContain(LogGroupName);
      const [{ DefaultValue, MetricName } = {}] = MetricTransformations as {
        DefaultValue?: number;
        MetricName: string;
      }[];
      expect(DefaultValue).toBeUndefined();
      return MetricName;
    });
    const looked = watched().filter(({ Metric: { Namespace } }) => Namespace === 'SuitablyProd');
    expect(new Set(named)).toEqual(new Set(Object.keys(logMetrics)));
    expect(new Set(looked.map(({ Metric: { MetricName } }) => MetricName))).toEqual(new Set(named));
  });

  test('have a log of every function that sends mail', () => {
    const logs = logMetrics.MailLateSeconds.flatMap(({ logs: read }) => read);
    expect(new Set(logs)).toEqual(new Set(functionNames.filter((name) => name.endsWith('-mail'))));
  });
});

test('the canary is heard by the name of its step', () => {
  const [{ pattern } = { pattern: '' }] = logMetrics.CanaryPosted;
  expect(pattern).toContain(`$.step = "${submissionSteps.submission.name}"`);
  expect(canarySteps).toContain(submissionSteps.submission);
});

test('watching costs no more than the runbook says, by the metrics that alarms look at', () => {
  expect(watched().length).toBeLessThanOrEqual(24);
  expect(Object.keys(logMetrics).length).toBeLessThanOrEqual(13);
});

describe('the operator', () => {
  test('is subscribed where the stage names an address', () => {
    expect(prod.only('AWS::SNS::Subscription').properties).toEqual({
      Protocol: 'email',
      Endpoint: sampleFile.alarmAddress,
      TopicArn: topic(),
    });
    expect(trial.stack.resources('AWS::SNS::Subscription')).toEqual([]);
  });

  test('is written to by alarms of this account and by events, over TLS alone', () => {
    const { PolicyDocument } = prod.only('AWS::SNS::TopicPolicy').properties as {
      PolicyDocument: { Statement: Record<string, unknown>[] };
    };
    const [deny, ...allowed] = PolicyDocument.Statement;
    expect(deny).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(allowed.map(({ Principal }) => Principal)).toEqual([
      { Service: 'cloudwatch.amazonaws.com' },
      { Service: 'events.amazonaws.com' },
    ]);
    for (const { Effect, Action, Resource } of allowed)
      expect([Effect, Action, Resource]).toEqual(['Allow', 'sns:Publish', topic()]);
  });

  test('is told when the key is disabled, by a topic that does not need the key', () => {
    const rule = prod.stack
      .resources('AWS::Events::Rule')
      .find(({ properties }) => (properties.Targets as { Arn: string }[])[0]?.Arn === topic());
    const key = prod.stack.attribute(prod.only('AWS::KMS::Key').id, 'Arn');
    expect(rule?.properties).toMatchObject({
      EventPattern: {
        source: ['aws.kms'],
        detail: { eventName: ['DisableKey', 'ScheduleKeyDeletion'], resources: { ARN: [key] } },
      },
    });
    expect(prod.only('AWS::SNS::Topic').properties).not.toHaveProperty('KmsMasterKeyId');
  });

  test('has one dashboard with every alarm', () => {
    const { DashboardName, DashboardBody } = prod.only('AWS::CloudWatch::Dashboard').properties;
    expect(DashboardName).toBe('SuitablyProd');
    for (const name of Object.keys(alarms)) expect(DashboardBody).toContain(`alarm:SuitablyProd-${name}`);
  });
});
