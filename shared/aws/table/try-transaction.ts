/** A transaction that is tried again by whoever wrote it, on what is there by then. */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Database } from './clients.ts';
import type { Write } from './transaction.ts';

/** Writes all or nothing; false when what was read has changed, or another transaction was in the way. */
export const unlessInTheWay = async (db: Database, TransactItems: Write[]): Promise<boolean> => {
  try {
    await db.send(new TransactWriteCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (error instanceof TransactionCanceledException) return false;
    throw error;
  }
};
