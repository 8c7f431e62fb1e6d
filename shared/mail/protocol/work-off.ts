/** Works through a list, some at a time, as long as there is time. */

export type Work<T> = { run: (item: T) => Promise<void>; hasTime: () => boolean; inFlight: number };

/** Resolves with the number of items that were taken up; what `run` throws ends it. */
export const workOff = async <T>(items: readonly T[], { run, hasTime, inFlight }: Work<T>): Promise<number> => {
  let next = 0;
  const worker = async () => {
    while (next < items.length && hasTime()) {
      const item = items[next] as T;
      next += 1;
      await run(item);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return next;
};
