/**
 * Addresses that are not mailed, by keyed hash: for a clinic, or for all (`*`). The fence reads these items in the
 * transaction that lets a mail go, so an entry holds from the moment that its write is answered (reliability P7). What
 * changes here is in the ledger too, in the same transaction, or not at all.
 */
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { type Suppression, type SuppressionScope, suppression } from '../../leads/suppression.ts';
import { suppressionKey } from '../items/keys.ts';
import { suppressionWrite } from '../items/suppression-write.ts';
import type { Database } from '../table/clients.ts';
import { pastConflicts } from '../table/retry-conflicts.ts';
import type { Write } from '../table/transaction.ts';
import { liftedEntry, suppressedEntry } from './suppression-ledger.ts';

/** Who must not be mailed. */
export type SuppressionStore = {
  /**
   * Suppresses an address. Any number of times is the same as once: a scope only ever gets wider, and what was there
   * first stays as it was unless it was narrower or was to end sooner (`until`). `others` are written with it, if it is.
   */
  suppress: (suppression: Suppression, others?: readonly Write[]) => Promise<void>;
  /** What an address is suppressed for at an instant (ms), as of now; undefined for nothing. */
  readScope: (clinic: string, emailHash: string, at: number) => Promise<SuppressionScope | undefined>;
  /** Parts of a transaction: end a marketing suppression that was read, unless it has been widened since. `at`: ISO. */
  liftMarketing: (clinic: string, emailHash: string, at: string) => Write[];
};

const entry = suppression.pick({ scope: true, until: true });

/** The leads table, and the ledger that a restored leads table is made to honour. */
export type SuppressionTables = { leads: string; ledger: string };

/** Whether the list holds as much already: then there is nothing to write, in the ledger neither. */
const isHeldAlready = (error: unknown): boolean =>
  error instanceof TransactionCanceledException && error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed';

/** The store over its tables. */
export const suppressionStore = (db: Database, { leads: table, ledger }: SuppressionTables): SuppressionStore => ({
  suppress: async (one, others = []) => {
    const TransactItems = [{ Update: suppressionWrite(table, one) }, suppressedEntry(ledger, one), ...others];
    await pastConflicts(() => db.send(new TransactWriteCommand({ TransactItems }))).catch((error: unknown) => {
      if (!isHeldAlready(error)) throw error;
    });
  },
  readScope: async (clinic, emailHash, at) => {
    const Key = suppressionKey(clinic, emailHash);
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    if (!Item) return undefined;
    const { scope, until } = entry.parse(Item);
    return until !== undefined && until <= new Date(at).toISOString() ? undefined : scope;
  },
  liftMarketing: (clinic, emailHash, at) => [
    {
      Delete: {
        TableName: table,
        Key: suppressionKey(clinic, emailHash),
        ConditionExpression: 'attribute_not_exists(PK) OR #scope = :marketing',
        ExpressionAttributeNames: { '#scope': 'scope' },
        ExpressionAttributeValues: { ':marketing': 'marketing' },
      },
    },
    liftedEntry(ledger, clinic, emailHash, at),
  ],
});
