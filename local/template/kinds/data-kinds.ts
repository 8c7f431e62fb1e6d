import { arnOf, type NamedResource, nameOr, type ResourceKind } from './resource-kind.ts';

const tableArn = (resource: NamedResource): string =>
  arnOf(resource, 'dynamodb', `table/${nameOr(resource, 'TableName')}`);

const table: ResourceKind = {
  ref: (resource) => nameOr(resource, 'TableName'),
  attributes: {
    Arn: tableArn,
    StreamArn: (resource) => `${tableArn(resource)}/stream/local`,
    TableId: (resource) => resource.id,
  },
};

const queueName = (resource: NamedResource): string => nameOr(resource, 'QueueName');

const queue: ResourceKind = {
  ref: (resource) => `https://sqs.${resource.region}.amazonaws.com/${resource.account}/${queueName(resource)}`,
  attributes: {
    Arn: (resource) => arnOf(resource, 'sqs', queueName(resource)),
    QueueName: queueName,
    QueueUrl: (resource) => queue.ref(resource),
  },
};

const secretArn = (resource: NamedResource): string =>
  arnOf(resource, 'secretsmanager', `secret:${nameOr(resource, 'Name')}-local0`);

const keyArn = (resource: NamedResource): string => arnOf(resource, 'kms', `key/${resource.id}`);

const vaultName = (resource: NamedResource): string => nameOr(resource, 'BackupVaultName');

/** Tables, queues, secrets and keys; copies of tables are known by name alone, since nobody makes any here. */
export const dataKinds: Record<string, ResourceKind> = {
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::SQS::Queue': queue,
  'AWS::SQS::QueuePolicy': { ref: (resource) => resource.id },
  'AWS::SecretsManager::Secret': { ref: secretArn, attributes: { Id: secretArn } },
  'AWS::KMS::Key': { ref: (resource) => resource.id, attributes: { Arn: keyArn, KeyId: (resource) => resource.id } },
  'AWS::Backup::BackupVault': {
    ref: vaultName,
    attributes: {
      BackupVaultName: vaultName,
      BackupVaultArn: (resource) => arnOf(resource, 'backup', `backup-vault:${vaultName(resource)}`),
    },
  },
  'AWS::Backup::BackupPlan': {
    ref: (resource) => resource.id,
    attributes: { BackupPlanId: (resource) => resource.id },
  },
  'AWS::Backup::BackupSelection': { ref: (resource) => resource.id },
  'AWS::KMS::Alias': { ref: (resource) => String(resource.property('AliasName')) },
};
