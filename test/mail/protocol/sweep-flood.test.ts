/** F41 at its size: 20,000 messages fall due at one second, of four clinics, of which one has nine in ten. */
import { describe, expect, test } from 'vitest';
import type { DueMessage } from '../../../shared/mail/protocol/due-pool.ts';
import { noon } from '../messages.ts';
import { anIndex, due } from './swept.ts';

const counts = { alba: 18_000, birch: 700, cedar: 700, dogwood: 600 };
const clinics = Object.keys(counts) as (keyof typeof counts)[];

/** Over so many seconds, or all in one; the flood always before the others. */
const flood = (spread: number): DueMessage[] =>
  clinics.flatMap((clinic) =>
    Array.from({ length: counts[clinic] }, (_, at) => due(`${clinic}-${at}`, clinic, noon / 1000 - 60 + (at % spread))),
  );

const inShards = (messages: readonly DueMessage[], shards: readonly number[]) => {
  const lists: Record<string, DueMessage[]> = {};
  for (const [at, message] of messages.entries()) {
    const shard = `DUE#${shards[at % shards.length]}`;
    lists[shard] ??= [];
    lists[shard].push(message);
  }
  for (const list of Object.values(lists)) list.sort((left, right) => left.nextLook - right.nextLook);
  return lists;
};

/** Sweeps that hand over so many each, until all is gone; the order in which clinics were served. */
const drained = async (lists: Record<string, DueMessage[]>, perSweep: number) => {
  const index = anIndex(lists);
  for (let before = -1; index.sent.length > before; ) {
    before = index.sent.length;
    const remaining = () => (index.sent.length - before < perSweep ? 30_000 : 0);
    await index.run({ remaining, classOf: () => 'marketing' });
  }
  return index.sent.map((id) => id.split('-')[0] as keyof typeof counts);
};

/** The largest multiple of its equal share that a clinic had had while another one waited. */
const largestShare = (order: readonly (keyof typeof counts)[]): number => {
  const left = { ...counts };
  const served = { alba: 0, birch: 0, cedar: 0, dogwood: 0 };
  let largest = 0;
  for (const [at, clinic] of order.entries()) {
    const waiting = clinics.filter((other) => left[other] > 0);
    left[clinic] -= 1;
    served[clinic] += 1;
    // The first in each turn are ahead of the others by one.
    if (waiting.length > 1) largest = Math.max(largest, (served[clinic] - 1) / ((at + 1) / waiting.length));
  }
  return largest;
};

const half = [8, 9, 10, 11, 12, 13, 14, 15];
const all = Array.from({ length: 16 }, (_, at) => at);

describe('20,000 messages (F41)', () => {
  test.each([
    ['due at one second, in the shards of marketing', 1, half],
    ['due within a minute, in all shards, as the build before planned them', 60, all],
  ])('%s, are handed over with no clinic above twice its share while another waits', async (_how, spread, shards) => {
    const order = await drained(inShards(flood(spread), shards), 1_500);
    expect(order).toHaveLength(20_000);
    expect(largestShare(order)).toBeLessThanOrEqual(2);
    for (const clinic of clinics.slice(1)) {
      expect(order.lastIndexOf(clinic)).toBeLessThan(2 * counts[clinic] * clinics.length);
    }
  });
});
