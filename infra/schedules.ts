import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import {
  EventInvokeConfig,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { leadSortKey, primaryKey } from '../shared/contract/tables.ts';

type PurgeProps = { purge: LambdaFunction; leads: ITableV2; failed: Queue };

const soon = { retryAttempts: 0, maxEventAge: Duration.minutes(1) };

/**
 * What wakes the purge. Every minute it empties erased leads; every hour it erases who was kept for as long as they may
 * be, so that what some runs had no time for stays within the two days promised (docs/reliability.md#promises, P21). Should both have
 * failed for a month, the database removes the lead's own item, and the stream brings the rest of it here.
 */
export class PurgeSchedules extends Construct {
  constructor(scope: Construct, id: string, { purge, leads, failed }: PurgeProps) {
    super(scope, id);
    new Rule(this, 'Erased', {
      description: 'Empties leads that were erased',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new FunctionTarget(purge, soon)],
    });
    new Rule(this, 'Retention', {
      description: 'Erases leads whose time is over',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new FunctionTarget(purge, { ...soon, event: RuleTargetInput.fromObject({ task: 'retention' }) })],
    });
    new Rule(this, 'Reviews', {
      description: 'Reminds clinics whose sign-off of the rules will be over',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new FunctionTarget(purge, { ...soon, event: RuleTargetInput.fromObject({ task: 'reviews' }) })],
    });
    new Rule(this, 'Promises', {
      description: 'Tells clinics of enquiries that wait longer than they promised',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new FunctionTarget(purge, { ...soon, event: RuleTargetInput.fromObject({ task: 'promises' }) })],
    });
    purge.addEventSource(
      new DynamoEventSource(leads, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('REMOVE'),
            dynamodb: { Keys: { [primaryKey.sort]: { S: FilterRule.isEqual(leadSortKey) } } },
          }),
        ],
        batchSize: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 3,
        onFailure: new SqsDlq(failed),
      }),
    );
    new EventInvokeConfig(this, 'Failures', { function: purge, ...soon, onFailure: new SqsDestination(failed) });
  }
}

/** What wakes seal-audit. A day is sealed once; the other runs are there for the ones that failed. */
export class AuditSeals extends Construct {
  constructor(scope: Construct, id: string, { seal }: { seal: LambdaFunction }) {
    super(scope, id);
    new Rule(this, 'Hourly', {
      description: 'Seals the days of the audit that are over',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new FunctionTarget(seal, { retryAttempts: 0, maxEventAge: Duration.minutes(10) })],
    });
  }
}
