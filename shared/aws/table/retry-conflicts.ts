/**
 * A write that meets a transaction on the same item is refused: alone with TransactionConflictException, in a transaction
 * of its own with that reason. The SDK does not try either again by itself. It is nobody's fault and over in a moment.
 */
import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';

const tries = 6;

/** A transaction that was also refused for another reason meets that one again. */
const isConflict = (error: unknown): boolean => {
  if (!(error instanceof TransactionCanceledException)) {
    return error instanceof Error && error.name === 'TransactionConflictException';
  }
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code).filter((code) => code && code !== 'None');
  return codes.length > 0 && codes.every((code) => code === 'TransactionConflict');
};

/** Does a write, up to six times while transactions are in its way, with growing pauses of 25 to 800 ms. */
export const pastConflicts = async <T>(
  write: () => Promise<T>,
  pause: (ms: number) => Promise<unknown> = setTimeout,
): Promise<T> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isConflict(error) || tried === tries) throw error;
      await pause(25 * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
    }
  }
};
