/** Looks at the emulator as an operator would at the account, for the steps of the rehearsal. */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackEventsCommand,
  DescribeStackResourcesCommand,
} from '@aws-sdk/client-cloudformation';
import { CognitoIdentityProviderClient, ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { stackState } from '../stack-state.ts';
import { region } from './start-emulator.ts';

/** What a resource of a deployed stack is called; the logical id begins with `id`. Throws when there is none. */
export async function physicalName(StackName: string, type: string, id = ''): Promise<string> {
  const client = new CloudFormationClient({ region });
  const { StackResources = [] } = await client.send(new DescribeStackResourcesCommand({ StackName }));
  const found = StackResources.find(
    ({ ResourceType, LogicalResourceId = '' }) => ResourceType === type && LogicalResourceId.startsWith(id),
  );
  if (!found?.PhysicalResourceId) throw new Error(`${StackName} has no ${type} ${id}.`);
  return found.PhysicalResourceId;
}

/** Why things of a stack could not be made, a line each. */
async function failures(StackName: string): Promise<string[]> {
  const client = new CloudFormationClient({ region });
  const { StackEvents = [] } = await client.send(new DescribeStackEventsCommand({ StackName }));
  return StackEvents.filter(({ ResourceStatus = '' }) => ResourceStatus.endsWith('FAILED')).map(
    ({ LogicalResourceId, ResourceStatusReason }) => `${LogicalResourceId}: ${ResourceStatusReason}`,
  );
}

const isAtRest = (status: string): boolean => !status.endsWith('_IN_PROGRESS');

async function atRest(name: string): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { status = 'DELETE_COMPLETE' } = await stackState(region, name);
    if (isAtRest(status)) return status;
    await sleep(200);
  }
  throw new Error(`${name} does not come to rest.`);
}

/** Makes a stack of some resources while `use` runs. `use` gets undefined when it was made, or why it could not be. */
export async function withStack<T>(
  StackName: string,
  Resources: Record<string, unknown>,
  use: (refusal: string | undefined) => Promise<T>,
): Promise<T> {
  const client = new CloudFormationClient({ region });
  try {
    await client.send(new CreateStackCommand({ StackName, TemplateBody: JSON.stringify({ Resources }) }));
  } catch (error) {
    return await use(error instanceof Error ? error.message : String(error));
  }
  try {
    const status = await atRest(StackName);
    return await use(status === 'CREATE_COMPLETE' ? undefined : [status, ...(await failures(StackName))].join(' '));
  } finally {
    await client.send(new DeleteStackCommand({ StackName }));
    await atRest(StackName);
  }
}

const pair = z.object({ current: z.string().min(32), previous: z.string() });

/** The present and the previous value of a rotated secret. */
export async function readPair(SecretId: string): Promise<z.infer<typeof pair>> {
  const { SecretString = '' } = await new SecretsManagerClient({ region }).send(
    new GetSecretValueCommand({ SecretId }),
  );
  return pair.parse(JSON.parse(SecretString));
}

/** The environment of a function. */
export async function environmentOf(FunctionName: string): Promise<Readonly<Record<string, string>>> {
  const client = new LambdaClient({ region });
  const { Environment } = await client.send(new GetFunctionConfigurationCommand({ FunctionName }));
  return Environment?.Variables ?? {};
}

/** Tables, secrets, functions and user pools whose name begins with that of a stack. */
export async function whatIsLeft(stackName: string): Promise<string[]> {
  const { TableNames = [] } = await new DynamoDBClient({ region }).send(new ListTablesCommand({}));
  const { SecretList = [] } = await new SecretsManagerClient({ region }).send(new ListSecretsCommand({}));
  const { Functions = [] } = await new LambdaClient({ region }).send(new ListFunctionsCommand({}));
  const pools = new CognitoIdentityProviderClient({ region });
  const { UserPools = [] } = await pools.send(new ListUserPoolsCommand({ MaxResults: 60 }));
  const names = [
    ...TableNames,
    ...SecretList.map(({ Name }) => Name),
    ...Functions.map(({ FunctionName }) => FunctionName),
    ...UserPools.map(({ Name }) => Name),
  ];
  return names.filter((name): name is string => name?.startsWith(stackName) ?? false);
}
