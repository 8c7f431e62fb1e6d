/** The failure queue of a stage, read without anything leaving it (failureQueue). */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ListQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

/** An entry as it lies in the queue. `since` is when the work was given up, as an ISO instant. */
export type QueueEntry = { body: string; since: string; handle: string };

/** The queue of one stack. */
export type FailureQueue = {
  /** Every entry, oldest first. They are hidden from others for five minutes, or until they are put back. */
  takeAll: () => Promise<QueueEntry[]>;
  putBack: (entry: QueueEntry) => Promise<void>;
  remove: (entry: QueueEntry) => Promise<void>;
};

const hiddenSeconds = 300;

const entryOf = ({ Body = '', ReceiptHandle = '', Attributes }: Message): QueueEntry => ({
  body: Body,
  since: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
  handle: ReceiptHandle,
});

/** Finds the queue by the name that CloudFormation made. Throws when the account has none, or does not answer. */
export async function failureQueue(stackName: string): Promise<FailureQueue> {
  const client = new SQSClient({ maxAttempts: 2 });
  const prefix = `${stackName}-FailedMail`;
  const { QueueUrls: [QueueUrl] = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix: prefix }));
  if (!QueueUrl) throw new Error(`There is no queue ${prefix}….`);
  const receive = async (): Promise<Message[]> => {
    const asked = { QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: hiddenSeconds };
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ ...asked, WaitTimeSeconds: 1, MessageSystemAttributeNames: ['SentTimestamp'] }),
    );
    return Messages;
  };
  return {
    takeAll: async () => {
      const found: Message[] = [];
      for (let page = await receive(); page.length > 0; page = await receive()) found.push(...page);
      return found.map(entryOf).toSorted((left, right) => left.since.localeCompare(right.since));
    },
    putBack: async ({ handle: ReceiptHandle }) => {
      await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    },
    remove: async ({ handle: ReceiptHandle }) => {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    },
  };
}
