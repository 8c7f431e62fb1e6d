/** One thing that happens in the middle of another. */
import type { Before } from './faulty-world.ts';

/** Does one thing, and another while the first stands before its `nth` transaction, counted from 1, or else after it. */
export const meanwhile = async (
  nth: number,
  first: (before: Before) => Promise<unknown>,
  second: () => Promise<unknown>,
): Promise<void> => {
  let transactions = 0;
  let isOver = false;
  const before: Before = async ({ input }) => {
    if (!('TransactItems' in input)) return;
    transactions += 1;
    if (transactions !== nth) return;
    isOver = true;
    await second();
  };
  await first(before);
  if (!isOver) await second();
};
