import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stages } from '../../infra/stages.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack('prod');
});
afterAll(() => prod.remove());

const failureQueue = () => prod.stack.attribute(prod.only('AWS::SQS::Queue').id, 'Arn');
const sender = () => prod.functionOf('send-mail').id;

describe('the stream is the fast door to the sender', () => {
  const mapping = () => prod.only('AWS::Lambda::EventSourceMapping').properties;

  test('it wakes for new and changed messages only', () => {
    const { Filters } = mapping().FilterCriteria as { Filters: { Pattern: string }[] };
    expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
      { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { SK: { S: [{ prefix: 'MSG#' }] } } } },
    ]);
  });

  test('it starts with the oldest record, in batches of ten that split and report single failures', () => {
    expect(mapping()).toMatchObject({
      FunctionName: prod.stack.ref(sender()),
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  test('it gives a record up after three retries or an hour, to the failure queue', () => {
    expect(mapping()).toMatchObject({
      MaximumRetryAttempts: 3,
      MaximumRecordAgeInSeconds: 3600,
      DestinationConfig: { OnFailure: { Destination: failureQueue() } },
    });
  });
});

describe('the sweep is the guarantee', () => {
  test('it runs every minute', () => {
    expect(prod.only('AWS::Events::Rule').properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Arn: prod.stack.attribute(sender(), 'Arn') }],
    });
  });

  test('a failed one is noted, not repeated: the next is a minute away', () => {
    expect(prod.only('AWS::Lambda::EventInvokeConfig').properties).toMatchObject({
      FunctionName: prod.stack.ref(sender()),
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: failureQueue() } },
    });
  });

  test('schedule and gateway may invoke what they lead to, from this stack alone', () => {
    const permissions = prod.stack.resources('AWS::Lambda::Permission').map(({ properties }) => properties);
    expect(permissions.filter(({ SourceArn }) => !SourceArn)).toEqual([]);
    expect(permissions.find(({ Principal }) => Principal === 'events.amazonaws.com')).toMatchObject({
      FunctionName: prod.stack.attribute(sender(), 'Arn'),
      SourceArn: prod.stack.attribute(prod.only('AWS::Events::Rule').id, 'Arn'),
    });
  });
});

describe('the failure queue', () => {
  test('is encrypted with our key and speaks TLS only', () => {
    const queue = prod.only('AWS::SQS::Queue');
    expect(queue.properties.KmsMasterKeyId).toBe(prod.stack.attribute(prod.only('AWS::KMS::Key').id, 'Arn'));
    expect(prod.only('AWS::SQS::QueuePolicy').properties.PolicyDocument).toMatchObject({
      Statement: [{ Effect: 'Deny', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    });
  });
});

describe('who we send as', () => {
  test('signs with DKIM and takes bounces at a domain of its own', () => {
    const { domain } = stages.prod.mail;
    expect(prod.only('AWS::SES::EmailIdentity').properties).toMatchObject({
      EmailIdentity: domain,
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: `bounce.${domain}` },
    });
  });

  test('keeps the reputation of service and marketing mail apart', () => {
    const { Variables } = prod.functionOf('send-mail').properties.Environment as { Variables: Record<string, string> };
    const sets = prod.stack.resources('AWS::SES::ConfigurationSet').map(({ id }) => prod.stack.ref(id));
    expect([Variables.SERVICE_CONFIGURATION_SET, Variables.MARKETING_CONFIGURATION_SET]).toEqual(sets);
    expect(new Set(sets).size).toBe(2);
  });

  test('insists on TLS, leaves alone who bounced or complained, and tracks nobody', () => {
    for (const { properties } of prod.stack.resources('AWS::SES::ConfigurationSet')) {
      expect(properties).toEqual({
        DeliveryOptions: { TlsPolicy: 'REQUIRE' },
        ReputationOptions: { ReputationMetricsEnabled: true },
        SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      });
    }
    expect(prod.stack.resources('AWS::SES::ConfigurationSetEventDestination')).toEqual([]);
  });
});
