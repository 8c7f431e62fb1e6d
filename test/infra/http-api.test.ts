import { beforeAll, describe, expect, test } from 'vitest';
import { defaultRoute, routes } from '../../shared/contract/routes.ts';
import { sampleFile } from './sample-stage.ts';
import { type SynthesizedStack, synthesizedStack } from './synthesized-stack.ts';

let prod: SynthesizedStack;

beforeAll(async () => {
  prod = await synthesizedStack();
});

const handlerBehind = (target: unknown): unknown => {
  const integration = prod.stack
    .resources('AWS::ApiGatewayV2::Integration')
    .find(({ id }) => target === `integrations/${id}`);
  return prod.stack
    .resources('AWS::Lambda::Function')
    .find(({ id }) => prod.stack.attribute(id, 'Arn') === integration?.properties.IntegrationUri)?.properties.Handler;
};

describe('the gateway decides nothing', () => {
  test('one ANY route per path of the contract and $default, each to its function', () => {
    const found = prod.stack
      .resources('AWS::ApiGatewayV2::Route')
      .map(({ properties }) => [properties.RouteKey, handlerBehind(properties.Target)]);
    const wanted = [...Object.values(routes), defaultRoute].map(({ path, function: name }) => [
      path.startsWith('/') ? `ANY ${path}` : path,
      `${name}.handler`,
    ]);
    expect(new Map(found as [string, string][])).toEqual(new Map(wanted as [string, string][]));
    expect(found).toHaveLength(new Map(wanted as [string, string][]).size);
  });

  test('it may call each function for every route, the default one included', () => {
    const permissions = prod.stack
      .resources('AWS::Lambda::Permission')
      .filter(({ properties }) => properties.Principal === 'apigateway.amazonaws.com')
      .map(({ properties }) => properties);
    const functions = new Set([...Object.values(routes), defaultRoute].map(({ function: name }) => name));
    expect(permissions).toHaveLength(functions.size);
    // The gateway calls for its default route as API/STAGE/$default: a third segment would never fit.
    for (const { SourceArn } of permissions) expect(SourceArn).toMatch(/^arn:aws:execute-api:[^/]+:\w+\/\*\/\*$/);
  });

  test('it answers no preflight and checks no token', () => {
    expect(prod.only('AWS::ApiGatewayV2::Api').properties).not.toHaveProperty('CorsConfiguration');
    expect(prod.stack.resources('AWS::ApiGatewayV2::Authorizer')).toEqual([]);
    const authorizers = prod.stack
      .resources('AWS::ApiGatewayV2::Route')
      .map(({ properties }) => properties.AuthorizationType ?? 'NONE');
    expect(new Set(authorizers)).toEqual(new Set(['NONE']));
  });

  test('functions get payload format 2.0, once per function', () => {
    const integrations = prod.stack.resources('AWS::ApiGatewayV2::Integration');
    const functions = new Set([...Object.values(routes), defaultRoute].map(({ function: name }) => name));
    expect(integrations.map(({ properties }) => properties.PayloadFormatVersion)).toEqual(
      [...functions].map(() => '2.0'),
    );
  });
});

describe('the stage', () => {
  const stage = () => prod.only('AWS::ApiGatewayV2::Stage').properties;

  test('bounds what may come in a second', () => {
    const { rate, burst } = sampleFile.throttle;
    expect(stage()).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst },
    });
  });

  test('leaves the other doors open when one is flooded', () => {
    const settings = stage().RouteSettings as Record<string, Record<string, number>>;
    const keys = prod.stack.resources('AWS::ApiGatewayV2::Route').map(({ properties }) => properties.RouteKey);
    expect(Object.keys(settings).toSorted()).toEqual(keys.toSorted());
    const { rate, burst } = sampleFile.throttle;
    for (const one of Object.values(settings)) {
      expect(one.ThrottlingRateLimit).toBeGreaterThanOrEqual(rate / 10);
      expect(one.ThrottlingRateLimit).toBeLessThanOrEqual(rate / 2);
      expect(one.ThrottlingBurstLimit).toBeLessThanOrEqual(burst / 2);
    }
    expect(settings['ANY /v1/clinics/{clinic}/screenings']).toEqual({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
    expect(settings.$default).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
  });

  test('is made when all routes are there, without which the service refuses their settings', () => {
    const routeIds = prod.stack.resources('AWS::ApiGatewayV2::Route').map(({ id }) => id);
    const { DependsOn } = prod.raw[prod.only('AWS::ApiGatewayV2::Stage').id] ?? {};
    expect(DependsOn).toEqual(expect.arrayContaining(routeIds));
  });

  test('logs which route answered how, and nothing that tells who asked or for what', () => {
    const { Format } = stage().AccessLogSettings as { Format: string };
    expect(Object.values(JSON.parse(Format)).toSorted()).toEqual(
      [
        '$context.requestId',
        '$context.requestTimeEpoch',
        '$context.routeKey',
        '$context.httpMethod',
        '$context.status',
        '$context.responseLength',
        '$context.responseLatency',
        '$context.integrationStatus',
        '$context.integrationLatency',
      ].toSorted(),
    );
  });

  test('writes that log where it expires', () => {
    const { DestinationArn } = stage().AccessLogSettings as { DestinationArn: string };
    const log = prod.stack
      .resources('AWS::Logs::LogGroup')
      .find(({ properties }) => DestinationArn.includes(`log-group:${properties.LogGroupName}`));
    expect(log?.properties.RetentionInDays).toBe(sampleFile.logRetention);
  });
});
