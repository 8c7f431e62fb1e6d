/** An entry of the failure queue: work that was given up, as Lambda writes it down (readEntry). */
import * as z from 'zod';

const functionName = z.string().transform((arn) => /:function:([^:]+)/.exec(arn)?.[1] ?? arn);

const context = z.object({ functionArn: functionName, condition: z.string(), approximateInvokeCount: z.number() });
const failure = z.object({ functionError: z.string().nullish() }).nullish();

const batch = z.object({
  requestContext: context,
  responseContext: failure,
  DDBStreamBatchInfo: z.object({
    streamArn: z.string(),
    shardId: z.string(),
    startSequenceNumber: z.string(),
    endSequenceNumber: z.string(),
    batchSize: z.number(),
  }),
});
const event = z.object({ requestContext: context, responseContext: failure, requestPayload: z.unknown() });

/** Where records of a stream stood; the records themselves are not in the queue. */
export type StreamRange = z.output<typeof batch>['DDBStreamBatchInfo'];

/** Work that failed: a run of a function with what it was called with, or records of a stream that it was handed. */
export type FailedWork = { lambda: string; why: string; attempts: number } & (
  | { run: unknown }
  | { records: StreamRange }
);

/** Reads the body of an entry; undefined for what Lambda did not write. */
export function readEntry(body: string): FailedWork | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const [read, ran] = [batch.safeParse(json), event.safeParse(json)];
  const found = read.data ?? ran.data;
  if (!found) return undefined;
  const { functionArn: lambda, condition, approximateInvokeCount: attempts } = found.requestContext;
  const error = found.responseContext?.functionError;
  const about = { lambda, why: error ? `${condition} (${error})` : condition, attempts };
  if (read.data) return { ...about, records: read.data.DDBStreamBatchInfo };
  return ran.data ? { ...about, run: ran.data.requestPayload } : undefined;
}

/** What an entry is about, in one line: no item is named, because none is in it. */
export function entryLine(work: FailedWork | undefined): string {
  if (!work) return 'not written by Lambda: look at it in the console of SQS';
  const { lambda, why, attempts } = work;
  const about =
    'records' in work
      ? `${work.records.batchSize} records, ${work.records.shardId} ${work.records.startSequenceNumber}…${work.records.endSequenceNumber}`
      : 'a run on schedule';
  return `${lambda}  ${why} after ${attempts}  ${about}`;
}
