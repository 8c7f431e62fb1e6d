import * as z from 'zod';
import { readProperties, type Stack } from '../template/stack.ts';
import { policyDocument, type Statement } from './policy-statement.ts';

const roleProperties = z.object({
  Policies: z.array(z.object({ PolicyDocument: policyDocument })).default([]),
  ManagedPolicyArns: z.array(z.string()).default([]),
});
const policyProperties = z.object({ PolicyDocument: policyDocument, Roles: z.array(z.string()).default([]) });
const functionRole = z.object({ Role: z.string() });

// Of the policies that AWS maintains, those that grant nothing on data: logs, traces, network.
const harmless = /service-role\/AWSLambda(BasicExecutionRole|VPCAccessExecutionRole)$|\/AWSXRayDaemonWriteAccess$/;

function attachedStatements(stack: Stack): (roleName: string, managed: readonly string[]) => Statement[] {
  const policies = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'].flatMap((type) =>
    stack.resources(type).map((resource) => ({
      arn: stack.ref(resource.id),
      ...readProperties(policyProperties, resource),
    })),
  );
  return (roleName, managed) =>
    policies
      .filter(({ Roles, arn }) => Roles.includes(roleName) || managed.includes(arn))
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/**
 * Statements of each function's role by the function's logical id: inline, attached and managed policies of the
 * template. Throws for a policy that AWS maintains and the runner does not know, rather than guess what it allows.
 */
export function functionPolicies(stack: Stack): Map<string, Statement[]> {
  const attached = attachedStatements(stack);
  const taken = new Set(
    stack.resources('AWS::Lambda::Function').map((resource) => readProperties(functionRole, resource).Role),
  );
  // Other services have roles too, which nothing here takes.
  const ofFunctions = stack
    .resources('AWS::IAM::Role')
    .filter(({ id }) => taken.has(String(stack.attribute(id, 'Arn'))));
  const roles = new Map(
    ofFunctions.map((role) => {
      const { Policies, ManagedPolicyArns } = readProperties(roleProperties, role);
      const unknown = ManagedPolicyArns.find((arn) => arn.includes(':iam::aws:') && !harmless.test(arn));
      if (unknown) throw new Error(`The local runner does not know the policy ${unknown} of role ${role.id}.`);
      const inline = Policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      const statements = [...inline, ...attached(stack.ref(role.id), ManagedPolicyArns)];
      return [String(stack.attribute(role.id, 'Arn')), statements];
    }),
  );
  return new Map(
    stack.resources('AWS::Lambda::Function').map((resource) => {
      const statements = roles.get(readProperties(functionRole, resource).Role);
      if (!statements) throw new Error(`The role of function ${resource.id} is not in the template.`);
      return [resource.id, statements];
    }),
  );
}

/** The access key id in an `Authorization` header. Locally it is the logical id of the calling function. */
export const callerOf = (authorization: string | undefined): string | undefined =>
  /Credential=([^/]+)\//.exec(authorization ?? '')?.[1];
