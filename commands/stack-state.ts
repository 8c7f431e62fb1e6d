/** A stack of CloudFormation as it stands (stackState). */
import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation';

/** A stack as it stands; without `status` there is none. */
export type StackState = { status?: string; outputs: Readonly<Record<string, string>> };

/** Whether AWS answered that there is no such thing. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error && /NotFound|NoSuch|does not exist/.test(`${error.name} ${error.message}`);

/** The stack of a name. Throws when CloudFormation does not answer. */
export async function stackState(region: string, StackName: string): Promise<StackState> {
  const client = new CloudFormationClient({ region });
  const { Stacks = [] } = await client
    .send(new DescribeStacksCommand({ StackName }))
    .catch((error: unknown): { Stacks?: Stack[] } => {
      if (isMissing(error)) return {};
      throw error;
    });
  const [found] = Stacks;
  const outputs = Object.fromEntries(
    (found?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  );
  return { ...(found?.StackStatus && { status: found.StackStatus }), outputs };
}

/** Whether a stack holds something: one whose creation failed is made anew by the CDK. */
export const isThere = ({ status }: StackState): boolean =>
  status !== undefined && !['ROLLBACK_COMPLETE', 'REVIEW_IN_PROGRESS', 'DELETE_COMPLETE'].includes(status);
