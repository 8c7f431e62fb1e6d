import { setTimeout as sleep } from 'node:timers/promises';

/** A sleep that somebody can end. A nudge while nobody sleeps ends the next sleep at once. */
export type WakeUp = {
  nudge: () => void;
  /** Resolves after `ms`, or earlier by a nudge. Throws an AbortError when the signal is aborted. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
};

/** Makes one, not nudged. */
export function wakeUp(): WakeUp {
  let isNudged = false;
  let end: () => void = () => undefined;
  return {
    nudge: () => {
      isNudged = true;
      end();
    },
    sleep: async (ms, signal) => {
      if (!isNudged) {
        const done = new AbortController();
        const nudged = new Promise<void>((resolve) => {
          end = resolve;
        });
        const timer = sleep(ms, undefined, { signal: AbortSignal.any([signal, done.signal]) });
        timer.catch(() => undefined);
        await Promise.race([nudged, timer]).finally(() => done.abort());
      }
      isNudged = false;
    },
  };
}
