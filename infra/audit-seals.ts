import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

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
