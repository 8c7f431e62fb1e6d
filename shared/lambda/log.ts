/** The logger: one JSON line per event, on standard output, of the events that may be logged. */
import type { ErrorFields, LogEvent, LogEvents } from '../contract/log-events.ts';

// An output that takes nothing says so by an event, which would end the process and every request in it.
process.stdout.on('error', () => undefined);

/**
 * Writes one event; where nobody takes it, it is lost and nothing else is (docs/reliability.md#faults, F51). JSON encoding
 * escapes line breaks, so that no field can forge a second line.
 */
export const log = <E extends LogEvent>(event: E, fields: LogEvents[E]): void => {
  process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`);
};

/** What may be logged of an error; never its message. */
export const errorFields = (error: unknown): ErrorFields => {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] };
  const { code } = error as { code?: unknown };
  // The stack begins with the message, whose lines could pass for frames.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { code } : {}),
    frames: frames.slice(0, 8).map((line) => line.trim()),
  };
};
