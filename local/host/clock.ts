/** The clock that every part of the local stack lives by. It ticks with real time, from wherever it was set. */
export type Clock = {
  /** Milliseconds since 1970, moved. */
  now: () => number;
  /** How far the moved clock is ahead of the real one, in ms. */
  offset: () => number;
  /** Sets the clock to an instant (ms since 1970), or back to real time with null. */
  set: (now: number | null) => void;
};

/** A clock at real time. Runners and their children make no other use of the system clock for what functions see. */
export function movableClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    offset: () => offset,
    set: (now) => {
      offset = now === null ? 0 : Math.round(now - Date.now());
    },
  };
}

/** The moved time as an HTTP `Date` header. */
export const httpDate = (clock: Clock): string => new Date(clock.now()).toUTCString();
