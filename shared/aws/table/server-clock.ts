/**
 * The distance of our clock from DynamoDB's, by the `Date` header of its answers. A worker with a wrong clock would send
 * mail early, late or stale, so it checks its clock first (docs/reliability.md#promises, P26).
 */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Our clock against the table’s. */
export type ServerClock = {
  /** ms that our clock is ahead of the server's (negative: behind), by the latest answer; 0 before the first. */
  ahead: () => number;
};

type Answer = { response?: { headers?: Record<string, string | undefined> } };

/** Watches a client's answers. `now` in ms. The header counts whole seconds, so the result is right to a second. */
export const watchServerClock = (
  client: Pick<DynamoDBDocumentClient, 'middlewareStack'>,
  now: () => number,
): ServerClock => {
  let ahead = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers = {} } = (result as Answer).response ?? {};
      const server = Date.parse(headers.date ?? '');
      if (!Number.isNaN(server)) ahead = now() - server;
      return result;
    },
    { step: 'deserialize', name: 'watchServerClock', priority: 'low' },
  );
  return { ahead: () => ahead };
};
