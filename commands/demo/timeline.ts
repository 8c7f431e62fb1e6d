/** What happens when: things that are to happen, in the order of their moments, by a clock that stands still in between. */

/** A thing that happens. It may arrange for others, of its own moment or later. */
type Happening = () => Promise<void>;

/** Times in ms since 1970. */
export type Timeline = {
  now: () => number;
  /** Lets time pass within a thing that happens. */
  pass: (ms: number) => void;
  /** Arranges for something; what would come after the end of the timeline does not happen. */
  at: (moment: number, happening: Happening) => void;
  /** Runs until nothing is left, and stands at the end then. Throws the reason of a signal. */
  run: (signal?: AbortSignal) => Promise<void>;
};

/** Begins a timeline from one moment to another. */
export const timeline = (begin: number, end: number): Timeline => {
  let now = begin;
  const coming: { moment: number; happening: Happening }[] = [];
  return {
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    at: (moment, happening) => {
      if (moment > end) return;
      // Behind those of the same moment, which were arranged for before.
      const place = coming.findLastIndex((one) => one.moment <= moment) + 1;
      coming.splice(place, 0, { moment, happening });
    },
    run: async (signal) => {
      for (let next = coming.shift(); next; next = coming.shift()) {
        signal?.throwIfAborted();
        now = Math.max(now, next.moment);
        await next.happening();
      }
      now = Math.max(now, end);
    },
  };
};
