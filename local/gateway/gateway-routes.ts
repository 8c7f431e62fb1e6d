import * as z from 'zod';
import type { LocalFunction } from '../lambda/function-pool.ts';
import type { LocalFunctions } from '../lambda/start-functions.ts';
import { readProperties, type Stack } from '../template/stack.ts';

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.literal('NONE', 'gateway authorizers cannot run here').optional(),
});
const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY', 'only Lambda integrations can run here'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0', 'only payload format 2.0 can run here'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});
const throttling = z.object({
  ThrottlingRateLimit: z.coerce.number().optional(),
  ThrottlingBurstLimit: z.coerce.number().optional(),
});
const stageProperties = z.object({
  StageName: z.literal('$default', 'only the $default stage can run here'),
  DefaultRouteSettings: throttling.optional(),
  RouteSettings: z.record(z.string(), throttling).default({}),
});

/** Where a route leads. `timeout` in ms; `admits` says whether the stage's throttling lets one more request pass. */
export type RouteTarget = { lambda: LocalFunction; timeout: number; admits: (now: number) => boolean };

// Without settings the account's own limits hold, which no laptop reaches.
const unlimited = { ThrottlingRateLimit: 10_000, ThrottlingBurstLimit: 5_000 };

/**
 * A token bucket: `rate` requests a second on average, `burst` at once. The returned function says whether one more
 * request may pass at `now` (ms).
 */
function tokenBucket(rate: number, burst: number): (now: number) => boolean {
  let tokens = burst;
  let last: number | undefined;
  return (now) => {
    tokens = Math.min(burst, tokens + (Math.max(0, now - (last ?? now)) / 1000) * rate);
    last = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}

function functionArnOf(uri: string): string {
  return /path\/2015-03-31\/functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;
}

function admission(stack: Stack): (routeKey: string) => RouteTarget['admits'] {
  const [stage] = stack.resources('AWS::ApiGatewayV2::Stage').map((found) => readProperties(stageProperties, found));
  const bucketFor = (settings: z.infer<typeof throttling>) =>
    tokenBucket(
      settings.ThrottlingRateLimit ?? unlimited.ThrottlingRateLimit,
      settings.ThrottlingBurstLimit ?? unlimited.ThrottlingBurstLimit,
    );
  // Settings of a route stand for all of the stage's, not beside them.
  return (routeKey) => bucketFor(stage?.RouteSettings[routeKey] ?? stage?.DefaultRouteSettings ?? {});
}

/** Throws for settings of a route that there is not: the service refuses the stage. */
function checkSettings(stack: Stack, keys: readonly string[]): void {
  const named = stack
    .resources('AWS::ApiGatewayV2::Stage')
    .flatMap((found) => Object.keys(readProperties(stageProperties, found).RouteSettings));
  const unknown = named.find((key) => !keys.includes(key));
  if (unknown) throw new Error(`Unable to find Route by key ${unknown} within the provided RouteSettings`);
}

/** The routes of the template's HTTP API by key, each with its function. Throws for what cannot run here. */
export function gatewayRoutes(stack: Stack, functions: LocalFunctions): Map<string, RouteTarget> {
  const admits = admission(stack);
  const integrations = new Map(
    stack
      .resources('AWS::ApiGatewayV2::Integration')
      .map((resource) => [resource.id, readProperties(integrationProperties, resource)]),
  );
  const routes = new Map(
    stack.resources('AWS::ApiGatewayV2::Route').map((resource): [string, RouteTarget] => {
      const { RouteKey, Target } = readProperties(routeProperties, resource);
      const integration = integrations.get(Target.replace('integrations/', ''));
      if (!integration) throw new Error(`Route ${RouteKey} leads to ${Target}, which the template does not contain.`);
      const lambda = functions.byArn(functionArnOf(integration.IntegrationUri));
      return [RouteKey, { lambda, timeout: integration.TimeoutInMillis, admits: admits(RouteKey) }];
    }),
  );
  checkSettings(stack, [...routes.keys()]);
  return routes;
}
