import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundRobin, shuffled } from '../../../shared/mail/protocol/due-pool.ts';

const due = (clinic: string, nextLook: number) => ({ clinic, nextLook });

describe('the order of work', () => {
  test('serves one message of each clinic in turn', () => {
    const flood = Array.from({ length: 50 }, (_, at) => due('alba', at));
    const order = roundRobin([...flood, due('birch', 100), due('cedar', 90)]);
    expect(order.slice(0, 4)).toEqual([due('alba', 0), due('cedar', 90), due('birch', 100), due('alba', 1)]);
  });

  test('gives no clinic two turns while another waits for its first', () => {
    const messages = fc.array(fc.record({ clinic: fc.constantFrom('a', 'b', 'c', 'd'), nextLook: fc.nat(1_000) }));
    fc.assert(
      fc.property(messages, (list) => {
        const order = roundRobin(list);
        const firsts = new Set(list.map(({ clinic }) => clinic)).size;
        expect(new Set(order.slice(0, firsts).map(({ clinic }) => clinic)).size).toBe(firsts);
        expect(order).toHaveLength(list.length);
        for (const clinic of ['a', 'b', 'c', 'd']) {
          const looks = order.filter((one) => one.clinic === clinic).map(({ nextLook }) => nextLook);
          expect(looks).toEqual(looks.toSorted((left, right) => left - right));
        }
      }),
    );
  });

  test('of the same age is another each time and loses none', () => {
    const shards = Array.from({ length: 16 }, (_, at) => at);
    expect(shuffled(shards, () => 0)).not.toEqual(shards);
    expect(shuffled(shards, () => 0).toSorted((left, right) => left - right)).toEqual(shards);
    expect(shuffled(shards, () => 0.999)).toEqual(shards);
  });
});
