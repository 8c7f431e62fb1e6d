import { ArnFormat, Duration, Stack, Validations } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { LeadTables } from './lead-tables.ts';
import { removalOf } from './removal.ts';
import type { Stage } from './stages.ts';

/** Longer than recovery to the second reaches, and the longest that an erased person stays in any copy (docs/privacy.md). */
const kept = Duration.days(35);

/** The vault of the other region has a fixed name, because the stack that names it is in this one. */
const copiesName = ({ stackName }: Stage): string => `${stackName}-copies`;

const servicesPolicy =
  'What AWS Backup may do to copy a table is written and kept by AWS; a copy of it by us would miss what it adds.';

/**
 * The vault in another region that copies of the tables are kept in, encrypted with a key of that region: neither the
 * first region nor its key is needed to read them. A stack of its own, deployed before the one that copies into it.
 */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, { stage, region }: { stage: Stage; region: string }) {
    super(scope, id, {
      stackName: `${stage.stackName}Copies`,
      description: 'Suitably: copies of the tables in another region',
      env: { region },
      terminationProtection: stage.isProtected,
    });
    const removalPolicy = removalOf(stage);
    const encryptionKey = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy });
    new BackupVault(this, 'Vault', { backupVaultName: copiesName(stage), encryptionKey, removalPolicy });
  }
}

type BackupProps = { stage: Stage; tables: LeadTables; key: IKey; region: string };

/** Copies of the three tables, made every night by AWS Backup and taken on to the other region. */
export class Backup extends Construct {
  constructor(scope: Construct, id: string, { stage, tables, key, region }: BackupProps) {
    super(scope, id);
    const vault = new BackupVault(this, 'Vault', { encryptionKey: key, removalPolicy: removalOf(stage) });
    const arn = Stack.of(this).formatArn({
      ...{ service: 'backup', region, resource: 'backup-vault', resourceName: copiesName(stage) },
      ...{ arnFormat: ArnFormat.COLON_RESOURCE_NAME },
    });
    const destinationBackupVault = BackupVault.fromBackupVaultArn(this, 'Copies', arn);
    const plan = new BackupPlan(this, 'Plan', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'Nightly',
        scheduleExpression: Schedule.cron({ hour: '2', minute: '0' }),
        startWindow: Duration.hours(1),
        completionWindow: Duration.hours(12),
        deleteAfter: kept,
        copyActions: [{ destinationBackupVault, deleteAfter: kept }],
      }),
    );
    const managed = 'service-role/AWSBackupServiceRolePolicyForBackup';
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(managed)],
    });
    const policy = `Policy::arn:<AWS::Partition>:iam::aws:policy/${managed}`;
    Validations.of(role).acknowledge({ id: `AwsSolutions-IAM4[${policy}]`, reason: servicesPolicy });
    const { leads, audit, ledger } = tables;
    const resources = [leads, audit, ledger].map(({ tableArn }) => BackupResource.fromArn(tableArn));
    plan.addSelection('Tables', { resources, role, disableDefaultBackupPolicy: true });
  }
}
