import { expect, test } from 'vitest';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import { message } from '../../shared/mail/message.ts';
import { messageAttributes } from '../../shared/mail/message-attributes.ts';
import { aClaimed } from './messages.ts';

const full = aClaimed({ seenEvents: new Set(['sent#1']) });

test('a message is stored under the attribute names that items have always had', () => {
  const item = messageItem(full);
  expect(item).toMatchObject({ slot: full.dedupeKey, told: full.seenEvents });
  const { PK, SK, schemaVersion, ...attributes } = item;
  expect(Object.keys(attributes).filter((name) => !(name in messageAttributes))).toEqual([]);
});

test('a message that was stored is read as it was', () => {
  expect(message.parse(messageItem(full))).toEqual(full);
  expect(message.parse(messageItem(aClaimed()))).toEqual(aClaimed());
});
