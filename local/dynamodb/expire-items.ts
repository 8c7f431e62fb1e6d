import { callDynamo } from './call-dynamo.ts';
import type { LocalTable } from './create-tables.ts';

type Key = Record<string, { S?: string; N?: string; B?: string }>;

/** Keys of items that this sweep removed, by which the stream tells an expiry from a delete. */
export type ExpiredKeys = { add: (table: string, key: Key) => void; take: (table: string, key: Key) => boolean };

const label = (table: string, key: Key): string =>
  `${table} ${JSON.stringify(Object.entries(key).sort(([left], [right]) => left.localeCompare(right)))}`;

/** Remembers expired keys until their stream record was read. */
export function expiredKeys(): ExpiredKeys {
  const keys = new Set<string>();
  return { add: (table, key) => keys.add(label(table, key)), take: (table, key) => keys.delete(label(table, key)) };
}

/**
 * Deletes the items of `table` whose time to live (seconds since 1970) has passed at `now` (ms), as the service does in
 * the background within days. A condition keeps items whose time was extended meanwhile. Resolves with the count.
 */
export async function expireItems(
  endpoint: string,
  table: LocalTable,
  now: number,
  expired: ExpiredKeys,
): Promise<number> {
  if (!table.ttlAttribute) return 0;
  const due = {
    ExpressionAttributeNames: { '#ttl': table.ttlAttribute },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(now / 1000)) } },
  };
  let count = 0;
  let from: unknown;
  do {
    const page = await callDynamo(endpoint, 'DynamoDB_20120810.Scan', {
      TableName: table.name,
      FilterExpression: '#ttl < :now',
      ...due,
      ...(from ? { ExclusiveStartKey: from } : {}),
    });
    for (const item of page.Items as Key[]) {
      const Key = Object.fromEntries(table.keys.map((name) => [name, item[name] ?? {}]));
      expired.add(table.name, Key);
      const removal = { TableName: table.name, Key, ConditionExpression: '#ttl < :now', ...due };
      const removed = await callDynamo(endpoint, 'DynamoDB_20120810.DeleteItem', removal).then(
        () => true,
        () => false,
      );
      if (removed) count += 1;
      else expired.take(table.name, Key);
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return count;
}
