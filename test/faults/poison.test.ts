/** docs/reliability.md#promises, P8: records and templates that are no good, among mail that is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import type { Message } from '../../shared/mail/message.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { counted, reached, seed, size } from '../size.ts';
import { many, randomFrom, startFlood } from './flood.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ isGuarded: false });
});
afterAll(() => emulator.stop());

const count = size(100, 5_000);

/** What one in a hundred is: an item that no code knows. What one in twenty is: a mail that cannot be made. */
const kindOf = (number: number) => (number % 100 === 7 ? 'unreadable' : number % 20 === 3 ? 'unmade' : 'healthy');

test(`P8: of ${count} messages, those that can be sent are not delayed by those that cannot`, async () => {
  const random = randomFrom(seed);
  const unmade = new Set<string>();
  const made = ({ messageId }: Message) => {
    if (unmade.has(messageId)) throw new TypeError('a template that fails');
  };
  const flood = startFlood(emulator, { perSecond: 50, made });
  const messages = await many(count, async (number) => {
    const due = noon + Math.floor(random() * minutes(10));
    const message = await flood.room.aStored({ dueAt: instant(due), nextLook: Math.ceil(due / 1_000) });
    if (kindOf(number) === 'unmade') unmade.add(message.messageId);
    if (kindOf(number) === 'unreadable') await flood.room.put({ ...messageItem(message), state: 'OF-THE-FUTURE' });
    return message;
  });
  await flood.drain(14);

  const takenAt = new Map(flood.taken.map(({ messageId, at }) => [messageId, at]));
  const healthy = messages.filter((_message, number) => kindOf(number) === 'healthy');
  expect([...takenAt.keys()].toSorted()).toEqual(healthy.map(({ messageId }) => messageId).toSorted());
  const delays = healthy
    .map(({ messageId, dueAt }) => (takenAt.get(messageId) ?? Number.NaN) - Date.parse(dueAt))
    .toSorted((one, other) => one - other);
  const p99 = (delays[Math.floor(delays.length * 0.99)] ?? Number.NaN) / 1000;
  expect(p99).toBeLessThanOrEqual(120);
  const told = new Set(flood.logged.map(({ event }) => event));
  expect(told).toContain('mail.unmade');
  expect(told).toContain('mail.unreadable');
  reached(
    'P8',
    `${counted(count)} messages, 6 % of them poison; the others p99 ${p99.toFixed(0)} s after they were due`,
  );
});
