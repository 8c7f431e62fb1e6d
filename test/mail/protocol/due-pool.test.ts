import { describe, expect, test } from 'vitest';
import { type DueMessage, duePool } from '../../../shared/mail/protocol/due-pool.ts';
import { noon } from '../messages.ts';
import { due } from './swept.ts';

type Pages = Readonly<Record<string, readonly (readonly DueMessage[])[]>>;

/** A pool over shards that answer in these pages, and what it asked them for: `shard@page`. */
const over = (pages: Pages, hasTime: (asked: readonly string[]) => boolean = () => true) => {
  const asked: string[] = [];
  const pool = duePool({
    shards: Object.keys(pages),
    readDue: async (shard, at, { from, limit }) => {
      const page = from ? Number(from.page) : 0;
      expect([at, limit]).toEqual([noon, 4_000]);
      asked.push(`${shard}@${page}`);
      const own = pages[shard] ?? [];
      return { due: [...(own[page] ?? [])], ...(page + 1 < own.length && { next: { page: page + 1 } }) };
    },
    hasTime: () => hasTime(asked),
    now: () => noon,
    random: () => 0.999,
  });
  const take = async (count: number) => (await pool.take(count)).map(({ messageId }) => messageId);
  return { asked, pool, take };
};
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => due(id));
const messages = (...ids: (DueMessage | undefined)[]) => ids.flatMap((id) => id ?? []);

describe('what is due', () => {
  test('is read a page of each shard at a time, and only when what was read is given out', async () => {
    const { take, asked } = over({ A: [messages(a), messages(c)], B: [messages(b), messages(d)] });
    expect([await take(1), await take(1)]).toEqual([['a'], ['b']]);
    expect(asked).toEqual(['A@0', 'B@0']);
    expect(await take(5)).toEqual(['c', 'd']);
    expect(asked).toEqual(['A@0', 'B@0', 'A@1', 'B@1']);
  });

  test('is read on only where a shard has more', async () => {
    const { take, asked } = over({ A: [messages(a)], B: [messages(b), messages(c)] });
    await take(2);
    expect(await take(2)).toEqual(['c']);
    expect(asked).toEqual(['A@0', 'B@0', 'B@1']);
  });

  test('is looked for at the heads again after the last page, for what is new', async () => {
    const shard = [[...messages(a)]];
    const { take, asked } = over({ A: shard });
    expect(await take(2)).toEqual(['a']);
    shard[0]?.push(due('new'));
    expect(await take(2)).toEqual(['new']);
    expect(await take(2)).toEqual([]);
    expect(asked).toEqual(['A@0', 'A@0', 'A@0']);
  });

  test('is given out once, and reading goes on behind what stayed', async () => {
    const { take, asked } = over({ A: [messages(a), messages(b)] });
    expect([await take(1), await take(1), await take(1)]).toEqual([['a'], ['b'], []]);
    // The third time both pages held nothing new.
    expect(asked).toEqual(['A@0', 'A@1', 'A@0', 'A@1']);
  });

  test('that was given out is given out again under another time', async () => {
    const shard = [[due('a')]];
    const { take } = over({ A: shard });
    await take(1);
    shard[0] = [due('a', 'alba', noon / 1000 + 1)];
    expect(await take(1)).toEqual(['a']);
  });

  test('of two clinics may have one id', async () => {
    const { take } = over({ A: [[due('notice', 'alba')], [due('notice', 'birch')]] });
    expect([await take(1), await take(1)]).toEqual([['notice'], ['notice']]);
  });

  test('is not read without time, and no further when it is used up', async () => {
    const none = over({ A: [messages(a)] }, () => false);
    expect([await none.take(1), none.asked]).toEqual([[], []]);
    const used = over({ A: [[], [], messages(a)] }, (asked) => asked.length < 2);
    expect([await used.take(1), used.asked]).toEqual([[], ['A@0', 'A@1']]);
  });

  test('takes in what others gave out and left, once', async () => {
    const { take, pool } = over({ A: [messages(a)] });
    pool.add(messages(b));
    expect((await take(5)).toSorted()).toEqual(['a', 'b']);
    expect(await take(5)).toEqual([]);
  });
});
