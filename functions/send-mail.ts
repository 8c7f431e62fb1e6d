/**
 * Called by the table's stream for messages that were written. Sends them; what it misses, or is given up here, stays due
 * and is found by sweep-mail.
 */
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { connectSender, type Sender } from '../shared/aws/connect-sender.ts';
import { parseMessageKey } from '../shared/aws/items/keys.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import { readStream } from '../shared/lambda/stream.ts';

type Deps = Pick<Sender, 'sendMessage'>;

/** Sends the messages that the records name. Failed records are named so that they come again. */
export const sendMail =
  ({ sendMessage }: Deps) =>
  async (
    { Records }: DynamoDBStreamEvent,
    context: Pick<Context, 'getRemainingTimeInMillis'>,
  ): Promise<DynamoDBBatchResponse> =>
    readStream(Records, async (key) => {
      const ref = parseMessageKey(key);
      if (ref) await sendMessage(ref, { remaining: () => context.getRemainingTimeInMillis() });
    });

export const handler = sendMail(connectSender(readEnvironment('send-mail', process.env), { log, errorFields }));
