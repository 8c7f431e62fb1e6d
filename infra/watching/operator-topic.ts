import { Stack, Validations } from 'aws-cdk-lib';
import { type EventPattern, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { notices } from './alarm-table.ts';

/** Where the operator of a stage is told, in the region of the stack. AWS asks the address to confirm, once for each. */
export class OperatorTopic extends Topic {
  private readonly stageName: string;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, { displayName: `Suitably ${stage.name}`, enforceSSL: true });
    this.stageName = stage.name;
    // A policy of its own takes the place of the one by which the account's services may publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (stage.alarmAddress) this.addSubscription(new EmailSubscription(stage.alarmAddress));
    Validations.of(this).acknowledge({
      id: 'HIPAA.Security-SNSEncryptedKMS',
      reason:
        'It carries names and figures of alarms, which go on as plain mail, and keeps nothing. With the customer key it ' +
        'would fall silent exactly when that key is disabled, which it has to tell.',
    });
  }

  /** Tells the operator of events of AWS that fit, in the words of the notice. */
  tell(name: keyof typeof notices, eventPattern: EventPattern): void {
    const says = `${name} (${this.stageName}): ${notices[name]} What to do: docs/runbook.md, "${name}".`;
    new Rule(this, name, {
      description: notices[name],
      eventPattern,
      targets: [new SnsTopic(this, { message: RuleTargetInput.fromText(says) })],
    });
  }
}
