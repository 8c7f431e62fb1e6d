/** docs/reliability.md#promises, P9: thousands of messages fall due at once, and SES takes 14 a second. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../emulator.ts';
import { counted, reached, size } from '../size.ts';
import { many } from './chance.ts';
import { startFlood } from './flood.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ isGuarded: false });
});
afterAll(() => emulator.stop());

const perSecond = 14;
const count = size(240, 5_000);
const promotion = { kind: 'follow-up-1', class: 'marketing' } as const;
const willing = { wantsMarketing: true, status: 'new', outcome: 'suitable', lastScreeningId: 'screening-1' };

test(`P9: ${count} due messages go as fast as SES takes them, and never faster`, async () => {
  const flood = startFlood(emulator, { perSecond });
  await many(count, (number) => flood.room.aStored({ ...promotion, clinic: `clinic-${number % 4}` }, willing));
  expect(await flood.drain(60)).toBe(true);
  expect(new Set(flood.taken.map(({ messageId }) => messageId)).size).toBe(count);
  expect(flood.taken).toHaveLength(count);
  expect(flood.refused).toEqual([]);
  const at = flood.taken.map((each) => each.at);
  const seconds = (Math.max(...at) - Math.min(...at)) / 1000;
  const ideal = count / perSecond;
  expect(seconds / ideal).toBeLessThanOrEqual(1.3);
  reached(
    'P9',
    `${counted(count)} in ${seconds.toFixed(0)} s, ${(seconds / ideal).toFixed(2)} of the shortest; 0 refused`,
  );
});
