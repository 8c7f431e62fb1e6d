/**
 * How often a promise of docs/reliability.md#promises is tried: a few times in `npm test`, as often as was promised by
 * `npm run faults -- --full`, which also prints what was reached.
 */
import { appendFileSync } from 'node:fs';

/** Set by commands/faults/try-promise.ts: a number or `full`; the seed; the file that collects what was reached. */
const { FAULT_SIZE, FAULT_SEED, FAULT_FIGURES } = process.env;

/** What chance is drawn from; the same in every run of `npm test`. */
export const seed = Number(FAULT_SEED ?? 20_261_123);

/** How many: `usual` in `npm test`, `full` by command, or what the command names with `--size`. */
export const size = (usual: number, full: number): number => {
  if (FAULT_SIZE === undefined) return usual;
  return FAULT_SIZE === 'full' ? full : Number(FAULT_SIZE);
};

/** Tells the command what a promise reached, in words, such as `reached('P7', '1,000 races, 0 mails after a stop')`. */
export const reached = (promise: string, words: string): void => {
  if (FAULT_FIGURES) appendFileSync(FAULT_FIGURES, `${promise}\t${words}\n`);
};

/** A count as it is printed: 10,000. */
export const counted = (count: number): string => count.toLocaleString('en');
