/** Messages as items under their lead, and the writes of messages that a mail plan gains and loses. */
import { type Message, storedAttributes } from '../../mail/message.ts';
import type { Move } from '../../mail/protocol/message-moves.ts';
import { putNew, type Write } from '../table/transaction.ts';
import { messageKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';
import { updateOf } from './message-update.ts';

/** A message as an item. */
export const messageItem = (record: Message) => ({
  ...messageKey(record.clinic, record.leadId, record.messageId),
  ...storedAttributes(record),
  schemaVersion,
});

/** The writes of a change of a plan: new messages, and moves that withdraw messages. */
export const planWrites = (
  table: string,
  { create, withdraw }: { create: readonly Message[]; withdraw: readonly Move[] },
): Write[] => [
  ...create.map((message) => putNew(table, messageItem(message))),
  ...withdraw.map((move) => ({ Update: { TableName: table, ...updateOf(move) } })),
];
