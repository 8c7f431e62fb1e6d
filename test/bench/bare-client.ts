/** The least that a submission can cost: the database's client alone, making the calls that its event lists in order. */
import {
  DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** By the name of the SDK's command; the input has been marshalled. */
const send = {
  GetItemCommand: (input: never) => client.send(new GetItemCommand(input)),
  QueryCommand: (input: never) => client.send(new QueryCommand(input)),
  TransactWriteItemsCommand: (input: never) => client.send(new TransactWriteItemsCommand(input)),
  UpdateItemCommand: (input: never) => client.send(new UpdateItemCommand(input)),
};

/** One call of a submission to the database. */
export type RecordedCall = { name: keyof typeof send; input: unknown };

/** Makes the calls. Throws what the client throws. */
export const handler = async ({ calls }: { calls: RecordedCall[] }) => {
  for (const { name, input } of calls) await send[name](input as never);
  return { statusCode: 201 };
};
