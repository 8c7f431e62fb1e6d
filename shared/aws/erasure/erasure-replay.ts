/**
 * Erasures after a restore (reliability f.9): whom the ledger says was erased is a tombstone again, which every reader
 * obeys at once, and waits for the purge to take the rest away.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, ScanCommand, type ScanCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { erasureReasons } from '../../leads/erasure.ts';
import { tombstoneWrite } from '../items/erasure-records.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';

const erasedEntry = z.object({
  kind: z.literal('erased'),
  clinic: z.string(),
  leadId: z.string(),
  at: z.string(),
  reasonCode: z.enum(erasureReasons),
});
type ErasedEntry = z.output<typeof erasedEntry>;

/** A scan, because whoever restores needs every entry, and nothing else ever lists them. */
async function* erasuresIn(db: Database, table: string): AsyncGenerator<ErasedEntry> {
  for (let start: ScanCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
    const scan = new ScanCommand({
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'begins_with(PK, :erase)',
      ExpressionAttributeValues: { ':erase': 'ERASE#' },
      ExclusiveStartKey: start === 'first' ? undefined : start,
    });
    const page: ScanCommandOutput = await db.send(scan);
    for (const item of page.Items ?? []) yield erasedEntry.parse(item);
    start = page.LastEvaluatedKey;
  }
}

/** Makes a restored leads table honour the ledger's erasures, if `write`; resolves with how many leads they brought back. */
export const replayErasures =
  (db: Database, tables: { leads: string; ledger: string }) =>
  async (write: boolean): Promise<number> => {
    let erased = 0;
    for await (const { clinic, leadId, at, reasonCode } of erasuresIn(db, tables.ledger)) {
      const get = new GetCommand({ TableName: tables.leads, Key: leadKey(clinic, leadId), ConsistentRead: true });
      const { Item } = await db.send(get);
      const found = Item && readLeadItem(Item);
      if (!found || 'erasedAt' in found) continue;
      erased += 1;
      if (!write) continue;
      const tombstone = { leadId, clinic, erasedAt: at, reasonCode, version: found.version + 1 };
      await db.send(new PutCommand(tombstoneWrite(tables.leads, tombstone).Put)).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        throw new Error('A lead changed while it was erased again: run this once more.');
      });
    }
    return erased;
  };
