import { beforeAll, describe, expect, test } from 'vitest';
import { hostOf } from '../../infra/stage-file.ts';
import { sampleFile, trialStage } from './sample-stage.ts';
import { type Resource, type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

const failureQueue = () => prod.stack.attribute(prod.only('AWS::SQS::Queue').id, 'Arn');
const sender = () => prod.functionOf('send-mail').id;
const sweeper = () => prod.functionOf('sweep-mail').id;

describe('the stream is the fast door to the sender', () => {
  const mapping = () => {
    const mappings = prod.stack.resources('AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
    const own = mappings.filter(({ FunctionName }) => FunctionName === prod.stack.ref(sender()));
    expect(own).toHaveLength(1);
    return own[0] ?? {};
  };

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

const named = (type: string, name: string): Resource => {
  const found = prod.stack.resources(type).find(({ id }) => id.startsWith(name));
  if (!found) throw new Error(`There is no ${type} ${name}.`);
  return found;
};

describe('the sweep is the guarantee', () => {
  const sweep = () => named('AWS::Events::Rule', 'MailDoorsSweep');

  test('it runs every minute', () => {
    expect(sweep().properties).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Arn: prod.stack.attribute(sweeper(), 'Arn') }],
    });
  });

  test('a failed one is noted, not repeated: the next is a minute away', () => {
    expect(named('AWS::Lambda::EventInvokeConfig', 'MailDoors').properties).toMatchObject({
      FunctionName: prod.stack.ref(sweeper()),
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnFailure: { Destination: failureQueue() } },
    });
  });

  test('schedule and gateway may invoke what they lead to, from this stack alone', () => {
    const permissions = prod.stack.resources('AWS::Lambda::Permission').map(({ properties }) => properties);
    expect(permissions.filter(({ SourceArn }) => !SourceArn)).toEqual([]);
    expect(permissions).toContainEqual({
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      FunctionName: prod.stack.attribute(sweeper(), 'Arn'),
      SourceArn: prod.stack.attribute(sweep().id, 'Arn'),
    });
  });
});

describe('what SES tells of our mails', () => {
  const receiver = () => prod.functionOf('receive-mail-events').id;

  test('is asked for by both configuration sets, and never who opened or clicked', () => {
    const asked = prod.stack
      .resources('AWS::SES::ConfigurationSetEventDestination')
      .map(({ properties }) => properties);
    const sets = prod.stack.resources('AWS::SES::ConfigurationSet').map(({ id }) => prod.stack.ref(id));
    expect(asked.map(({ ConfigurationSetName }) => ConfigurationSetName)).toEqual(sets);
    for (const { EventDestination } of asked) {
      const { MatchingEventTypes } = EventDestination as { MatchingEventTypes: string[] };
      expect(MatchingEventTypes).toEqual(expect.arrayContaining(['send', 'delivery', 'bounce', 'complaint']));
      expect(MatchingEventTypes).not.toEqual(expect.arrayContaining(['open']));
      expect(MatchingEventTypes).not.toEqual(expect.arrayContaining(['click']));
    }
  });

  test('reaches the receiver for mails of our sets alone', () => {
    const sets = prod.stack.resources('AWS::SES::ConfigurationSet').map(({ id }) => prod.stack.ref(id));
    expect(named('AWS::Events::Rule', 'MailEvents').properties).toMatchObject({
      EventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': sets } } } },
      Targets: [{ Arn: prod.stack.attribute(receiver(), 'Arn') }],
    });
  });

  test('is tried for hours and then dropped: a queue of it would be a list of patients', () => {
    const { properties } = named('AWS::Lambda::EventInvokeConfig', 'MailEvents');
    expect(properties).toMatchObject({ FunctionName: prod.stack.ref(receiver()), MaximumEventAgeInSeconds: 21_600 });
    expect(properties).not.toHaveProperty('DestinationConfig');
    const [target] = named('AWS::Events::Rule', 'MailEvents').properties.Targets as Record<string, unknown>[];
    expect(target).not.toHaveProperty('DeadLetterConfig');
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
    const domain = hostOf(sampleFile.sender.address);
    expect(prod.only('AWS::SES::EmailIdentity').properties).toMatchObject({
      EmailIdentity: domain,
      DkimAttributes: { SigningEnabled: true },
      MailFromAttributes: { MailFromDomain: `bounce.${domain}` },
    });
  });

  test('has no copies of bounces and complaints in the mailbox of its address', () => {
    const { FeedbackAttributes } = prod.only('AWS::SES::EmailIdentity').properties;
    expect(FeedbackAttributes).toEqual({ EmailForwardingEnabled: false });
  });

  test('may write in the sandbox to whom the stage names, or to everybody who is verified, and outside it to no identity', async () => {
    const identities = (stack: SynthesizedStack) =>
      stack
        .rightsOf('send-mail')
        .flatMap(({ Action, Resource = [] }) => (Action?.includes('ses:SendRawEmail') ? Resource : []))
        .filter((resource) => resource.startsWith('ses:identity/'));
    const own = `ses:identity/${hostOf(sampleFile.sender.address)}`;
    expect(identities(prod)).toEqual([own]);
    const { sender: trial } = trialStage();
    const named = await synthesizedStack(trialStage({ sender: { ...trial, recipients: ['a@clinic.example'] } }));
    expect(identities(named)).toEqual([
      'ses:identity/*@simulator.amazonses.com',
      'ses:identity/a@clinic.example',
      `ses:identity/${trial.address}`,
    ]);
    const open = await synthesizedStack(trialStage());
    expect(identities(open)).toEqual(['ses:identity/*', `ses:identity/${trial.address}`]);
    const { Variables } = open.functionOf('send-mail').properties.Environment as { Variables: Record<string, string> };
    expect(Variables.MAIL_RATE).toBe('1');
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
  });
});
