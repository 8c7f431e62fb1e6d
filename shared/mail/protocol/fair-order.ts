/** Order of work when many messages are due at once: no clinic waits for another's thousands. */

/** A shuffled copy; `random` gives 0 ≤ r < 1. */
export const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const copy = [...items];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
};

/** One of each clinic in turn, oldest first within a clinic. */
export const roundRobin = <T extends { clinic: string; nextLook: number }>(items: readonly T[]): T[] => {
  const oldestFirst = items.toSorted((left, right) => left.nextLook - right.nextLook);
  const turns = new Map<string, number>();
  const numbered = oldestFirst.map((item) => {
    const turn = turns.get(item.clinic) ?? 0;
    turns.set(item.clinic, turn + 1);
    return { item, turn };
  });
  return numbered.toSorted((left, right) => left.turn - right.turn).map(({ item }) => item);
};
