import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets';
import { EventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

/**
 * What wakes the canary: 96 leads and at most 192 mails a day, all to SES' simulator, for less than two dollars a month.
 * A run that failed is not repeated, the next one is there soon; that none comes at all is an alarm as well.
 */
export class CanarySchedule extends Construct {
  constructor(scope: Construct, id: string, { canary }: { canary: LambdaFunction }) {
    super(scope, id);
    const once = { retryAttempts: 0, maxEventAge: Duration.minutes(5) };
    new Rule(this, 'Quarter', {
      description: 'Goes the way of a prospect at the clinic canary',
      schedule: Schedule.rate(Duration.minutes(15)),
      targets: [new FunctionTarget(canary, once)],
    });
    new EventInvokeConfig(this, 'Failures', { function: canary, ...once });
  }
}
