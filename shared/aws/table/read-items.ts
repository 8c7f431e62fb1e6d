/** Reading items as they stand in a table. A schema reads them afterwards. */
import {
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  ScanCommand,
  type ScanCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Database } from './clients.ts';

/** An item as it stands in a table, not read by a schema yet. */
export type Item = Readonly<Record<string, unknown>> & { readonly PK: string; readonly SK: string };

type Place = QueryCommandOutput['LastEvaluatedKey'];
type Page = { Items?: Record<string, unknown>[] | undefined; LastEvaluatedKey?: Place };

/** The item of a key as of now (strongly consistent); undefined when there is none. */
export const readItem = async (
  db: Database,
  table: string,
  Key: { PK: string; SK: string },
): Promise<Item | undefined> => {
  const { Item: found } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
  return found as Item | undefined;
};

/** The next page is read when its items are asked for. */
async function* itemsOf(readPage: (place: Place) => Promise<Page>, pages = Number.POSITIVE_INFINITY) {
  let place: Place;
  for (let read = 0; read < pages; read += 1) {
    const { Items = [], LastEvaluatedKey } = await readPage(place);
    yield* Items as Item[];
    place = LastEvaluatedKey;
    if (!place) return;
  }
}

/** Every item that a query finds, in its order; without the rest after a number of pages of at most 1 MB each. */
export const queryItems = (db: Database, query: QueryCommandInput, pages?: number): AsyncGenerator<Item> =>
  itemsOf((place) => db.send(new QueryCommand({ ...query, ExclusiveStartKey: place })), pages);

/** The same, all at once. */
export const queryAll = async (db: Database, query: QueryCommandInput, pages?: number): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of queryItems(db, query, pages)) found.push(item);
  return found;
};

/** Every item under a partition key, in the order of the sort keys; as of now (strongly consistent). */
export const queryPartition = (db: Database, table: string, PK: string): Promise<Item[]> =>
  queryAll(db, underKey(table, PK));

const underKey = (TableName: string, PK: string) => ({
  TableName,
  KeyConditionExpression: 'PK = :PK',
  ExpressionAttributeValues: { ':PK': PK },
  ConsistentRead: true,
});

/** Some of the items under a partition key; `next`: the sort key behind which there may be more. */
export type PartitionPage = { items: Item[]; next: string | undefined };

/** At most 1 MB and `limit` of the items under a partition key behind a sort key; as of now (strongly consistent). */
export const readPartitionPage = async (
  db: Database,
  table: string,
  PK: string,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<PartitionPage> => {
  const start = after === undefined ? {} : { ExclusiveStartKey: { PK, SK: after } };
  const query = new QueryCommand({ ...underKey(table, PK), Limit: limit, ...start });
  const { Items = [], LastEvaluatedKey } = await db.send(query);
  return { items: Items as Item[], next: LastEvaluatedKey && String(LastEvaluatedKey.SK) };
};

/** How many are read, behind which sort key, and whether as of now (strongly consistent). */
export type NewestPage = { limit: number; after?: string | undefined; isConsistent?: boolean };

/** At most 1 MB and `limit` of the items whose sort keys begin with that of a key, the last in order first. */
export const readNewestPage = async (
  db: Database,
  table: string,
  { PK, SK: prefix }: { PK: string; SK: string },
  { limit, after, isConsistent = true }: NewestPage,
): Promise<PartitionPage> => {
  const query = new QueryCommand({
    TableName: table,
    KeyConditionExpression: 'PK = :PK AND begins_with(SK, :prefix)',
    ExpressionAttributeValues: { ':PK': PK, ':prefix': prefix },
    ScanIndexForward: false,
    ConsistentRead: isConsistent,
    Limit: limit,
    ...(after !== undefined && { ExclusiveStartKey: { PK, SK: after } }),
  });
  const { Items = [], LastEvaluatedKey } = await db.send(query);
  return { items: Items as Item[], next: LastEvaluatedKey && String(LastEvaluatedKey.SK) };
};

/** Every item that a scan finds. Only commands of operators may scan. */
export const scanItems = (db: Database, scan: ScanCommandInput): AsyncGenerator<Item> =>
  itemsOf((place) => db.send(new ScanCommand({ ...scan, ConsistentRead: true, ExclusiveStartKey: place })));
