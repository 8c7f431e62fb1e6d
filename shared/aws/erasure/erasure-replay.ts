/**
 * Erasures after a restore (docs/mail-protocol.md#restore): a lead that the ledger says is erased becomes a tombstone
 * again. Every reader obeys the tombstone at once, and the purge takes the rest away.
 */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { erasureReasons } from '../../leads/erasure.ts';
import { tombstoneWrite } from '../items/erasure-records.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { readItem, scanItems } from '../table/read-items.ts';

const erasedEntry = z.object({
  kind: z.literal('erased'),
  clinic: z.string(),
  leadId: z.string(),
  at: z.string(),
  reasonCode: z.enum(erasureReasons),
});
/** Erases again the leads that a restore brought back, if `write`; resolves with their number. A scan of the ledger. */
export const replayErasures =
  (db: Database, tables: { leads: string; ledger: string }) =>
  async (write: boolean): Promise<number> => {
    let erased = 0;
    const erasures = scanItems(db, {
      TableName: tables.ledger,
      FilterExpression: 'begins_with(PK, :erase)',
      ExpressionAttributeValues: { ':erase': 'ERASE#' },
    });
    for await (const item of erasures) {
      const { clinic, leadId, at, reasonCode } = erasedEntry.parse(item);
      const stored = await readItem(db, tables.leads, leadKey(clinic, leadId));
      const found = stored && readLeadItem(stored);
      if (!found || 'erasedAt' in found) continue;
      erased += 1;
      if (!write) continue;
      const tombstone = { leadId, clinic, erasedAt: at, reasonCode, version: found.version + 1 };
      const { outcome } = await retryWrite(db, new PutCommand(tombstoneWrite(tables.leads, tombstone).Put));
      if (outcome === 'refused') throw new Error('A lead changed while it was erased again: run this once more.');
    }
    return erased;
  };
