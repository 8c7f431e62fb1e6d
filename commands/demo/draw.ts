/** Chance that is the same each time: a run of draws from a seed (mulberry32). */
export type Draw = {
  /** A number from 0 up to, and without, 1. */
  next: () => number;
  /** One of these. */
  of: <T>(choices: readonly T[]) => T;
  /** One of these, in proportion to their weights. */
  weighted: <T extends { weight: number }>(choices: readonly T[]) => T;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** A length that is as often below `middle` as above, and mostly between half of it and twice as much. */
  around: (middle: number) => number;
  /** So many bytes. */
  bytes: (count: number) => Uint8Array;
};

/** So that one in eight lengths around three quarters of an hour is longer than two hours. */
const spread = 0.85;

/** Starts a run of draws. */
export const drawFrom = (seed: number): Draw => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const of = <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T;
  return {
    next,
    of,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, { weight }) => sum + weight, 0);
      for (const choice of choices) {
        left -= choice.weight;
        if (left < 0) return choice;
      }
      return of(choices);
    },
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    around: (middle) => {
      // Box and Muller: a normal deviate of two draws.
      const deviate = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return middle * Math.exp(spread * deviate);
    },
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  };
};
