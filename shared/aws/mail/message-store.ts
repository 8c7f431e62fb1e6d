/** Messages: read, moved by one conditional write each, fenced, and found when somebody must look at them. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { leadIndexes } from '../../contract/tables.ts';
import { message } from '../../mail/message.ts';
import type { Outbox } from '../../mail/ports.ts';
import type { DueMessage } from '../../mail/protocol/sweep.ts';
import { messageKey, parseMessageKey } from '../items/keys.ts';
import { isWritten, moved, updateOf } from '../items/message-update.ts';
import type { Database } from '../table/clients.ts';
import { writeFence } from './message-fence.ts';
import { unreadableUpdate } from './park-unreadable.ts';

export type MessageStore = Outbox & {
  /** The oldest due messages of a partition of the due index (may lag a moment). `at` in ms. */
  readDue: (shard: string, at: number, limit: number) => Promise<DueMessage[]>;
};

const { partition, sort } = leadIndexes.due;

const dueItem = z.object({ PK: z.string(), SK: z.string(), [sort.name]: z.int() });

/** The store over a table. */
export const messageStore = (db: Database, table: string): MessageStore => {
  const fetchItem = async (clinic: string, leadId: string, messageId: string) => {
    const Key = messageKey(clinic, leadId, messageId);
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item;
  };

  return {
    readMessage: async ({ clinic, leadId, messageId }) => {
      const item = await fetchItem(clinic, leadId, messageId);
      return item && (message.safeParse(item).data ?? 'unreadable');
    },
    setAside: async ({ clinic, leadId, messageId }, at) => {
      const item = await fetchItem(clinic, leadId, messageId);
      if (!item) return;
      const update = new UpdateCommand({ TableName: table, ...unreadableUpdate(item, at) });
      // Refused when somebody who can read it was faster.
      await db.send(update).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
    write: async (move) => {
      const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
      const update = { TableName: table, ...updateOf(move), ReturnValuesOnConditionCheckFailure } as const;
      try {
        await db.send(new UpdateCommand(update));
        return moved(move);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // The client tries again by itself when an answer is lost; then our own first try is what refuses the second.
        return error.Item && isWritten(unmarshall(error.Item), move) ? moved(move) : undefined;
      }
    },
    fence: (move, recipient) => writeFence(db, table, move, recipient),
    readDue: async (shard, at, limit) => {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: '#shard = :shard AND #look <= :seconds',
          ExpressionAttributeNames: { '#shard': partition.name, '#look': sort.name },
          ExpressionAttributeValues: { ':shard': shard, ':seconds': Math.floor(at / 1000) },
          Limit: limit,
        }),
      );
      return Items.flatMap((item) => {
        const { nextLook, ...key } = dueItem.parse(item);
        const ref = parseMessageKey(key);
        return ref ? [{ ...ref, nextLook }] : [];
      });
    },
  };
};
