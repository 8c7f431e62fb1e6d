/** Keeps the functions' log lines out of the test report; tests that read them look at `loggedLines`. */
const lines: string[] = [];
const write = process.stdout.write.bind(process.stdout);

process.stdout.write = ((chunk: string | Uint8Array, ...rest: []) => {
  if (typeof chunk !== 'string' || !chunk.startsWith('{"event":')) return write(chunk, ...rest);
  lines.push(chunk);
  return true;
}) as typeof process.stdout.write;

/** Everything that was logged in this process so far. */
export const loggedLines = (): readonly string[] => lines;
