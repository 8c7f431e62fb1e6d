import type { Outcome } from '../lambda/function-environment.ts';
import type { StreamRecord } from './stream-record.ts';

/** Where a batch has to go on: `undefined` when it is done, else the index of the first record that is not. */
export type FailedFrom = number | undefined;

function readFailures(payload: string): unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(payload);
    if (value === null) return [];
    if (typeof value !== 'object') return undefined;
    const failures = 'batchItemFailures' in value ? value.batchItemFailures : [];
    return failures === null ? [] : Array.isArray(failures) ? failures : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads a function's answer about a batch as the service does: the lowest reported sequence number is the checkpoint;
 * an empty, unknown or unreadable identifier makes the whole batch a failure.
 */
export function failedFrom(batch: readonly StreamRecord[], outcome: Outcome, reportsItemFailures: boolean): FailedFrom {
  if (outcome.error) return 0;
  if (!reportsItemFailures) return undefined;
  const failures = readFailures(outcome.payload);
  if (!failures) return 0;
  const indexes = failures.map((failure) => {
    const identifier = (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier;
    return Math.max(
      0,
      batch.findIndex(({ sequence }) => sequence === identifier),
    );
  });
  return indexes.length === 0 ? undefined : Math.min(...indexes);
}
