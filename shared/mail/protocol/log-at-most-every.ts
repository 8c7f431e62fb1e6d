/** Says a thing at most once in a while: what holds for thousands of messages must not fill the log with thousands of lines. */
export type Seldom = (what: string, say: () => void) => void;

/** `every` in ms; each `what` has its own while. `now` in ms. */
export const seldomly = (every: number, now: () => number): Seldom => {
  const saidAt = new Map<string, number>();
  return (what, say) => {
    const before = saidAt.get(what);
    if (before !== undefined && Math.abs(now() - before) < every) return;
    saidAt.set(what, now());
    say();
  };
};
