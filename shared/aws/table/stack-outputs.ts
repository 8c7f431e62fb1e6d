/** What a deployed stack is made of, for operators' commands: functions get their names from the environment. */
import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** The outputs of a stack by name. Region and credentials come from the environment. Throws when there is no such stack. */
export const stackOutputs = async (stackName: string): Promise<ReadonlyMap<string, string>> => {
  const { Stacks = [] } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stackName }));
  const outputs = Stacks[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
};
