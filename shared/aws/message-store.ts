/** Messages: read, moved by one conditional write each, fenced, and found when somebody must look at them. */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { leadIndexes } from '../contract/tables.ts';
import type { Outbox } from '../mail/outside.ts';
import type { DueMessage } from '../mail/sweep.ts';
import type { Database } from './clients.ts';
import { messageKey, parseMessageKey } from './keys.ts';
import { writeFence } from './message-fence.ts';
import { readMessageItem } from './message-item.ts';
import { moved, updateOf } from './message-update.ts';

export type MessageStore = Outbox & {
  /** The oldest due messages of a partition of the due index (may lag a moment). `at` in ms. */
  readDue: (shard: string, at: number, limit: number) => Promise<DueMessage[]>;
};

const { partition, sort } = leadIndexes.due;

const dueItem = z.object({ PK: z.string(), SK: z.string(), [sort.name]: z.int() });

export const messageStore = (db: Database, table: string): MessageStore => ({
  readMessage: async ({ clinic, leadId, messageId }) => {
    const Key = messageKey(clinic, leadId, messageId);
    const { Item } = await db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return Item && readMessageItem(Item);
  },
  write: async (move) => {
    try {
      await db.send(new UpdateCommand({ TableName: table, ...updateOf(move) }));
      return moved(move);
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined;
      throw error;
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
});
