import * as z from 'zod';
import { readProperties, type Stack } from './stack.ts';

const permissionProperties = z.object({ FunctionName: z.string(), Principal: z.string() });
const routeIntegration = z.object({ IntegrationUri: z.string() });
const ruleTargets = z.object({ Targets: z.array(z.object({ Arn: z.string() })).default([]) });

/**
 * Checks that the gateway and the schedules may invoke the functions that they lead to (AWS::Lambda::Permission): in
 * the cloud a missing permission deploys well and then answers 500, or never fires. Throws a sentence naming both.
 */
export function checkWiring(stack: Stack): void {
  const permissions = stack
    .resources('AWS::Lambda::Permission')
    .map((resource) => readProperties(permissionProperties, resource));
  const functions = stack.resources('AWS::Lambda::Function').map(({ id }) => ({
    id,
    names: [stack.ref(id), String(stack.attribute(id, 'Arn'))],
  }));
  const require = (principal: string, target: string, from: string): void => {
    const lambda = functions.find(({ names }) => names.some((name) => target === name || target.includes(`${name}/`)));
    if (!lambda) return;
    const isAllowed = permissions.some((one) => one.Principal === principal && lambda.names.includes(one.FunctionName));
    if (!isAllowed)
      throw new Error(`${from} may not invoke ${lambda.id}: no AWS::Lambda::Permission for ${principal}.`);
  };
  for (const resource of stack.resources('AWS::ApiGatewayV2::Integration')) {
    require('apigateway.amazonaws.com', readProperties(routeIntegration, resource).IntegrationUri, resource.id);
  }
  for (const resource of stack.resources('AWS::Events::Rule')) {
    for (const { Arn } of readProperties(ruleTargets, resource).Targets)
      require('events.amazonaws.com', Arn, resource.id);
  }
}
