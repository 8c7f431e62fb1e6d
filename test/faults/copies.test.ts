/** docs/reliability.md#promises, P5: how often SES takes a message when answers and events are lost and workers die. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasEnded, type Message } from '../../shared/mail/message.ts';
import { type Emulator, startEmulator, withNewTables } from '../emulator.ts';
import { counted, reached, size } from '../size.ts';
import { many } from './chance.ts';
import { startFlood } from './flood.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ isGuarded: false });
});
afterAll(() => emulator.stop());

const count = size(40, 5_000);

/** What is promised is reckoned with; a few messages meet ten times as much, or nothing would happen to them. */
const isReckoned = count >= 1_000;
const times = isReckoned ? 1 : 10;
const faults = { lostAnswers: 0.02 * times, lostEvents: 0.01 * times, deaths: 0.005 * times };

describe.each([
  ['service', 2, {}],
  ['marketing', 1, { wantsMarketing: true }],
] as const)('%s messages', (messageClass, most, lead) => {
  test(`P5: ${count} under faults are taken at most ${most} times each, and end`, async () => {
    const flood = startFlood(await withNewTables(emulator), { perSecond: 200, ...faults });
    const messages = await many(count, () => flood.room.aStored({ class: messageClass }, lead));
    expect(await flood.drain(24 * 60)).toBe(true);

    const copies = Map.groupBy(flood.taken, ({ messageId }) => messageId);
    const ends = await many(count, (number) => flood.room.read(messages[number] as Message));
    expect(ends.filter(({ state }) => !hasEnded(state))).toEqual([]);
    expect(ends.filter(({ state, messageId }) => state === 'SENT' && !copies.has(messageId))).toEqual([]);
    expect(Math.max(...[...copies.values()].map(({ length }) => length))).toBeLessThanOrEqual(most);
    const doubled = [...copies.values()].filter(({ length }) => length > 1).length;
    if (isReckoned) expect(doubled).toBeLessThanOrEqual(count / 1_000);
    const parked = ends.filter(({ state }) => state === 'PARKED').length;
    reached('P5', `${counted(count)} ${messageClass}: ${doubled} taken twice, ${parked} left to people`);
  });
});
