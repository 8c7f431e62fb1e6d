/** How moments are written: instants, days and months in UTC. They sort as texts in the order of time. */

/** An instant (ISO) by its ms since the epoch. */
export const instantOf = (at: number): string => new Date(at).toISOString();

/** Whole seconds since the epoch of an instant (ISO). */
export const secondsOf = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** The day (`YYYY-MM-DD`) of a moment in ms. */
export const dayOf = (at: number): string => instantOf(at).slice(0, 10);

/** The month (`YYYY-MM`) of a moment in ms. */
export const monthOf = (at: number): string => instantOf(at).slice(0, 7);
