/** docs/reliability.md#promises, P8: records and templates that are no good, among mail that is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageItem } from '../../shared/aws/items/message-item.ts';
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { Message } from '../../shared/mail/message.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { instant, minutes, noon } from '../mail/messages.ts';
import { counted, reached, seed, size } from '../size.ts';
import { many, randomFrom } from './chance.ts';
import { startFlood } from './flood.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ isGuarded: false });
});
afterAll(() => emulator.stop());

const count = size(100, 5_000);

/** One in a hundred is an item that no code knows, or a mail whose screening cannot be read; one in twenty cannot be made. */
const kindOf = (number: number) => {
  if (number % 100 === 7) return 'unreadable';
  if (number % 100 === 17) return 'unavailable';
  return number % 20 === 3 ? 'unmade' : 'healthy';
};

test(`P8: of ${count} messages, those that can be sent are not delayed by those that cannot`, async () => {
  const random = randomFrom(seed);
  const kinds = new Map<string, ReturnType<typeof kindOf>>();
  const made = ({ messageId }: Message) => {
    if (kinds.get(messageId) === 'unmade') throw new TypeError('a template that fails');
    if (kinds.get(messageId) === 'unavailable') throw new ExpectedError('unavailable', 'unavailable');
  };
  const flood = startFlood(emulator, { perSecond: 50, made });
  const messages = await many(count, async (number) => {
    const due = noon + Math.floor(random() * minutes(10));
    const message = await flood.room.aStored({ dueAt: instant(due), nextLook: Math.ceil(due / 1_000) });
    kinds.set(message.messageId, kindOf(number));
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
  for (const event of ['mail.unmade', 'mail.unreadable', 'mail.failed']) expect(told).toContain(event);
  reached(
    'P8',
    `${counted(count)} messages, 7 % of them poison; the others p99 ${p99.toFixed(0)} s after they were due`,
  );
});
