/** Counts what calls on a client consume, as the emulator reports it, by kind of call. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

type Consumed = { CapacityUnits?: number };

export type Call = { name: string; units: number };

/** Watches a client from now on; the list grows with every call made through it. */
export const watchCapacity = (client: DynamoDBDocumentClient): Call[] => {
  const calls: Call[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      Object.assign(args.input as object, { ReturnConsumedCapacity: 'INDEXES' });
      const result = await next(args);
      const { ConsumedCapacity } = result.output as { ConsumedCapacity?: Consumed | Consumed[] };
      const consumed = [ConsumedCapacity ?? []].flat();
      const units = consumed.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
      const name = (context as { commandName?: string }).commandName ?? '';
      calls.push({ name: name.replace(/Command$/, ''), units });
      return result;
    },
    { step: 'initialize', name: 'watchCapacity' },
  );
  return calls;
};
