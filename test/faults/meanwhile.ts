/** One thing that happens in the middle of another. */
import type { Before } from './faulty-world.ts';

/** Before the `nth` call to the table, counted from 1, or before the `nth` transaction. */
export type Point = { of: 'call' | 'transaction'; nth: number };

/** Does one thing, and another while the first stands at a point, or else after it. */
export const meanwhile = async (
  { of, nth }: Point,
  first: (before: Before) => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<void> => {
  let seen = 0;
  let isOver = false;
  const before: Before = async ({ input }) => {
    if (of === 'transaction' && !('TransactItems' in input)) return;
    seen += 1;
    if (seen !== nth) return;
    isOver = true;
    await second();
  };
  await first(before);
  if (!isOver) await second();
};
