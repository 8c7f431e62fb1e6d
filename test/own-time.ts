/** A time of its own for what waits: it goes on to the next waker when nobody is busy, and a busy machine changes nothing. */
import type { Database } from '../shared/aws/table/clients.ts';

type Sleeper = { at: number; wake: (value?: unknown) => void };

/** Times in ms. `late`: ms that every timer wakes after its time, as all real ones do. */
export const ownTime = (begins: number, late = 0) => {
  let now = begins;
  let works = 0;
  let becomeIdle = (): void => undefined;
  const sleepers: Sleeper[] = [];

  /** Work that takes none of this time, however long the machine needs for it. */
  const busy = async <T>(work: Promise<T>): Promise<T> => {
    works += 1;
    try {
      return await work;
    } finally {
      works -= 1;
      if (works === 0) becomeIdle();
    }
  };
  const quiet = async (): Promise<void> => {
    do {
      if (works > 0) {
        await new Promise<void>((resolve) => {
          becomeIdle = resolve;
        });
      }
      await new Promise((resolve) => setImmediate(resolve));
    } while (works > 0);
  };
  const wakeNext = (): void => {
    const next = sleepers.reduce<Sleeper | undefined>(
      (first, each) => (first && first.at <= each.at ? first : each),
      undefined,
    );
    if (!next) return;
    now = Math.max(now, next.at + late);
    sleepers.splice(sleepers.indexOf(next), 1);
    next.wake();
  };

  return {
    busy,
    now: () => now,
    pause: (ms: number) => new Promise((wake) => void sleepers.push({ at: now + ms, wake })),
    /** The same database, whose answers take no time. */
    connect: (db: Database) =>
      ({ send: (command: Parameters<Database['send']>[0]) => busy(db.send(command)) }) as Database,
    /** Runs until the work is done, and on to the next waker whenever nobody is busy. */
    runUntil: async (work: Promise<unknown>): Promise<void> => {
      let isDone = false;
      const done = work.finally(() => {
        isDone = true;
      });
      for (await quiet(); !isDone; await quiet()) wakeNext();
      await done;
    },
  };
};

export type OwnTime = ReturnType<typeof ownTime>;
