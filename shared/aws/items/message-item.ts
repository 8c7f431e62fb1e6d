/** A message as an item under its lead. */
import { type Message, storedAttributes } from '../../mail/message.ts';
import { messageKey } from './keys.ts';
import { schemaVersion } from './lead-item.ts';

/** A message as an item. */
export const messageItem = (record: Message) => ({
  ...messageKey(record.clinic, record.leadId, record.messageId),
  ...storedAttributes(record),
  schemaVersion,
});
