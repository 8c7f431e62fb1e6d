/** How a command ends that cannot go on (leave), and what it says of an error (messageOf). */

/** Says what is wrong and ends: with 2 for what somebody typed, with 1 for what did not work. */
export function leave(code: 1 | 2, ...lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}

/** The sentence of an error, without its trace. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
