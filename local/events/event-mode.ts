import * as z from 'zod';

const share = z.number().min(0).max(1);

/**
 * How events about mails arrive, as `PUT /events` sets it. `delay` and up to `spread` more (ms of the moved clock) pass
 * before each; a spread longer than a moment reorders them. `loss` and `duplicates` are shares from 0 to 1. The same
 * `seed` and the same mails in the same order make the same choices.
 */
export const eventMode = z.strictObject({
  delay: z.number().int().min(0).max(604_800_000).default(0),
  spread: z.number().int().min(0).max(604_800_000).default(0),
  loss: share.default(0),
  duplicates: share.default(0),
  seed: z.number().int().min(0).max(4_294_967_295).default(1),
});
export type EventMode = z.output<typeof eventMode>;

/** What becomes of one event: an entry for each time that it arrives, with the wait in ms until then. */
export type Arrivals = readonly number[];

/** The mode that is set, and its choices. */
export type EventModes = {
  read: () => EventMode;
  /** Begins anew with the mode's seed. Throws for a mode that there is not. */
  set: (mode: z.input<typeof eventMode>) => EventMode;
  arrivals: () => Arrivals;
};

/** Marsaglia's xorshift: numbers from 0 to 1 that a seed determines. */
function numbersFrom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/** Modes of one local stack, at first: every event once, at once. */
export function eventModes(): EventModes {
  let mode = eventMode.parse({});
  let next = numbersFrom(mode.seed);
  // Drawn even where nothing depends on it, so that one choice does not shift all later ones.
  const wait = (): number => mode.delay + Math.floor(next() * mode.spread);
  return {
    read: () => mode,
    set: (wanted) => {
      mode = eventMode.parse(wanted);
      next = numbersFrom(mode.seed);
      return mode;
    },
    arrivals: () => {
      const [isLost, isDoubled] = [next() < mode.loss, next() < mode.duplicates];
      const [first, second] = [wait(), wait()];
      if (isLost) return [];
      return isDoubled ? [first, second] : [first];
    },
  };
}
