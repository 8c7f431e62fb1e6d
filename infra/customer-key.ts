import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { removalOf } from './removal.ts';
import type { Stage } from './stages.ts';

const use = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey'];

/**
 * The one key that tables, secrets, logs and queues are encrypted with. Disabling it makes everything that we hold on
 * people unreadable at once; it rotates every year, and lives as long as the tables do.
 */
class CustomerKey extends Key {
  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id, {
      alias: `${Stack.of(scope).stackName}/data`,
      enableKeyRotation: true,
      removalPolicy: removalOf(stage),
      // The shortest time in which a wrong deletion can be taken back, and in which a trial is gone.
      ...(!stage.keepsData && { pendingWindow: Duration.days(7) }),
    });
    const { region, account, partition, stackName } = Stack.of(this);
    // CloudWatch Logs uses the key itself, not through a caller, and only for groups of this stack.
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
        actions: [...use, 'kms:DescribeKey'],
        resources: ['*'],
        conditions: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:${stackName}-*`,
          },
        },
      }),
    );
  }
}

/** The key of the stage: one that exists, where it adopts what was encrypted with it, or one of the stack's own. */
export const customerKey = (scope: Construct, id: string, stage: Stage): IKey =>
  stage.adopt?.key ? Key.fromKeyArn(scope, id, stage.adopt.key) : new CustomerKey(scope, id, { stage });

const uses = {
  reading: ['kms:Decrypt', 'kms:DescribeKey'],
  writing: [...use, 'kms:DescribeKey'],
  // A message gets a data key of its own, which SQS reads back to be sure of it.
  sending: ['kms:Decrypt', 'kms:GenerateDataKey'],
} as const;

/** May use the key through a service (`dynamodb`, `sqs`), for what it keeps, and never directly. */
export function keyThrough(key: IKey, service: 'dynamodb' | 'sqs', how: keyof typeof uses): PolicyStatement {
  return new PolicyStatement({
    actions: [...uses[how]],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  });
}
