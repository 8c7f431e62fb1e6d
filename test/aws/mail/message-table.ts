/** Messages with their leads in the table of an emulator, for tests of the store. */
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { leadKey } from '../../../shared/aws/items/keys.ts';
import { messageItem } from '../../../shared/aws/items/message-item.ts';
import { messageStore } from '../../../shared/aws/mail/message-store.ts';
import type { Message } from '../../../shared/mail/message.ts';
import { messageIdOf, shardOf } from '../../../shared/mail/message-id.ts';
import * as moves from '../../../shared/mail/protocol/message-moves.ts';
import type { Emulator } from '../../emulator.ts';
import { aMessage, noon } from '../../mail/messages.ts';

let made = 0;

/** An id that no other item of this process has. */
export const newId = (name: string): string => {
  made += 1;
  return `${name}-${made}`;
};

export const messageTable = ({ db, client, tables }: Emulator) => {
  const store = messageStore(db, tables.leads);
  const put = (Item: Record<string, unknown>) => client.send(new PutCommand({ TableName: tables.leads, Item }));

  /** A message of a lead of its own, both in the table. */
  const stored = async (over: Partial<Message> = {}, lead: Record<string, unknown> = {}): Promise<Message> => {
    const leadId = newId('lead');
    const messageId = messageIdOf(leadId, 'summary', 'screening-1');
    const message = aMessage({ leadId, messageId, shard: shardOf(messageId, over.class ?? 'service'), ...over });
    await put(messageItem(message));
    await put({ ...leadKey('alba', leadId), wantsMarketing: false, ...lead });
    return message;
  };

  const claimed = async (over: Partial<Message> = {}, lead?: Record<string, unknown>): Promise<Message> => {
    const message = await store.write(moves.claim(await stored(over, lead), noon, newId('claim')));
    if (!message) throw new Error('The claim was refused.');
    return message;
  };

  return {
    store,
    put,
    stored,
    claimed,
    fence: (message: Message, at = noon, to = { byClinic: 'hash-at-clinic', byAll: 'hash-at-all' }) =>
      store.fence(moves.fence(message, at), to),
    now: async (message: Message) => (await store.readMessage(message)) as Message,
  };
};

export type MessageTable = ReturnType<typeof messageTable>;
