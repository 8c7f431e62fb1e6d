import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

const use = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey'];

/**
 * The one key that tables, secrets, logs and queues are encrypted with. Disabling it makes everything that we hold on
 * people unreadable at once; it rotates every year and outlives the stack like the tables do.
 */
export class CustomerKey extends Key {
  constructor(scope: Construct, id: string) {
    super(scope, id, { alias: `${Stack.of(scope).stackName}/data`, enableKeyRotation: true });
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

/** May use the key for what `service` (as `dynamodb`, `sqs`) holds, and for nothing that it holds itself. */
export function keyThrough(key: Key, service: string, actions: 'read' | 'write'): PolicyStatement {
  const reading = ['kms:Decrypt', 'kms:DescribeKey'];
  return new PolicyStatement({
    actions: actions === 'read' ? reading : [...new Set([...reading, ...use])],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(key).region}.amazonaws.com` } },
  });
}
