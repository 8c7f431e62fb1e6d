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
async function* itemsOf(readPage: (place: Place) => Promise<Page>): AsyncGenerator<Item> {
  let place: Place;
  do {
    const { Items = [], LastEvaluatedKey } = await readPage(place);
    yield* Items as Item[];
    place = LastEvaluatedKey;
  } while (place);
}

/** Every item that a query finds, in its order. */
export const queryItems = (db: Database, query: QueryCommandInput): AsyncGenerator<Item> =>
  itemsOf((place) => db.send(new QueryCommand({ ...query, ExclusiveStartKey: place })));

/** The same, all at once. */
export const queryAll = async (db: Database, query: QueryCommandInput): Promise<Item[]> => {
  const found: Item[] = [];
  for await (const item of queryItems(db, query)) found.push(item);
  return found;
};

/** Every item under a partition key, in the order of the sort keys; as of now (strongly consistent). */
export const queryPartition = (db: Database, table: string, PK: string): Promise<Item[]> =>
  queryAll(db, {
    TableName: table,
    KeyConditionExpression: 'PK = :PK',
    ExpressionAttributeValues: { ':PK': PK },
    ConsistentRead: true,
  });

/** Every item that a scan finds. Only commands of operators may scan. */
export const scanItems = (db: Database, scan: ScanCommandInput): AsyncGenerator<Item> =>
  itemsOf((place) => db.send(new ScanCommand({ ...scan, ConsistentRead: true, ExclusiveStartKey: place })));
