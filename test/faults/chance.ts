/** What is left to chance in runs of thousands, from the seed of the run, and how they are filled. */
import { createHash } from 'node:crypto';
import { seed } from '../size.ts';

/** Numbers from 0 to 1, the same for a seed. */
export const randomFrom = (start: number) => {
  let state = (start % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

/** What happens to somebody, from 0 to 1: drawn from the seed and their name, so that it does not hang on who comes first. */
export const fateOf = (name: string) =>
  createHash('sha256').update(`${seed} ${name}`).digest().readUInt32BE() / 2 ** 32;

/** Runs `task` for each number from 0, fifty at a time. */
export const many = async <T>(count: number, task: (number: number) => Promise<T>): Promise<T[]> => {
  const made: T[] = [];
  for (let from = 0; from < count; from += 50) {
    const some = Array.from({ length: Math.min(50, count - from) }, (_none, at) => task(from + at));
    made.push(...(await Promise.all(some)));
  }
  return made;
};
