/** Lets so many run at a time; whoever comes then waits, in the order of arrival. */
export type WaitingLine = {
  /** How many run now. */
  running: () => number;
  /**
   * Resolves when it is one's turn, with true. Resolves with false when as many wait already as may, or after `patience`
   * ms: then there is no place to leave.
   */
  enter: (patience?: number) => Promise<boolean>;
  /** Gives one's place to whoever waits longest. */
  leave: () => void;
};

/** A line in which nobody waits yet. `places` says how many may run, `waiters` how many may wait. */
export function waitingLine(places: number, waiters = Number.POSITIVE_INFINITY): WaitingLine {
  const waiting = new Set<() => void>();
  let running = 0;
  const wait = (patience: number | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const called = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      waiting.add(called);
      if (patience === undefined) return;
      timer = setTimeout(() => {
        waiting.delete(called);
        resolve(false);
      }, patience);
    });
  return {
    running: () => running,
    enter: async (patience) => {
      if (running < places) {
        running += 1;
        return true;
      }
      return waiting.size < waiters && (await wait(patience));
    },
    leave: () => {
      const [next] = waiting;
      if (!next) {
        running -= 1;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
}
