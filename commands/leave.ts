/** How a command ends that cannot go on (leave), and what it says of an error (messageOf). */
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { detailInEnglish } from '../shared/texts/in-english.ts';

/** Says what is wrong and ends: with 2 for what somebody typed, with 1 for what did not work. */
export function leave(code: 1 | 2, ...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}

/** The sentence of an error, without its trace. */
export const messageOf = (error: unknown): string => {
  if (error instanceof ExpectedError) return detailInEnglish(error.says, error.details.values);
  return error instanceof Error ? error.message || error.name : String(error);
};
