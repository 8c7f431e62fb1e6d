/** Asks @cloud-copilot/iam-simulate, an engine that nobody here wrote, whether policies allow a call. */
import { runSimulation } from '@cloud-copilot/iam-simulate';

/** A statement of a policy, as a template has it once references are resolved. */
export type Statement = {
  Effect: string;
  Action?: string | string[];
  Resource?: string | string[];
  Principal?: unknown;
  Condition?: Record<string, Record<string, string | string[]>>;
};

/** Who asks for what. `principal` is a role's ARN, or a service such as events.amazonaws.com. */
export type Request = {
  principal: string;
  account: string;
  action: string;
  resource: string;
  context: Readonly<Record<string, string>>;
};

/**
 * What the engine does not know, and is asked about in other words. A test fails when one is no longer needed.
 *
 * - Keys of KMS that hold an encryption context are of any name; the engine takes them for unknown and the condition for
 *   unmet. They are compared under the name of a key that it knows.
 * - The published list of actions has no resource for ListStreams, so the engine calls it invalid for a stream. AWS's own
 *   template for functions that read a stream (SAM's DynamoDBStreamReadPolicy) grants it as we do; it is judged as
 *   DescribeStream would be.
 */
export const otherWords = {
  key: /^kms:EncryptionContext:/i,
  keyFor: 'aws:SourceArn',
  action: 'dynamodb:ListStreams',
  actionFor: 'dynamodb:DescribeStream',
} as const;

const keyAs = (key: string): string => (otherWords.key.test(key) ? otherWords.keyFor : key);
const actionAs = (action: string): string => (action === otherWords.action ? otherWords.actionFor : action);

const keysAs = <T>(values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [keyAs(key), value]));

const statementAs = ({ Action, Condition, ...rest }: Statement, action: string): Statement => ({
  ...rest,
  // Not both at once: a grant of DescribeStream must not pass for one of ListStreams.
  Action:
    action === otherWords.action
      ? [Action ?? []].flat().map((one) => (one === otherWords.actionFor ? 'dynamodb:GetRecords' : actionAs(one)))
      : Action,
  ...(Condition && {
    Condition: Object.fromEntries(Object.entries(Condition).map(([is, keys]) => [is, keysAs(keys)])),
  }),
});

const policy = (statements: readonly Statement[], action: string) => ({
  Version: '2012-10-17',
  Statement: statements.map((statement) => statementAs(statement, action)),
});

async function simulated(
  { principal, account, action, resource, context }: Request,
  { identity, attached }: Policies,
  isLiteral: boolean,
): Promise<string> {
  const wanted = isLiteral ? '' : action;
  const outcome = await runSimulation(
    {
      request: {
        principal,
        action: isLiteral ? action : actionAs(action),
        resource: { resource, accountId: account },
        contextVariables: isLiteral ? { ...context } : keysAs(context),
      },
      identityPolicies: identity ? [{ name: 'Rights', policy: policy(identity, wanted) }] : [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(attached && { resourcePolicy: policy(attached, wanted) }),
    },
    {},
  );
  return outcome.resultType === 'error' ? outcome.errors.message : outcome.overallResult;
}

/** Statements of the asking role, and those attached to the resource. */
export type Policies = { identity?: readonly Statement[]; attached?: readonly Statement[] };

/** Whether policies allow a call: `Allowed`, or the engine's word for why not. */
export const decisionOn = (request: Request, policies: Policies): Promise<string> =>
  simulated(request, policies, false);

/** The same without other words (otherWords). */
export const literalDecisionOn = (request: Request, policies: Policies): Promise<string> =>
  simulated(request, policies, true);
