/** Items by their keys, as many at once as DynamoDB takes; they may lag a moment. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './clients.ts';
import type { Item } from './read-items.ts';
import { type Pause, retry } from './retry.ts';

/** What DynamoDB takes in one batch. */
export const mostAtOnce = 100;

const tries = 4;

/** `attributes`: those that are answered, the keys among them; all where none are named. */
export type BatchOptions = { pause?: Pause | undefined; attributes?: readonly string[] };

const projection = (attributes: readonly string[] | undefined) =>
  attributes && {
    ProjectionExpression: attributes.map((_name, at) => `#a${at}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(attributes.map((name, at) => [`#a${at}`, name])),
  };

/** The items of at most `mostAtOnce` keys, in any order. Throws `unavailable` when the table is too busy. */
export const readBatch = async (
  db: Database,
  table: string,
  keys: readonly Record<string, unknown>[],
  { pause, attributes }: BatchOptions,
): Promise<Item[]> => {
  const items: Item[] = [];
  let Keys = [...keys];
  return await retry<Item[]>(
    async () => {
      const request = { Keys, ...projection(attributes) };
      const answer = await db.send(new BatchGetCommand({ RequestItems: { [table]: request } }));
      items.push(...((answer.Responses?.[table] ?? []) as Item[]));
      Keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
      return Keys.length === 0 ? items : 'again';
    },
    { tries, pause },
  );
};
