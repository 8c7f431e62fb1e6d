import type { Access } from '../iam/policy-statement.ts';

type Body = Record<string, unknown>;
type Row = Record<string, Body | undefined>;

const names: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const withoutTable = new Set(['ListTables', 'DescribeEndpoints', 'DescribeLimits', 'ListBackups', 'ListGlobalTables']);

const partition = (key: unknown, name: string | undefined): string[] => {
  if (typeof key !== 'object' || key === null || !name) return [];
  const value = (key as Record<string, Record<string, unknown>>)[name];
  return value ? [String(Object.values(value)[0])] : [];
};

/**
 * The partition that a query asks for: its equality with the partition key, which a query must have. Of an index it is
 * the first equality, because ours have ranges for sort keys.
 */
function queried(input: Body, name: string | undefined): string[] {
  const expression = String(input.KeyConditionExpression ?? '');
  const names = (input.ExpressionAttributeNames ?? {}) as Record<string, string>;
  const values = (input.ExpressionAttributeValues ?? {}) as Record<string, Record<string, unknown>>;
  const equalities = [...expression.matchAll(/(#?[\w.]+)\s*=\s*(:\w+)/g)];
  const found = input.IndexName
    ? equalities[0]
    : equalities.find(([, attribute = '']) => (names[attribute] ?? attribute) === name);
  const value = values[found?.[2] ?? ''];
  return value ? [String(Object.values(value)[0])] : [];
}

/** Turns a table name (or ARN) into its ARN, and knows each table's partition key. */
export type TableNames = { arnOf: (table: string) => string; partitionKeyOf: (table: string) => string | undefined };

function accessTo(operation: string, input: Body, tables: TableNames): Access {
  const table = String(input.TableName ?? '');
  const arn = table.startsWith('arn:') ? table : tables.arnOf(table);
  const name = tables.partitionKeyOf(table);
  const leadingKeys = operation === 'Query' ? queried(input, name) : partition(input.Key ?? input.Item, name);
  return {
    action: `dynamodb:${operation}`,
    resource: input.IndexName ? `${arn}/index/${input.IndexName}` : arn,
    context: leadingKeys.length > 0 ? { 'dynamodb:leadingkeys': leadingKeys } : {},
  };
}

function transactionAccesses(items: unknown, tables: TableNames): Access[] {
  return (items as Row[]).flatMap((row) =>
    Object.entries(row).flatMap(([kind, input]) => (input ? [accessTo(names[kind] ?? kind, input, tables)] : [])),
  );
}

/**
 * Everything that a DynamoDB request needs to be allowed, as IAM checks it: a transaction needs the action of each of
 * its items on that item's table, a batch needs its own action on every table, a query of an index needs the index.
 */
export function requestAccesses(operation: string, input: Body, tables: TableNames): Access[] {
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return transactionAccesses(input.TransactItems ?? [], tables);
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return Object.keys((input.RequestItems as Body) ?? {}).map((TableName) =>
      accessTo(operation, { TableName }, tables),
    );
  }
  if (withoutTable.has(operation) || typeof input.TableName !== 'string') {
    return [{ action: `dynamodb:${operation}`, resource: '*' }];
  }
  return [accessTo(operation, input, tables)];
}
