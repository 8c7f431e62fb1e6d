import * as z from 'zod';
import { arnFits } from '../iam/policy-statement.ts';
import { readProperties, type Stack } from './stack.ts';

const permissionProperties = z.strictObject({
  Action: z.literal('lambda:InvokeFunction'),
  FunctionName: z.string(),
  Principal: z.string(),
  SourceArn: z.string().optional(),
});
const routeProperties = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });
const routeIntegration = z.object({ IntegrationUri: z.string() });
const stageName = z.object({ StageName: z.string() });
const ruleTargets = z.object({ Targets: z.array(z.object({ Arn: z.string() })).default([]) });

/** A service that calls a function: `target` names the function, `sourceArn` is what the service says it calls for. */
type Call = { from: string; principal: string; target: string; sourceArn: string };

/**
 * Calls of the gateway, one per route and stage. They come from `API/STAGE/METHOD/path`, those of the default route from
 * `API/STAGE/$default`, which has a segment less.
 */
function gatewayCalls(stack: Stack): Call[] {
  const integrations = new Map(
    stack
      .resources('AWS::ApiGatewayV2::Integration')
      .map((resource) => [resource.id, readProperties(routeIntegration, resource).IntegrationUri]),
  );
  const stages = stack.resources('AWS::ApiGatewayV2::Stage').map((found) => readProperties(stageName, found).StageName);
  return stack.resources('AWS::ApiGatewayV2::Route').flatMap((resource) => {
    const { ApiId, RouteKey, Target } = readProperties(routeProperties, resource);
    const target = integrations.get(Target.replace('integrations/', ''));
    const api = `arn:aws:execute-api:${stack.region}:${stack.account}:${ApiId}`;
    return stages.map((stage) => ({
      from: `Route ${RouteKey}`,
      principal: 'apigateway.amazonaws.com',
      target: target ?? '',
      sourceArn: `${api}/${stage}/${RouteKey.replace(' ', '')}`,
    }));
  });
}

const ruleCalls = (stack: Stack): Call[] =>
  stack.resources('AWS::Events::Rule').flatMap((resource) =>
    readProperties(ruleTargets, resource).Targets.map(({ Arn }) => ({
      from: resource.id,
      principal: 'events.amazonaws.com',
      target: Arn,
      sourceArn: String(stack.attribute(resource.id, 'Arn')),
    })),
  );

/**
 * Checks that the gateway, for each of its routes, and each rule may invoke the function that they lead to
 * (AWS::Lambda::Permission): in the cloud a missing permission, or one for another source, deploys well and then answers
 * 500, or never fires. Throws a sentence naming both.
 */
export function checkWiring(stack: Stack): void {
  const permissions = stack
    .resources('AWS::Lambda::Permission')
    .map((resource) => readProperties(permissionProperties, resource));
  const functions = stack.resources('AWS::Lambda::Function').map(({ id }) => ({
    id,
    names: [stack.ref(id), String(stack.attribute(id, 'Arn'))],
  }));
  for (const { from, principal, target, sourceArn } of [...gatewayCalls(stack), ...ruleCalls(stack)]) {
    const lambda = functions.find(({ names }) => names.some((name) => target === name || target.includes(`${name}/`)));
    if (!lambda) continue;
    const sources = permissions
      .filter((one) => one.Principal === principal && lambda.names.includes(one.FunctionName))
      .map(({ SourceArn }) => SourceArn ?? 'arn:*:*:*:*:*');
    const why =
      sources.length === 0
        ? `no AWS::Lambda::Permission for ${principal}`
        : `it calls as ${sourceArn}, and the permission is for ${sources.join(', ')}`;
    if (!sources.some((pattern) => arnFits(pattern, sourceArn)))
      throw new Error(`${from} may not invoke ${lambda.id}: ${why}.`);
  }
}
