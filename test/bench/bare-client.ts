/** The least that a submission can cost: the database's client alone, making the calls that its event lists. */
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** By the name of the SDK's command; the input has been marshalled. */
const send = {
  BatchGetItemCommand: (input: never) => client.send(new BatchGetItemCommand(input)),
  GetItemCommand: (input: never) => client.send(new GetItemCommand(input)),
  QueryCommand: (input: never) => client.send(new QueryCommand(input)),
  TransactWriteItemsCommand: (input: never) => client.send(new TransactWriteItemsCommand(input)),
  UpdateItemCommand: (input: never) => client.send(new UpdateItemCommand(input)),
};

/** One call of a submission to the database. */
export type RecordedCall = { name: keyof typeof send; input: unknown };

/** Makes the calls as a submission does: the clinic, all that is asked together, the transaction. Throws what the client throws. */
export const handler = async ({ calls }: { calls: RecordedCall[] }) => {
  const make = ({ name, input }: RecordedCall) => send[name](input as never);
  for (const wave of [calls.slice(0, 1), calls.slice(1, -1), calls.slice(-1)]) await Promise.all(wave.map(make));
  return { statusCode: 201 };
};
