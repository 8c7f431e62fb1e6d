import type { Resource, Stack } from '../template/stack.ts';

/**
 * The functions of the template that are the product's. Those that only a custom resource names do CloudFormation's
 * work while it deploys, in whatever language; what they would do, the runner does itself or not at all.
 */
export function ownFunctions(stack: Stack): Resource[] {
  const deploying = new Set(
    stack.all.filter(({ type }) => type.startsWith('Custom::')).map(({ properties }) => properties.ServiceToken),
  );
  return stack.resources('AWS::Lambda::Function').filter(({ id }) => !deploying.has(stack.attribute(id, 'Arn')));
}
