/**
 * The DynamoDB client, made once per environment. Two bounds keep a dying database from holding a person's request:
 * 2.5 s per attempt and 5.5 s per operation over all attempts (docs/reliability.md#faults, F3, F6).
 */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { type ServerClock, watchServerClock } from './server-clock.ts';
import { asUnavailable } from './unavailable.ts';

/** The part of a client that the stores use; any DynamoDBDocumentClient has it. */
export type Database = Pick<DynamoDBDocumentClient, 'send'>;

const attemptLimit = 2_500;
const operationLimit = 5_500;

/** Bounds every operation of a client and turns "the database does not answer" into the expected error `unavailable`. */
export const bounded = (client: DynamoDBDocumentClient, limit = operationLimit): Database => {
  const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
    try {
      return await client.send(command, { abortSignal: AbortSignal.timeout(limit) });
    } catch (error) {
      throw asUnavailable(error);
    }
  };
  return { send: send as DynamoDBDocumentClient['send'] };
};

/** The client as the functions have it: region, credentials and endpoint come from the environment. */
const documentClient = (): DynamoDBDocumentClient => {
  // requestTimeout alone only logs a warning; throwOnRequestTimeout ends the call (docs/reliability.md#facts, M2).
  const requestHandler = new NodeHttpHandler({
    connectionTimeout: 1_000,
    requestTimeout: attemptLimit,
    throwOnRequestTimeout: true,
  });
  const client = new DynamoDBClient({ maxAttempts: 3, requestHandler });
  // It copies every request and answer without what is sensitive, for a logger that we do not have.
  client.middlewareStack.remove('loggerMiddleware');
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
};

/** The client of the deployed functions. */
export const connect = (): Database => bounded(documentClient());

/** The same client, and the database's clock. `now` in ms. */
export const connectWithClock = (now: () => number): { db: Database; serverClock: ServerClock } => {
  const client = documentClient();
  return { db: bounded(client), serverClock: watchServerClock(client, now) };
};
