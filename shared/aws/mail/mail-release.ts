/**
 * Lets a restored table send again: replays the ledger, ends the messages that the restore brought back, and then gives
 * the table the epoch of its deployment.
 */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dueShards } from '../../contract/tables.ts';
import { afterRestore } from '../../mail/protocol/resolve-outcome.ts';
import { replayErasures } from '../erasure/erasure-replay.ts';
import { controlKey, type Key } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { retryWrite } from '../table/conditional-write.ts';
import { queryItems, readItem } from '../table/read-items.ts';
import { updateExpression } from '../table/update-expression.ts';
import { replayLedger } from './suppression-ledger.ts';
import type { SuppressionTables } from './suppression-store.ts';

/** `restoredTo`: the ISO instant of the restore. `write`: change the table; without it, only count. */
export type Release = { restoredTo: string; epoch: string; write: boolean };

/**
 * Numbers of messages that end, by their end; of messages that stay, because they are younger than the restore; of
 * addresses that the ledger suppresses; and of leads that it erases again.
 */
export type Released = {
  PARKED: number;
  CANCELLED: number;
  stays: number;
  suppressed: number;
  erased: number;
  epochBefore: string | undefined;
};

const restored = z.object({
  state: z.string(),
  createdAt: z.string(),
  class: z.string().optional(),
  version: z.int(),
});
const control = z.object({ epoch: z.string().optional() });

export const mailRelease = (db: Database, tables: SuppressionTables) => {
  const table = tables.leads;

  /** Keys of all messages that are not at their end: no others are in the index. */
  async function* openMessages(): AsyncGenerator<Key> {
    for (let shard = 0; shard < dueShards; shard += 1) {
      const items = queryItems(db, {
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: '#shard = :shard',
        ExpressionAttributeNames: { '#shard': 'shard' },
        ExpressionAttributeValues: { ':shard': `DUE#${shard}` },
      });
      for await (const { PK, SK } of items) yield { PK, SK };
    }
  }

  const endAs = async (Key: Key, state: string, version: number): Promise<void> => {
    const ended = { state, error: 'restored', version: version + 1 };
    const gone = { nextLook: undefined, shard: undefined, claimId: undefined, leaseUntil: undefined };
    const condition = { expression: '#version = :read', values: { ':read': version } };
    await db.send(
      new UpdateCommand({ TableName: table, Key, ...updateExpression({ ...ended, ...gone }, { condition }) }),
    );
  };

  const takeEpoch = async (epoch: string, before: string | undefined): Promise<void> => {
    const condition =
      before === undefined
        ? { expression: 'attribute_not_exists(#epoch)' }
        : { expression: '#epoch = :before', values: { ':before': before } };
    const update = new UpdateCommand({
      TableName: table,
      Key: controlKey(),
      ...updateExpression({ epoch }, { condition }),
    });
    const { outcome } = await retryWrite(db, update);
    if (outcome === 'refused') {
      throw new Error('The table was given an epoch meanwhile: look before you try again.');
    }
  };

  /**
   * A second run after a failure goes on where the first one ended. Throws when the table has the epoch already, because
   * then it is sending, when a message changes meanwhile, or when the ledger cannot be read.
   */
  return async ({ restoredTo, epoch, write }: Release): Promise<Released> => {
    const { epoch: epochBefore } = control.parse((await readItem(db, table, controlKey())) ?? {});
    if (epochBefore === epoch) throw new Error('The table has this epoch already: its mail is not held.');
    const suppressed = await replayLedger(db, tables)(write);
    const erased = await replayErasures(db, tables)(write);
    const counts: Released = { PARKED: 0, CANCELLED: 0, stays: 0, suppressed, erased, epochBefore };
    for await (const key of openMessages()) {
      const item = await readItem(db, table, key);
      if (!item) continue;
      const found = restored.parse(item);
      const end = afterRestore(found, restoredTo);
      counts[end ?? 'stays'] += 1;
      if (end && write) await endAs(key, end, found.version);
    }
    // Last, because from now on mail goes out.
    if (write) await takeEpoch(epoch, epochBefore);
    return counts;
  };
};
