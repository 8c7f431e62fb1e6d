import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../lambda/function-environment.ts';
import { failedFrom } from './batch-outcome.ts';
import type { MappingSettings } from './mapping-settings.ts';
import type { StreamRecord } from './stream-record.ts';

/** What the delivery of a batch works with. `checkpoint` receives the last sequence number that is handled or given up. */
export type Delivery = {
  settings: MappingSettings;
  now: () => number;
  signal: AbortSignal;
  checkpoint: (sequence: string) => void;
  toQueue: (message: Record<string, unknown>) => void;
  /** Notes how long (ms) the newest record of a batch had waited when it was handed over. */
  noteAge: (age: number) => void;
};

type Attempts = { count: number; last?: Outcome };

// The service backs off in a way it does not publish; here the next attempt comes within 2 s.
const backOff = (attempt: number): number => Math.min(2_000, 50 * 2 ** attempt);

// Records leave the stream after 24 hours, read or not.
const retention = 24 * 3_600_000;

function failureMessage(batch: readonly StreamRecord[], condition: string, attempts: Attempts, delivery: Delivery) {
  const { settings, now } = delivery;
  const [first, last] = [batch[0], batch.at(-1)];
  return {
    requestContext: {
      requestId: attempts.last?.requestId ?? '',
      functionArn: settings.lambda.settings.arn,
      condition,
      approximateInvokeCount: attempts.count,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: attempts.last?.error ?? null },
    version: '1.0',
    timestamp: new Date(now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-local',
      startSequenceNumber: first?.sequence,
      endSequenceNumber: last?.sequence,
      approximateArrivalOfFirstRecord: new Date(first?.arrivedAt ?? 0).toISOString(),
      approximateArrivalOfLastRecord: new Date(last?.arrivedAt ?? 0).toISOString(),
      batchSize: batch.length,
      streamArn: settings.table.streamArn,
    },
  };
}

function giveUp(batch: readonly StreamRecord[], condition: string, attempts: Attempts, delivery: Delivery): void {
  const last = batch.at(-1);
  if (!last) return;
  if (delivery.settings.onFailure) delivery.toQueue(failureMessage(batch, condition, attempts, delivery));
  delivery.checkpoint(last.sequence);
}

/** Takes the records away that are too old: silently after the stream's 24 h, to the queue after the mapping's age. */
function dropOld(batch: readonly StreamRecord[], attempts: Attempts, delivery: Delivery): readonly StreamRecord[] {
  const { settings, now, checkpoint } = delivery;
  const isOlder = (limit: number) => (record: StreamRecord) => now() - record.arrivedAt > limit;
  const gone = batch.filter(isOlder(retention));
  const last = gone.at(-1);
  if (last) checkpoint(last.sequence);
  const kept = batch.slice(gone.length);
  const old = settings.maximumAge < 0 ? [] : kept.filter(isOlder(settings.maximumAge));
  giveUp(old, 'RecordAgeExceeded', attempts, delivery);
  return kept.slice(old.length);
}

async function invokeWith(batch: readonly StreamRecord[], delivery: Delivery): Promise<Outcome> {
  const { settings, signal, now, noteAge } = delivery;
  const newest = batch.at(-1);
  for (;;) {
    if (newest) noteAge(now() - newest.arrivedAt);
    const outcome = await settings.lambda.invoke(JSON.stringify({ Records: batch.map(({ event }) => event) }));
    if (outcome.error !== 'Throttled' || signal.aborted) return outcome;
    await sleep(100, undefined, { signal });
  }
}

/**
 * Delivers one batch until every record of it is handled or given up, with the mapping's partial failures, bisection,
 * retry and age bounds. Throttling waits and counts as nothing. Throws an AbortError when the stack stops.
 */
export async function deliverBatch(
  records: readonly StreamRecord[],
  delivery: Delivery,
  attempts: Attempts = { count: 0 },
): Promise<void> {
  const { settings, signal, checkpoint } = delivery;
  let batch = records;
  for (let retries = 0; ; retries += 1) {
    batch = dropOld(batch, attempts, delivery);
    const last = batch.at(-1);
    if (!last) return;
    attempts.last = await invokeWith(batch, delivery);
    signal.throwIfAborted();
    attempts.count += 1;
    const from = failedFrom(batch, attempts.last, settings.reportsItemFailures);
    if (from === undefined) return checkpoint(last.sequence);
    const before = batch[from - 1];
    if (before) checkpoint(before.sequence);
    batch = batch.slice(from);
    if (settings.isBisecting && from === 0 && batch.length > 1) {
      const middle = Math.ceil(batch.length / 2);
      await deliverBatch(batch.slice(0, middle), delivery, { ...attempts });
      return deliverBatch(batch.slice(middle), delivery, { ...attempts });
    }
    if (settings.maximumRetries >= 0 && retries >= settings.maximumRetries) {
      return giveUp(batch, 'RetryAttemptsExhausted', attempts, delivery);
    }
    await sleep(backOff(retries), undefined, { signal });
  }
}
