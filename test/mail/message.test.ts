import { expect, test } from 'vitest';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import { lateBy, message } from '../../shared/mail/message.ts';
import { messageAttributes } from '../../shared/mail/message-attributes.ts';
import { languages } from '../../shared/texts/language.ts';
import { aClaimed, instant, noon } from './messages.ts';

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

test('what no worker writes is not read', () => {
  const reads = (over: object) => message.safeParse({ ...messageItem(full), ...over }).success;
  expect(reads({ attempt: 7, resends: 1, deaths: 3, version: 9, templateVersion: 2 })).toBe(true);
  expect(reads({ attempt: 0, resends: 0, deaths: 0, version: 1, templateVersion: 1 })).toBe(true);
  for (const name of ['attempt', 'resends', 'deaths']) expect([name, reads({ [name]: -1 })]).toEqual([name, false]);
  for (const name of ['version', 'templateVersion']) expect([name, reads({ [name]: 0 })]).toEqual([name, false]);
});

test('what no event told of holds nothing of events', () => {
  expect(messageItem(aClaimed())).not.toHaveProperty('told');
  expect(message.parse(messageItem(aClaimed()))).not.toHaveProperty('seenEvents');
});

test('a message is late by the whole seconds since it was due for the first time', () => {
  const late = (ms: number) => lateBy({ dueAt: instant(noon) }, noon + ms);
  expect([late(-60_000), late(0), late(999), late(1_000), late(90_500)]).toEqual([0, 0, 0, 1, 90]);
});

test('a message is read in every language that is written, and in no other', () => {
  const reads = (lang: unknown) => message.safeParse({ ...messageItem(full), lang }).success;
  expect([...languages, 'xx'].filter(reads)).toEqual([...languages]);
});
