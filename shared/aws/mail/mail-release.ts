/**
 * Lets a restored table send again: makes it honour the ledger, ends what it brought back, and then gives it the epoch
 * of its deployment.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, type QueryCommandOutput, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dueShards } from '../../contract/tables.ts';
import { afterRestore } from '../../mail/protocol/resolve-outcome.ts';
import { replayErasures } from '../erasure/erasure-replay.ts';
import { controlKey, type Key } from '../items/keys.ts';
import type { Database } from '../table/clients.ts';
import { replayLedger } from './suppression-ledger.ts';
import type { SuppressionTables } from './suppression-store.ts';

/** `restoredTo`: the ISO instant that the table was restored to. `write`: change it, rather than only count. */
export type Release = { restoredTo: string; epoch: string; write: boolean };

/**
 * How many messages end, by their end, how many stay because they are younger than the restore, how many addresses the
 * ledger suppresses, and how many leads it erases that the restore brought back.
 */
export type Released = {
  PARKED: number;
  CANCELLED: number;
  stays: number;
  suppressed: number;
  erased: number;
  epochBefore: string | undefined;
};

const dueKey = z.object({ PK: z.string(), SK: z.string() });
const restored = z.object({
  state: z.string(),
  createdAt: z.string(),
  class: z.string().optional(),
  version: z.int(),
});
const control = z.object({ epoch: z.string().optional() });

export const mailRelease = (db: Database, tables: SuppressionTables) => {
  const table = tables.leads;

  /** Keys of all messages that are not at their end: only those are in the index. */
  async function* openMessages(): AsyncGenerator<Key> {
    for (let shard = 0; shard < dueShards; shard += 1) {
      for (let start: QueryCommandOutput['LastEvaluatedKey'] | 'first' = 'first'; start; ) {
        const query: QueryCommand = new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: '#shard = :shard',
          ExpressionAttributeNames: { '#shard': 'shard' },
          ExpressionAttributeValues: { ':shard': `DUE#${shard}` },
          ExclusiveStartKey: start === 'first' ? undefined : start,
        });
        const page: QueryCommandOutput = await db.send(query);
        for (const item of page.Items ?? []) {
          const { PK, SK } = dueKey.parse(item);
          yield { PK, SK };
        }
        start = page.LastEvaluatedKey;
      }
    }
  }

  const readItem = async (Key: Key) =>
    (await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item;

  const endAs = async (Key: Key, state: string, version: number): Promise<void> => {
    const update = new UpdateCommand({
      TableName: table,
      Key,
      UpdateExpression:
        'SET #state = :state, #error = :error, version = :next REMOVE nextLook, #shard, claimId, leaseUntil',
      ConditionExpression: 'version = :read',
      ExpressionAttributeNames: { '#state': 'state', '#error': 'error', '#shard': 'shard' },
      ExpressionAttributeValues: { ':state': state, ':error': 'restored', ':read': version, ':next': version + 1 },
    });
    await db.send(update);
  };

  const takeEpoch = async (epoch: string, before: string | undefined): Promise<void> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: controlKey(),
      UpdateExpression: 'SET epoch = :epoch',
      ConditionExpression: before === undefined ? 'attribute_not_exists(epoch)' : 'epoch = :before',
      ExpressionAttributeValues: { ':epoch': epoch, ...(before !== undefined && { ':before': before }) },
    });
    await db.send(update).catch((error: unknown) => {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw new Error('Somebody else gave the table an epoch meanwhile: look before you try again.');
    });
  };

  /**
   * Run again after a failure, it goes on where it was. Throws when the table has that epoch already, for then it is
   * sending, or when a message changes meanwhile, or when the ledger cannot be read.
   */
  return async ({ restoredTo, epoch, write }: Release): Promise<Released> => {
    const { epoch: epochBefore } = control.parse((await readItem(controlKey())) ?? {});
    if (epochBefore === epoch) throw new Error('The table has this epoch already: its mail is not held.');
    const suppressed = await replayLedger(db, tables)(write);
    const erased = await replayErasures(db, tables)(write);
    const counts: Released = { PARKED: 0, CANCELLED: 0, stays: 0, suppressed, erased, epochBefore };
    for await (const key of openMessages()) {
      const item = await readItem(key);
      if (!item) continue;
      const found = restored.parse(item);
      const end = afterRestore(found, restoredTo);
      counts[end ?? 'stays'] += 1;
      if (end && write) await endAs(key, end, found.version);
    }
    // Last, because from here on mail goes out.
    if (write) await takeEpoch(epoch, epochBefore);
    return counts;
  };
};
