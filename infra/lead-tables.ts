import { ArnFormat, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  type ITableV2,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  type TablePropsV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import {
  auditIndexes,
  type IndexShape,
  leadIndexes,
  primaryKey,
  projectedAttributes,
  timeToLive,
} from '../shared/contract/tables.ts';
import { removalOf } from './removal.ts';
import type { Stage } from './stages.ts';

const attributeTypes = { S: AttributeType.STRING, N: AttributeType.NUMBER } as const;

const attribute = ({ name, type }: { name: string; type: 'S' | 'N' }) => ({ name, type: attributeTypes[type] });

const indexes = (of: Readonly<Record<string, IndexShape>>): GlobalSecondaryIndexPropsV2[] =>
  Object.entries(of).map(([indexName, { partition, sort, projection }]) => {
    const keys = { indexName, partitionKey: attribute(partition), sortKey: attribute(sort) };
    const projected = projectedAttributes[projection];
    if (!projected) return { ...keys, projectionType: ProjectionType.KEYS_ONLY };
    return { ...keys, projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projected] };
  });

/**
 * Where everything is kept: leads and what changes with them, the append-only audit, and the ledger of who is not mailed,
 * which stands outside any restore of the other two. Where data are kept, neither a deleted stack nor a wrong click takes
 * them with it. A table that the stage adopts is not in the template: `npm run restore` made it as these are made.
 */
export class LeadTables extends Construct {
  readonly leads: ITableV2;
  readonly audit: ITableV2;
  readonly ledger: ITableV2;

  constructor(scope: Construct, id: string, { key, stage }: { key: IKey; stage: Stage }) {
    super(scope, id);
    const { leads, audit, ledger } = stage.adopt ?? {};
    const kept: TablePropsV2 = {
      partitionKey: { name: primaryKey.partition, type: AttributeType.STRING },
      sortKey: { name: primaryKey.sort, type: AttributeType.STRING },
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 14 },
      deletionProtection: stage.isProtected,
      removalPolicy: removalOf(stage),
      timeToLiveAttribute: timeToLive,
    };
    this.leads = leads
      ? this.adopted('Leads', leads.table, leads.stream)
      : new TableV2(this, 'Leads', {
          ...kept,
          // A stream of images would copy answers into the failure path; whoever needs more than the key reads the table.
          dynamoStream: StreamViewType.KEYS_ONLY,
          globalSecondaryIndexes: indexes(leadIndexes),
        });
    this.audit = audit
      ? this.adopted('Audit', audit)
      : new TableV2(this, 'Audit', { ...kept, globalSecondaryIndexes: indexes(auditIndexes) });
    this.ledger = ledger ? this.adopted('Ledger', ledger) : new TableV2(this, 'Ledger', kept);
  }

  private adopted(id: string, tableName: string, stream?: string): ITableV2 {
    const of = { service: 'dynamodb', resource: 'table', arnFormat: ArnFormat.SLASH_RESOURCE_NAME };
    const tableStreamArn = stream && Stack.of(this).formatArn({ ...of, resourceName: `${tableName}/stream/${stream}` });
    return TableV2.fromTableAttributes(this, id, { tableName, tableStreamArn });
  }
}
