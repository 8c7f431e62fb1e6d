/** A message as an item under its lead, and back. */
import { type Message, message } from '../mail/message.ts';
import { messageKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

export const messageItem = (record: Message) => ({
  ...messageKey(record.clinic, record.leadId, record.messageId),
  ...record,
  schemaVersion,
});

/** Throws when the stored item is not a message. */
export const readMessageItem = (item: unknown): Message => message.parse(item);
