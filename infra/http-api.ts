import { RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogField, AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi as Api,
  CfnRoute,
  type CfnStage,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPermission, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';
import { defaultRoute, operationsByPath, routes } from '../shared/contract/routes.ts';
import type { Stage } from './stages.ts';

/** Functions that routes lead to. */
export type RoutedFunctions = Record<(typeof routes)[keyof typeof routes]['function'], LambdaFunction>;

/** What a line of the access log says: no address of a person, no path with a token in it, no query string. */
const logged = {
  requestId: AccessLogField.contextRequestId(),
  at: AccessLogField.contextRequestTimeEpoch(),
  route: AccessLogField.contextRouteKey(),
  method: AccessLogField.contextHttpMethod(),
  status: AccessLogField.contextStatus(),
  bytes: AccessLogField.contextResponseLength(),
  latency: AccessLogField.contextResponseLatency(),
  integrationStatus: AccessLogField.contextIntegrationStatus(),
  integrationLatency: AccessLogField.contextIntegrationLatency(),
};

const noAuthorizer =
  'Public routes are for anybody. Staff tokens are verified in the function: a gateway authorizer answers without a ' +
  'problem document and stands in the way of OPTIONS (docs/contract.md#staff-access).';

/**
 * What one route may take of the stage's requests a second, by its function, so that a flood at one door leaves the
 * others open. Half for what people enquire by: a campaign posts to one clinic at a time. A quarter for each way of staff
 * and for links, which come in waves behind mails that go out at 14 a second. A tenth for what is kept by the edge or
 * asked by monitors and scanners.
 */
const shares: Record<keyof RoutedFunctions, number> = {
  'submit-screening': 1 / 2,
  'read-questionnaire': 1 / 2,
  'show-form': 1 / 2,
  'show-result': 1 / 4,
  unsubscribe: 1 / 4,
  'confirm-opt-in': 1 / 4,
  staff: 1 / 4,
  'answer-public': 1 / 10,
};

type HttpApiProps = { functions: RoutedFunctions; key: IKey; stage: Stage };

/**
 * The public address: one ANY route per path of the route table, and `$default`. The gateway decides nothing (no CORS,
 * no authorizer): methods, preflights and unknown paths are answered by functions, as problem documents.
 */
export class HttpApi extends Construct {
  readonly api: Api;
  /** One line for every request that reached the gateway, its own refusals included. */
  readonly accessLog: LogGroup;

  constructor(scope: Construct, id: string, { functions, key, stage }: HttpApiProps) {
    super(scope, id);
    const integrations = new Map<FunctionName, HttpLambdaIntegration>();
    const leadingTo = (name: keyof RoutedFunctions): HttpLambdaIntegration => {
      const known =
        integrations.get(name) ?? new HttpLambdaIntegration(name, functions[name], { scopePermissionToRoute: false });
      integrations.set(name, known);
      return known;
    };
    this.api = new Api(this, 'Api', {
      apiName: stage.stackName,
      createDefaultStage: false,
      defaultIntegration: leadingTo(defaultRoute.function),
    });
    // Operations of one path have one function: the gateway knows no methods.
    for (const [path, [first]] of operationsByPath()) {
      const integration = first && leadingTo(routes[first].function);
      if (integration) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
    }
    this.permitWholeApi();
    this.accessLog = this.addStage(key, stage);
    Validations.of(this.api).acknowledge({ id: 'AwsSolutions-APIG4', reason: noAuthorizer });
  }

  /**
   * One permission per function, for every route. The gateway calls as `API/STAGE/METHOD/path`, but for its default route
   * as `API/STAGE/$default`, where the three segments of CDK's own pattern never fit.
   */
  private permitWholeApi(): void {
    const sourceArn = Stack.of(this).formatArn({
      service: 'execute-api',
      resource: this.api.apiId,
      resourceName: '*/*',
    });
    for (const found of this.api.node.findAll()) if (found instanceof CfnPermission) found.sourceArn = sourceArn;
  }

  private addStage(key: IKey, stage: Stage): LogGroup {
    const log = new LogGroup(this, 'AccessLog', {
      logGroupName: `${stage.stackName}-Access`,
      encryptionKey: key,
      retention: stage.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const made = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(logged)),
      },
    });
    const resource = made.node.defaultChild as CfnStage;
    resource.routeSettings = this.throttles(stage);
    // Keys of settings are mere text to CloudFormation, and the stage refuses one whose route is not there yet.
    for (const found of this.api.node.findAll()) if (found instanceof CfnRoute) resource.addResourceDependency(found);
    return log;
  }

  /** Settings by route key. They stand for the stage's own, so that both bounds are in each. */
  private throttles({ throttle: { rate, burst } }: Stage) {
    const functions = new Map<string, keyof RoutedFunctions>([['$default', defaultRoute.function]]);
    for (const { path, function: name } of Object.values(routes)) functions.set(`ANY ${path}`, name);
    return Object.fromEntries(
      [...functions].map(([key, name]) => [
        key,
        {
          ThrottlingRateLimit: Math.ceil(rate * shares[name]),
          ThrottlingBurstLimit: Math.ceil(burst * shares[name]),
        },
      ]),
    );
  }
}
