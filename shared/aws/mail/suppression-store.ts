/**
 * Addresses that are not mailed, by keyed hash: for a clinic, or for all (`*`). The fence checks these items in the
 * transaction that lets a mail go, so an entry holds from the moment that its write is answered
 * (docs/reliability.md#promises, P7). A change is written to the list and to the ledger, or to neither.
 */
import { instantOf } from '../../contract/instant.ts';
import { type Suppression, type SuppressionScope, suppression } from '../../leads/suppression.ts';
import { suppressionKey } from '../items/keys.ts';
import { suppressionWrite } from '../items/suppression-write.ts';
import type { Database } from '../table/clients.ts';
import { readItem } from '../table/read-items.ts';
import { retryTransaction, type Write } from '../table/transaction.ts';
import { conditionOf } from '../table/update-expression.ts';

import { liftedEntry, suppressedEntry } from './suppression-ledger.ts';

/** Addresses that must not be mailed. */
export type SuppressionStore = {
  /**
   * Suppresses an address. Any number of times is the same as once: a scope only ever gets wider, and an entry stays as
   * it is unless it was narrower or ended sooner (`until`). `others` are written with it, if it is written.
   */
  suppress: (suppression: Suppression, others?: readonly Write[]) => Promise<void>;
  /** The scope in which an address is suppressed at an instant (ms), as of now; undefined when it is not. */
  readScope: (clinic: string, emailHash: string, at: number) => Promise<SuppressionScope | undefined>;
  /** Parts of a transaction: end a marketing suppression that was read, unless it has been widened since. `at`: ISO. */
  liftMarketing: (clinic: string, emailHash: string, at: string) => Write[];
};

const entry = suppression.pick({ scope: true, until: true });

/** The leads table, and the ledger, from which a restored leads table gets the list again. */
export type SuppressionTables = { leads: string; ledger: string };

/** The store over its tables. */
export const suppressionStore = (db: Database, { leads: table, ledger }: SuppressionTables): SuppressionStore => ({
  suppress: async (one, others = []) => {
    // The list holds as much already when it refuses. Then the ledger does too.
    await retryTransaction(db, {
      list: { Update: suppressionWrite(table, one) },
      ledger: suppressedEntry(ledger, one),
      others,
    });
  },
  readScope: async (clinic, emailHash, at) => {
    const found = await readItem(db, table, suppressionKey(clinic, emailHash));
    if (!found) return undefined;
    const { scope, until } = entry.parse(found);
    return until !== undefined && until <= instantOf(at) ? undefined : scope;
  },
  liftMarketing: (clinic, emailHash, at) => [
    {
      Delete: {
        TableName: table,
        Key: suppressionKey(clinic, emailHash),
        ...conditionOf({
          expression: 'attribute_not_exists(PK) OR #scope = :marketing',
          values: { ':marketing': 'marketing' },
        }),
      },
    },
    liftedEntry(ledger, clinic, emailHash, at),
  ],
});
