import { callDynamo } from '../dynamodb/call-dynamo.ts';
import type { LocalTable } from '../dynamodb/create-tables.ts';

type Value = Record<string, unknown>;
type Item = Record<string, Value>;

/** A DynamoDB attribute value as plain JSON; sets become lists, bytes stay base64. */
function plain(value: Value): unknown {
  const [[kind, content] = ['NULL', null]] = Object.entries(value);
  if (kind === 'N') return Number(content);
  if (kind === 'NULL') return null;
  if (kind === 'L') return (content as Value[]).map(plain);
  if (kind === 'M') return plainItem(content as Item);
  if (kind === 'NS') return (content as string[]).map(Number);
  return content;
}

const plainItem = (item: Item): Record<string, unknown> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(value)]));

async function readItems(endpoint: string, table: LocalTable, keys: Item[]): Promise<Record<string, unknown>[]> {
  const items = keys.map(async (entry) => {
    const Key = Object.fromEntries(table.keys.map((name) => [name, entry[name]]));
    const { Item } = await callDynamo(endpoint, 'DynamoDB_20120810.GetItem', { TableName: table.name, Key });
    return Item ? [plainItem(Item as Item)] : [];
  });
  return (await Promise.all(items)).flat();
}

/**
 * Every message that is still to be looked at: the items of the sparse index `due`, whole, in order of their next look.
 * Empty when no table has that index.
 */
export async function readOutbox(endpoint: string, tables: readonly LocalTable[]): Promise<Record<string, unknown>[]> {
  const table = tables.find(({ indexes }) => indexes.includes('due'));
  if (!table) return [];
  const keys: Item[] = [];
  let from: unknown;
  do {
    const page = await callDynamo(endpoint, 'DynamoDB_20120810.Scan', {
      TableName: table.name,
      IndexName: 'due',
      ...(from ? { ExclusiveStartKey: from } : {}),
    });
    // Erased leads wait in the same index for their purge; they are no messages.
    keys.push(...(page.Items as Item[]).filter(({ shard }) => String(shard?.S).startsWith('DUE#')));
    from = page.LastEvaluatedKey;
  } while (from);
  const items = await readItems(endpoint, table, keys);
  return items.sort((left, right) => Number(left.nextLook) - Number(right.nextLook));
}
