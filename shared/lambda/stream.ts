/** Reading a table's stream, keys only, and answering which records have to come again. */
import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import * as z from 'zod';
import { errorFields, log } from './log.ts';

const record = z.object({
  dynamodb: z.object({
    Keys: z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) }),
    SequenceNumber: z.string(),
  }),
});

export type StreamKey = { PK: string; SK: string };

/** What is done with one key. Throws only when the record shall come again; anything else is a state in the table. */
export type StreamTask = (key: StreamKey) => Promise<void>;

const failure = ({ dynamodb }: DynamoDBRecord) => ({ itemIdentifier: dynamodb?.SequenceNumber ?? '' });

/**
 * Runs a task for every record, side by side, and names those that failed. A record that cannot be read is named too: it
 * ends in the failure queue, as metadata, while its neighbours are done (docs/reliability.md#faults, F19).
 */
export const readStream = async (
  records: readonly DynamoDBRecord[],
  task: StreamTask,
): Promise<DynamoDBBatchResponse> => {
  const failures = await Promise.all(
    records.map(async (sent) => {
      const read = record.safeParse(sent);
      if (!read.success) {
        log('stream.unreadable', { sequence: sent.dynamodb?.SequenceNumber ?? '' });
        return [failure(sent)];
      }
      const { PK, SK } = read.data.dynamodb.Keys;
      try {
        await task({ PK: PK.S, SK: SK.S });
        return [];
      } catch (error) {
        log('stream.failed', { sequence: read.data.dynamodb.SequenceNumber, ...errorFields(error) });
        return [failure(sent)];
      }
    }),
  );
  return { batchItemFailures: failures.flat() };
};
