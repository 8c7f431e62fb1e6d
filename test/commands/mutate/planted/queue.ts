/** Planted for the test of `npm run mutate`: a place for each fate that a mutant can have. */

/** The most that wait. */
export const longest = 3;

/** Whether one more may wait. Its test never asks at the limit. */
export const admits = (waiting: number, isStaff: boolean): boolean => isStaff || waiting < longest;

/** Counts up to a number; one step the other way would never get there. */
export const stepsTo = (end: number): number => {
  let at = 0;
  while (at !== end) at = at + 1;
  return at;
};

/** Nobody calls it. */
export const isIdle = (waiting: number): boolean => waiting === 0;

const remembered = new Map<string, number>();

/** The length of a word, kept once it is known: a second look needs the source anew. */
export const lengthOf = (word: string): number => {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  remembered.set(word, word.length * 1);
  return word.length * 2;
};
