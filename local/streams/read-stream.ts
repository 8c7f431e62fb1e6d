import { callDynamo } from '../dynamodb/call-dynamo.ts';
import type { RawRecord } from './stream-record.ts';

const call = (endpoint: string, operation: string, input: unknown) =>
  callDynamo(endpoint, `DynamoDBStreams_20120810.${operation}`, input);

/** Reads what came after the last read. Resolves with at most 1,000 records, none when the stream's end is reached. */
export type StreamReader = { next: () => Promise<RawRecord[]> };

/**
 * Opens a stream (the emulator's own ARN) after the sequence number `after`, or at its oldest record (TRIM_HORIZON)
 * without one.
 */
export function readStream(endpoint: string, StreamArn: string, after: string | undefined): StreamReader {
  let iterator: string | undefined;
  const open = async (): Promise<string> => {
    const { StreamDescription } = await call(endpoint, 'DescribeStream', { StreamArn });
    const [shard] = (StreamDescription as { Shards: { ShardId: string }[] }).Shards;
    if (!shard) throw new Error(`The stream ${StreamArn} has no shard.`);
    const position = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
      : { ShardIteratorType: 'TRIM_HORIZON' };
    const where = { StreamArn, ShardId: shard.ShardId, ...position };
    return String((await call(endpoint, 'GetShardIterator', where)).ShardIterator);
  };
  return {
    next: async () => {
      iterator ??= await open();
      const page = await call(endpoint, 'GetRecords', { ShardIterator: iterator });
      iterator = page.NextShardIterator as string | undefined;
      return page.Records as RawRecord[];
    },
  };
}

/** The sequence number of the last record of a stream; undefined while it has none. */
export async function endOfStream(endpoint: string, streamArn: string): Promise<string | undefined> {
  const reader = readStream(endpoint, streamArn, undefined);
  let last: string | undefined;
  for (let page = await reader.next(); page.length > 0; page = await reader.next())
    last = page.at(-1)?.dynamodb.SequenceNumber;
  return last;
}
