/**
 * Erasures after a restore (docs/mail-protocol.md#restore): a lead that the ledger says is erased becomes a tombstone
 * again. Every reader obeys the tombstone at once, and the purge takes the rest away.
 */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ExpectedError } from '../../contract/expected-error.ts';
import { erasureReasons } from '../../leads/erasure.ts';
import { tombstoneWrite } from '../items/erasure-records.ts';
import { leadKey } from '../items/keys.ts';
import { readLeadItem } from '../items/lead-item.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { type Item, readItem, scanItems } from '../table/read-items.ts';

const erasedEntry = z.object({
  kind: z.literal('erased'),
  clinic: z.string(),
  leadId: z.string(),
  at: z.string(),
  reasonCode: z.enum(erasureReasons),
});

/**
 * Erases again the leads that a restore brought back, if `write`; resolves with their number. A scan of the ledger. Throws
 * at the end, when all others are erased, if one could not be: whoever releases the table must not go on.
 */
export const replayErasures = (db: Database, tables: { leads: string; ledger: string }) => {
  /** Resolves with whether the lead was there. */
  const replay = async (item: Item, write: boolean): Promise<boolean> => {
    const { clinic, leadId, at, reasonCode } = erasedEntry.parse(item);
    const stored = await readItem(db, tables.leads, leadKey(clinic, leadId));
    const found = stored && readLeadItem(stored);
    if (!found || 'erasedAt' in found) return false;
    const tombstone = { leadId, clinic, erasedAt: at, reasonCode, version: found.version + 1 };
    const put = new PutCommand(tombstoneWrite(tables.leads, tombstone).Put);
    if (write && (await retryWrite(db, put)).outcome === 'refused') throw new Error('The lead changed meanwhile.');
    return true;
  };

  return async (write: boolean): Promise<number> => {
    let erased = 0;
    const failed: string[] = [];
    const erasures = scanItems(db, {
      TableName: tables.ledger,
      FilterExpression: 'begins_with(PK, :erase)',
      ExpressionAttributeValues: { ':erase': 'ERASE#' },
    });
    for await (const item of erasures) {
      try {
        if (await replay(item, write)) erased += 1;
      } catch (error) {
        // A table that does not answer fails each of them.
        if (error instanceof ExpectedError) throw error;
        failed.push(`${item.clinic} ${item.leadId}`);
      }
    }
    if (failed.length === 0) return erased;
    const named = failed.slice(0, 10).join(', ');
    throw new Error(
      `${failed.length} of the ledger’s leads could not be erased again (${named}); all others are. Run this once more: one ` +
        'that changed meanwhile is erased then. One that cannot be read needs you.',
    );
  };
};
