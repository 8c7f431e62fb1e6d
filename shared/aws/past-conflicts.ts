/**
 * A single write that meets a transaction on the same item is refused with TransactionConflictException, and the SDK does
 * not try that again by itself. It is nobody's fault and over in a moment.
 */
import { setTimeout } from 'node:timers/promises';

const tries = 6;

/** Does a write, up to six times while transactions are in its way, with growing pauses of 25 to 800 ms. */
export const pastConflicts = async <T>(
  write: () => Promise<T>,
  pause: (ms: number) => Promise<unknown> = setTimeout,
): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await write();
    } catch (error) {
      const isConflict = error instanceof Error && error.name === 'TransactionConflictException';
      if (!isConflict || tried === tries) throw error;
      await pause(25 * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
    }
  }
};
