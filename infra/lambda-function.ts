import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Architecture, type Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { EnvironmentOf } from '../shared/contract/environment.ts';
import type { FunctionName } from '../shared/contract/function-names.ts';
import { acknowledgeFunction } from './function-findings.ts';
import { pascal, type Stage } from './stages.ts';

/** What all functions share: one asset for all of them, the key, the stage. */
export type FunctionDefaults = { code: Code; key: IKey; stage: Stage };

/** What one function is. `seconds` and `megabytes` bound it, `reserved` is its reserved concurrency. */
export type FunctionSpec<N extends FunctionName> = {
  environment: EnvironmentOf<N>;
  /** Everything that it may do beside writing its own log. */
  permissions: PolicyStatement[];
  seconds: number;
  megabytes: number;
  reserved?: number;
};

function logOf(scope: Construct, id: string, { key, stage }: FunctionDefaults): LogGroup {
  return new LogGroup(scope, `${id}Log`, {
    // The name begins with the stack's, because that is what the key lets CloudWatch Logs encrypt.
    logGroupName: `${stage.stackName}-${id}`,
    encryptionKey: key,
    retention: stage.logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
}

function roleOf(
  scope: Construct,
  id: string,
  log: LogGroup,
  { key, stage }: FunctionDefaults,
  permissions: PolicyStatement[],
): Role {
  const { partition, region, account } = Stack.of(scope);
  const functionArn = `arn:${partition}:lambda:${region}:${account}:function:${stage.stackName}-${id}`;
  const write = { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [log.logGroupArn] };
  const readEnvironment = {
    actions: ['kms:Decrypt'],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:aws:lambda:FunctionArn': functionArn } },
  };
  return new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      // In the role, not attached to it: a mapping is refused while its function's rights are still on their way.
      Rights: new PolicyDocument({
        statements: [new PolicyStatement(write), new PolicyStatement(readEnvironment), ...permissions],
      }),
    },
  });
}

/**
 * One deployed entry point, `functions/<name>.ts`, with a role and a log group of its own. The only place with Lambda
 * defaults. No traces: their segments would carry the addresses of result links.
 */
export function lambdaFunction<N extends FunctionName>(
  scope: Construct,
  name: N,
  defaults: FunctionDefaults,
  spec: FunctionSpec<N>,
): LambdaFunction {
  const { code, key, stage } = defaults;
  const id = pascal(name);
  const logGroup = logOf(scope, id, defaults);
  const role = roleOf(scope, id, logGroup, defaults, spec.permissions);
  const lambda = new LambdaFunction(scope, id, {
    functionName: `${stage.stackName}-${id}`,
    description: `${name}, keys of round ${stage.keyRound}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: `${name}.handler`,
    code,
    // Frozen: what a function may do stands in its specification, and no construct adds to it behind our back.
    role: role.withoutPolicyUpdates(),
    environment: {
      ...spec.environment,
      // A hostile "__proto__" in input then is a plain name. No source maps: they are not deployed (bundle.ts).
      NODE_OPTIONS: '--disable-proto=delete',
    },
    environmentEncryption: key,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
    timeout: Duration.seconds(spec.seconds),
    memorySize: spec.megabytes,
    reservedConcurrentExecutions: spec.reserved,
  });
  acknowledgeFunction(name, lambda, role, spec.reserved !== undefined);
  return lambda;
}
