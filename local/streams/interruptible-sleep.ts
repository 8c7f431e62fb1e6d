import { setTimeout as sleep } from 'node:timers/promises';

/** A sleep that ends early by `wake`. A `wake` outside of a sleep ends the next one at once. */
export type InterruptibleSleep = {
  wake: () => void;
  /** Resolves after `ms`, or earlier. Throws an AbortError when the signal is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Makes one that no `wake` waits for. */
export function interruptibleSleep(): InterruptibleSleep {
  let isAwake = false;
  let end: () => void = () => undefined;
  return {
    wake: () => {
      isAwake = true;
      end();
    },
    sleep: async (ms, signal) => {
      if (!isAwake) {
        const done = new AbortController();
        const woken = new Promise<void>((resolve) => {
          end = resolve;
        });
        const timer = sleep(ms, undefined, { signal: AbortSignal.any([signal, done.signal]) });
        timer.catch(() => undefined);
        await Promise.race([woken, timer]).finally(() => done.abort());
      }
      isAwake = false;
    },
  };
}
