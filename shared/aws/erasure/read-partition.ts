/** Everything under one partition key, as it stands in the table and as of now. */
import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../table/clients.ts';
import type { Item } from './lead-item-kinds.ts';

/** Items in order of their sort keys, unread: whoever erases or exports must also see what this code cannot read. */
export const readPartition = async (db: Database, table: string, PK: string): Promise<Item[]> => {
  const found: Item[] = [];
  for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
    const query: QueryCommand = new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :PK',
      ExpressionAttributeValues: { ':PK': PK },
      ConsistentRead: true,
      ExclusiveStartKey: start === 'first' ? undefined : start,
    });
    const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await db.send(query);
    found.push(...(Items as Item[]));
    start = LastEvaluatedKey;
  }
  return found;
};
