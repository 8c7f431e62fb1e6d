/** Does failed work again (doAgain): by the function that failed, or by the one that finds the work anyway. */
import {
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { leadSortKey, primaryKey } from '../../shared/contract/tables.ts';
import type { FailedWork, StreamRange } from './failed-entry.ts';

/** How it went; `failed` says why it did not work. */
export type DoneAgain = { failed?: string };

async function invoke(FunctionName: string, payload: unknown): Promise<DoneAgain> {
  const { FunctionError, Payload } = await new LambdaClient({ maxAttempts: 1 }).send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(payload)) }),
  );
  if (FunctionError) return { failed: `${FunctionName} failed again (${FunctionError}): read its log` };
  const answer = JSON.parse(Buffer.from(Payload ?? []).toString('utf8') || 'null') as { batchItemFailures?: unknown[] };
  const left = answer?.batchItemFailures?.length ?? 0;
  return left > 0 ? { failed: `${FunctionName} failed again on ${left} records: read its log` } : {};
}

/** The records of a range; empty when the stream does not have them any more, which keeps a day. */
async function recordsOf({ streamArn, shardId, startSequenceNumber, endSequenceNumber }: StreamRange) {
  const client = new DynamoDBStreamsClient({ maxAttempts: 2 });
  const asked = { StreamArn: streamArn, ShardId: shardId, SequenceNumber: startSequenceNumber };
  const last = BigInt(endSequenceNumber);
  const found: StreamRecord[] = [];
  try {
    const start = new GetShardIteratorCommand({ ...asked, ShardIteratorType: 'AT_SEQUENCE_NUMBER' });
    let { ShardIterator } = await client.send(start);
    while (ShardIterator) {
      const page = await client.send(new GetRecordsCommand({ ShardIterator }));
      const records = page.Records ?? [];
      found.push(...records.filter(({ dynamodb }) => BigInt(dynamodb?.SequenceNumber ?? 0) <= last));
      const isOver = records.length === 0 || BigInt(records.at(-1)?.dynamodb?.SequenceNumber ?? 0) >= last;
      ShardIterator = isOver ? undefined : page.NextShardIterator;
    }
  } catch (error) {
    if (!(error instanceof Error) || !/Trimmed|ResourceNotFound/.test(error.name)) throw error;
  }
  return found;
}

/** The removed leads of a range: what the purge is handed by its mapping, and nothing else of the stream. */
const removedLeads = (records: readonly StreamRecord[]): StreamRecord[] =>
  records.filter(
    ({ eventName, dynamodb }) => eventName === 'REMOVE' && dynamodb?.Keys?.[primaryKey.sort]?.S === leadSortKey,
  );

/**
 * Does the work of an entry again. A message that the stream could not send is due and found by the sweep; other records
 * are read from the stream again, keys only. Throws when AWS does not answer.
 */
export async function doAgain(stackName: string, work: FailedWork): Promise<DoneAgain> {
  if ('run' in work) return await invoke(work.lambda, work.run);
  if (work.lambda === `${stackName}-SendMail`) return await invoke(`${stackName}-SweepMail`, {});
  const records = await recordsOf(work.records);
  if (records.length === 0)
    return { failed: 'the stream does not hold these records any more: it keeps them for a day' };
  const Records = removedLeads(records).map(({ eventName, dynamodb }) => ({
    eventName,
    dynamodb: { Keys: dynamodb?.Keys, SequenceNumber: dynamodb?.SequenceNumber },
  }));
  return await invoke(work.lambda, { Records });
}
