/** Names of tables, for commands of operators. Functions have them from the environment. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { Database } from './clients.ts';

/** The tables of the local database, which has no stack to ask; the first hundred. */
export const listTables = async (db: Database): Promise<readonly string[]> => {
  const send = db.send as (command: ListTablesCommand) => Promise<{ TableNames?: string[] }>;
  return (await send(new ListTablesCommand({}))).TableNames ?? [];
};

/** The outputs of a stack by name. Region and credentials come from the environment. Throws when there is no such stack. */
export const stackOutputs = async (stackName: string): Promise<ReadonlyMap<string, string>> => {
  const { Stacks = [] } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stackName }));
  const outputs = Stacks[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
};
