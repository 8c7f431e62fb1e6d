/** Messages: read, moved by one conditional write each, fenced, and found when they are due. */
import { BatchGetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { unavailable } from '../../contract/expected-error.ts';
import { leadIndexes } from '../../contract/tables.ts';
import { message } from '../../mail/message.ts';
import type { Outbox } from '../../mail/ports.ts';
import type { ReadDue } from '../../mail/protocol/due-pool.ts';
import type { SweepDeps } from '../../mail/protocol/sweep.ts';
import { messageKey, parseMessageKey } from '../items/keys.ts';
import { isWritten, moved, updateOf } from '../items/message-update.ts';
import type { Database } from '../table/clients.ts';
import { tryWrite } from '../table/conditional-write.ts';
import { readItem } from '../table/read-items.ts';
import { writeFence } from './message-fence.ts';
import { parkUnreadable } from './park-unreadable.ts';

export type MessageStore = Outbox & {
  /** The index may lag a moment. */
  readDue: ReadDue;
  readMessages: SweepDeps['readMessages'];
};

const { partition, sort } = leadIndexes.due;

const dueItem = z.object({ PK: z.string(), SK: z.string(), [sort.name]: z.int() });

const read = (item: unknown) => (item === undefined ? undefined : (message.safeParse(item).data ?? 'unreadable'));

/** The store over a table. */
export const messageStore = (db: Database, table: string): MessageStore => {
  const fetchItem = (clinic: string, leadId: string, messageId: string) =>
    readItem(db, table, messageKey(clinic, leadId, messageId));

  return {
    readMessage: async ({ clinic, leadId, messageId }) => read(await fetchItem(clinic, leadId, messageId)),
    parkUnreadable: async ({ clinic, leadId, messageId }, at) => {
      const item = await fetchItem(clinic, leadId, messageId);
      if (!item) return;
      // Refused when a worker that can read the item was faster.
      await tryWrite(db, new UpdateCommand({ TableName: table, ...parkUnreadable(item, at) }));
    },
    write: async (move) => {
      const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
      const update = { TableName: table, ...updateOf(move), ReturnValuesOnConditionCheckFailure } as const;
      const written = await tryWrite(db, new UpdateCommand(update));
      if (written.outcome === 'busy') throw unavailable({ retryAfter: 1 });
      if (written.outcome === 'done') return moved(move);
      // The client tries again by itself when an answer is lost. Then our own first try refuses the second.
      return written.item && isWritten(written.item, move) ? moved(move) : undefined;
    },
    fence: (move, recipient) => writeFence(db, table, move, recipient),
    readMessages: async (refs) => {
      const Keys = refs.map(({ clinic, leadId, messageId }) => messageKey(clinic, leadId, messageId));
      const { Responses } = await db.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys, ConsistentRead: true } } }),
      );
      const found = new Map((Responses?.[table] ?? []).map((item) => [`${item.PK} ${item.SK}`, item]));
      return Keys.map(({ PK, SK }) => read(found.get(`${PK} ${SK}`)));
    },
    readDue: async (shard, at, { limit, from }) => {
      const { Items = [], LastEvaluatedKey: next } = await db.send(
        new QueryCommand({
          TableName: table,
          IndexName: 'due',
          KeyConditionExpression: '#shard = :shard AND #look <= :seconds',
          ExpressionAttributeNames: { '#shard': partition.name, '#look': sort.name },
          ExpressionAttributeValues: { ':shard': shard, ':seconds': Math.floor(at / 1000) },
          Limit: limit,
          ExclusiveStartKey: from,
        }),
      );
      const due = Items.flatMap((item) => {
        const { nextLook, ...key } = dueItem.parse(item);
        const ref = parseMessageKey(key);
        return ref ? [{ ...ref, nextLook }] : [];
      });
      return { due, next };
    },
  };
};
