import * as z from 'zod';
import type { FaultRequest, MadeUpAnswer } from './database-faults.ts';
import type { ReadShape } from './key-shapes.ts';
import { queryRefusal } from './query-refusal.ts';
import { type ItemWrite, indexKeyRefusal, itemWrite, memberRefusal } from './write-refusal.ts';

const members = z.array(z.record(z.string(), itemWrite.optional()));
const batch = z.record(z.string(), z.array(z.object({ PutRequest: z.object({ Item: z.unknown() }).optional() })));

const refusal = (message: string): MadeUpAnswer => ({
  status: 400,
  body: { __type: 'com.amazon.coral.validate#ValidationException', message },
});

function cancelled(messages: readonly (string | undefined)[]): MadeUpAnswer {
  const CancellationReasons = messages.map((Message) =>
    Message ? { Code: 'ValidationError', Message } : { Code: 'None' },
  );
  const codes = CancellationReasons.map(({ Code }) => Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  const __type = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';
  return { status: 400, body: { __type, message, Message: message, CancellationReasons } };
}

async function writeRefusal(write: ItemWrite, readShape: ReadShape): Promise<string | undefined> {
  const shape = await readShape(write.TableName);
  return shape && indexKeyRefusal(write, shape);
}

async function transactionRefusal(body: FaultRequest['body'], readShape: ReadShape): Promise<MadeUpAnswer | undefined> {
  const read = members.safeParse(body.TransactItems);
  if (!read.success) return undefined;
  const writes = read.data.flatMap((member) => Object.values(member).flatMap((write) => write ?? []));
  const invalid = writes.map(memberRefusal).find(Boolean);
  if (invalid) return refusal(invalid);
  const messages = await Promise.all(writes.map((write) => writeRefusal(write, readShape)));
  return messages.some(Boolean) ? cancelled(messages) : undefined;
}

function batchWrites(body: FaultRequest['body']): ItemWrite[] {
  const read = batch.safeParse(body.RequestItems);
  const puts = Object.entries(read.data ?? {}).flatMap(([TableName, requests]) =>
    requests.map(({ PutRequest }) => itemWrite.safeParse({ TableName, Item: PutRequest?.Item }).data),
  );
  return puts.flatMap((put) => put ?? []);
}

/**
 * The refusal of DynamoDB for a call that the emulator would take, in the service's words; undefined for any other call.
 * Only what the emulator lets pass is checked here; what it refuses itself it refuses itself.
 */
export async function refusalOf(
  { operation, body }: FaultRequest,
  readShape: ReadShape,
): Promise<MadeUpAnswer | undefined> {
  if (operation === 'TransactWriteItems') return transactionRefusal(body, readShape);
  if (operation === 'Query') {
    const shape = typeof body.TableName === 'string' ? await readShape(body.TableName) : undefined;
    const message = shape && queryRefusal(body, shape);
    return message === undefined ? undefined : refusal(message);
  }
  if (!/^(PutItem|UpdateItem|BatchWriteItem)$/.test(operation)) return undefined;
  const single = itemWrite.safeParse(body).data;
  const writes = operation === 'BatchWriteItem' ? batchWrites(body) : single ? [single] : [];
  const messages = await Promise.all(writes.map((write) => writeRefusal(write, readShape)));
  const message = messages.find(Boolean);
  return message === undefined ? undefined : refusal(message);
}
