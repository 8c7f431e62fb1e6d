/** One write with a condition: it is done, or the condition did not hold. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Database } from './clients.ts';
import type { Item } from './read-items.ts';
import { retryBusy } from './retry.ts';

/** `item` as it stands, when the write asked for it; `busy`: a transaction was on the item. */
export type Written = { outcome: 'done' } | { outcome: 'refused'; item: Item | undefined } | { outcome: 'busy' };

/** Writes once. The SDK does not try again by itself when a transaction is on the item. */
export const tryWrite = async (db: Database, command: PutCommand | UpdateCommand | DeleteCommand): Promise<Written> => {
  try {
    await db.send(command as UpdateCommand);
    return { outcome: 'done' };
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      return { outcome: 'refused', item: error.Item && (unmarshall(error.Item) as Item) };
    }
    if (error instanceof Error && error.name === 'TransactionConflictException') return { outcome: 'busy' };
    throw error;
  }
};

/** The same, again while it is busy. Throws `unavailable` when it stays so. */
export const retryWrite = async (
  ...write: Parameters<typeof tryWrite>
): Promise<Exclude<Written, { outcome: 'busy' }>> => await retryBusy(() => tryWrite(...write));
