import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { AuditIndex, LeadIndex } from '../shared/contract/tables.ts';

type ItemAction = 'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem' | 'Query';

/** May do exactly these things with items of the table. A transaction needs the action of each of its parts. */
export const onItems = (table: ITableV2, ...actions: ItemAction[]): PolicyStatement =>
  new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [table.tableArn] });

/** May query one index of the table. */
export const onIndex = (table: ITableV2, index: LeadIndex | AuditIndex): PolicyStatement =>
  new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${index}`] });

/** May read the table's stream, as an event source mapping does in the name of its function. */
export const onStream = (table: ITableV2): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [table.tableStreamArn ?? ''],
  }),
  // Lists by table: at that moment no stream is named yet.
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${table.tableArn}/stream/*`] }),
];

/** May put messages on the queue. */
export const onQueue = (queue: Queue): PolicyStatement =>
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });

/**
 * The same statements for items of one clinic alone, whatever the code asks for: those whose partition key names it, in
 * the table or in its index by time.
 */
export const onlyOf = (clinic: string, ...statements: PolicyStatement[]): PolicyStatement[] => {
  for (const statement of statements) {
    statement.addCondition('ForAllValues:StringLike', {
      'dynamodb:LeadingKeys': [`CLINIC#${clinic}#*`, `${clinic}#*`],
    });
    // Without keys in a request, all of none of them would be like these.
    statement.addCondition('Null', { 'dynamodb:LeadingKeys': 'false' });
  }
  return statements;
};
