/**
 * Who is not mailed, a second time, in a table that stands outside any restore of the leads table (reliability f.9).
 * Entries are only ever added, each in the transaction that changes the list, so neither is there without the other.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { ScanCommand, type ScanCommandOutput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Suppression, suppression } from '../../leads/suppression.ts';
import { ledgerKey } from '../items/keys.ts';
import { schemaVersion } from '../items/lead-item.ts';
import { suppressionWrite } from '../items/suppression-write.ts';
import type { Database } from '../table/clients.ts';
import { pastConflicts } from '../table/retry-conflicts.ts';
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
 * What of an address's entries stands. A lift ends what was suppressed for marketing before it, and nothing else; of one
 * instant, the suppression stands.
 */
export const standing = (entries: readonly LedgerEntry[]): Suppression[] => {
  const lifts = entries.flatMap((entry) => (entry.kind === 'lifted' ? [entry.at] : []));
  const isLifted = ({ scope, at }: Suppression) => scope === 'marketing' && lifts.some((lift) => lift > at);
  return entries.flatMap((entry) => (entry.kind === 'suppressed' && !isLifted(entry) ? [entry] : []));
};

/** By address. A scan: whoever restores needs every entry, and nothing else ever lists them. */
const readLedger = async (db: Database, table: string): Promise<Map<string, LedgerEntry[]>> => {
  const byAddress = new Map<string, LedgerEntry[]>();
  for (let start: ScanCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
    const ExclusiveStartKey = start === 'first' ? undefined : start;
    const scan = new ScanCommand({ TableName: table, ConsistentRead: true, ExclusiveStartKey });
    const page: ScanCommandOutput = await db.send(scan);
    for (const item of page.Items ?? []) {
      // Erasures and seals are in the ledger too.
      if (!String(item.PK).startsWith('SUPP#')) continue;
      const entry = ledgerEntry.parse(item);
      const address = `${entry.clinic}#${entry.emailHash}`;
      byAddress.set(address, [...(byAddress.get(address) ?? []), entry]);
    }
    start = page.LastEvaluatedKey;
  }
  return byAddress;
};

/**
 * Makes a restored leads table honour the ledger, if `write`; resolves with how many addresses it suppresses. What the
 * table holds already is never narrowed or lifted. Throws, before anything is written, when an entry cannot be read.
 */
export const replayLedger =
  (db: Database, tables: { leads: string; ledger: string }) =>
  async (write: boolean): Promise<number> => {
    let addresses = 0;
    for (const entries of (await readLedger(db, tables.ledger)).values()) {
      const stands = standing(entries);
      if (stands.length > 0) addresses += 1;
      for (const one of write ? stands : []) {
        const update = new UpdateCommand(suppressionWrite(tables.leads, one));
        await pastConflicts(() => db.send(update)).catch((error: unknown) => {
          if (!(error instanceof ConditionalCheckFailedException)) throw error;
        });
      }
    }
    return addresses;
  };
