import { CfnElement, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  EventInvokeConfig,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { messageKeyPrefix, primaryKey } from '../../shared/contract/tables.ts';

/** Where failed batches and sweeps end: keys and positions in the stream, never an item. */
export class FailedMail extends Queue {
  constructor(scope: Construct, id: string, { key }: { key: IKey }) {
    super(scope, id, {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: key,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'This is itself the queue of what failed; nothing consumes it automatically, so nothing can fail again.',
    });
  }
}

/** The finding that ListStreams causes, named exactly, so that no other wildcard passes with it. */
function acknowledgeStreamList(leads: ITableV2): void {
  const stack = Stack.of(leads);
  const made = leads.node.defaultChild;
  const table =
    made instanceof CfnElement
      ? `<${stack.getLogicalId(made)}.Arn>`
      : `arn:${stack.partition}:dynamodb:${stack.region}:<AWS::AccountId>:table/${leads.tableName}`;
  Validations.of(stack).acknowledge({
    id: `AwsSolutions-IAM5[Resource::${table}/stream/*]`,
    reason: 'ListStreams can be granted for all streams of a table only; it tells names, no records.',
  });
}

type DoorsProps = { sendMail: LambdaFunction; sweepMail: LambdaFunction; leads: ITableV2; failed: Queue };

/**
 * The two doors to the mails (docs/mail-protocol.md#two-doors): the table's stream is the fast one, the sweep of the due
 * index every minute is the guarantee, each a function with environments of its own. The stream's settings keep one bad
 * record from holding up the others; whatever is given up there stays due and is found by the sweep.
 */
export class MailDoors extends Construct {
  constructor(scope: Construct, id: string, { sendMail, sweepMail, leads, failed }: DoorsProps) {
    super(scope, id);
    acknowledgeStreamList(leads);
    sendMail.addEventSource(
      new DynamoEventSource(leads, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.or('INSERT', 'MODIFY'),
            dynamodb: { Keys: { [primaryKey.sort]: { S: FilterRule.beginsWith(messageKeyPrefix) } } },
          }),
        ],
        batchSize: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 3,
        maxRecordAge: Duration.hours(1),
        onFailure: new SqsDlq(failed),
      }),
    );
    new Rule(this, 'Sweep', {
      description: 'Sends every message that is due',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new FunctionTarget(sweepMail, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
    // A sweep that failed is not repeated: the next one is at most a minute away and does the same work.
    new EventInvokeConfig(this, 'SweepFailures', {
      function: sweepMail,
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      onFailure: new SqsDestination(failed),
    });
  }
}
