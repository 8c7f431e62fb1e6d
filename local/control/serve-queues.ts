import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { QueuedMessage, Queues } from '../streams/queues.ts';

/** A refusal in the words of SQS. */
type Refused = { refused: string };

const onQueue = z.object({ QueueUrl: z.string().transform((url) => url.slice(url.lastIndexOf('/') + 1)) });
const receive = onQueue.extend({
  MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
  VisibilityTimeout: z.number().int().min(0).max(43_200).default(30),
});
const onMessage = onQueue.extend({ ReceiptHandle: z.string() });
const change = onMessage.extend({ VisibilityTimeout: z.number().int().min(0).max(43_200) });

/** What the queues are served with. `address` is this port, `now` in ms. */
export type QueueInputs = { queues: Queues; address: string; now: () => number };

const handedOut = ({ id, body, sentAt, receives }: QueuedMessage) => {
  const Body = JSON.stringify(body);
  return {
    MessageId: id,
    ReceiptHandle: id,
    Body,
    MD5OfBody: createHash('md5').update(Body).digest('hex'),
    Attributes: { SentTimestamp: String(sentAt), ApproximateReceiveCount: String(receives) },
  };
};

const operations: Record<string, (body: unknown, inputs: QueueInputs) => object | Refused> = {
  ListQueues: (body, { queues, address }) => {
    const { QueueNamePrefix } = z.object({ QueueNamePrefix: z.string().default('') }).parse(body);
    const found = queues.names.filter((name) => name.startsWith(QueueNamePrefix));
    return { QueueUrls: found.map((name) => `${address}/000000000000/${name}`) };
  },
  ReceiveMessage: (body, { queues, now }) => {
    const { QueueUrl, MaxNumberOfMessages, VisibilityTimeout } = receive.parse(body);
    const visible = queues.queued(QueueUrl).filter(({ hiddenUntil }) => hiddenUntil <= now());
    const taken = visible.slice(0, MaxNumberOfMessages);
    for (const message of taken) {
      message.receives += 1;
      message.hiddenUntil = now() + VisibilityTimeout * 1000;
    }
    return { Messages: taken.map(handedOut) };
  },
  DeleteMessage: (body, { queues }) => {
    const { QueueUrl, ReceiptHandle } = onMessage.parse(body);
    queues.remove(QueueUrl, ReceiptHandle);
    return {};
  },
  ChangeMessageVisibility: (body, { queues, now }) => {
    const { QueueUrl, ReceiptHandle, VisibilityTimeout } = change.parse(body);
    const message = queues.queued(QueueUrl).find(({ id }) => id === ReceiptHandle);
    if (!message) return { refused: 'MessageNotInflight' };
    message.hiddenUntil = now() + VisibilityTimeout * 1000;
    return {};
  },
};

/** Answers one call of SQS, as far as reading and emptying a queue needs it. */
export const callQueues = (operation: string, body: unknown, inputs: QueueInputs): object | Refused =>
  operations[operation]?.(body, inputs) ?? { refused: 'UnsupportedOperation' };
