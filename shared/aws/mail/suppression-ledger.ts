/**
 * The suppressions once more, in a table outside any restore of the leads table (docs/mail-protocol.md#restore).
 * Entries are only ever added, each in the transaction that changes the list, so that neither is there without the
 * other.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Suppression, suppression } from '../../leads/suppression.ts';
import { ledgerKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import { suppressionWrite } from '../items/suppression-write.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { scanItems } from '../table/read-items.ts';
import type { Write } from '../table/transaction.ts';

const suppressed = z.object({ kind: z.literal('suppressed'), ...suppression.shape });
const lifted = z.object({ kind: z.literal('lifted'), clinic: z.string(), emailHash: z.string(), at: z.string() });
const ledgerEntry = z.discriminatedUnion('kind', [suppressed, lifted]);
type LedgerEntry = z.output<typeof ledgerEntry>;

/** `what` tells entries of one instant apart; the same entry again is the same item. */
const put = (table: string, entry: LedgerEntry, what: string): Write => ({
  Put: {
    TableName: table,
    Item: { ...ledgerKey(entry.clinic, entry.emailHash, entry.at, what), ...entry, schemaVersion },
  },
});

/** Part of the transaction that suppresses. */
export const suppressedEntry = (table: string, one: Suppression): Write =>
  put(table, { kind: 'suppressed', ...one }, one.until === undefined ? one.scope : `until-${one.until}`);

/** Part of the transaction that ends a marketing suppression. `at`: ISO instant. */
export const liftedEntry = (table: string, clinic: string, emailHash: string, at: string): Write =>
  put(table, { kind: 'lifted', clinic, emailHash, at }, 'lifted');

/**
 * The suppressions of an address that hold. A lift ends those for marketing before it, and no others; a suppression of
 * the same instant holds.
 */
export const heldSuppressions = (entries: readonly LedgerEntry[]): Suppression[] => {
  const lifts = entries.flatMap((entry) => (entry.kind === 'lifted' ? [entry.at] : []));
  const isLifted = ({ scope, at }: Suppression) => scope === 'marketing' && lifts.some((lift) => lift > at);
  return entries.flatMap((entry) => (entry.kind === 'suppressed' && !isLifted(entry) ? [entry] : []));
};

/** By address. A restore needs every entry, so this scans. */
const readLedger = async (db: Database, table: string): Promise<Map<string, LedgerEntry[]>> => {
  const byAddress = new Map<string, LedgerEntry[]>();
  for await (const item of scanItems(db, { TableName: table })) {
    // Erasures and seals are in the ledger too.
    if (!item.PK.startsWith('SUPP#')) continue;
    const entry = ledgerEntry.parse(item);
    const address = `${entry.clinic}#${entry.emailHash}`;
    byAddress.set(address, [...(byAddress.get(address) ?? []), entry]);
  }
  return byAddress;
};

/**
 * Puts the suppressions of the ledger on the list of a restored leads table, if `write`; resolves with the number of
 * addresses. Nothing in the table is narrowed or lifted. Throws, before anything is written, when an entry cannot be read.
 */
export const replayLedger =
  (db: Database, tables: { leads: string; ledger: string }) =>
  async (write: boolean): Promise<number> => {
    let addresses = 0;
    for (const entries of (await readLedger(db, tables.ledger)).values()) {
      const held = heldSuppressions(entries);
      if (held.length > 0) addresses += 1;
      // An entry that the table refuses is held there already.
      for (const one of write ? held : []) await retryWrite(db, new UpdateCommand(suppressionWrite(tables.leads, one)));
    }
    return addresses;
  };
