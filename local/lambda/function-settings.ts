import { statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type Resource, readProperties, type Stack } from '../template/stack.ts';

const functionProperties = z.object({
  Runtime: z.string().startsWith('nodejs', 'only Node runtimes can run here'),
  Handler: z.string(),
  Code: z.object({ S3Key: z.string({ error: 'only code from an asset can run here' }) }),
  Timeout: z.coerce.number().default(3),
  MemorySize: z.coerce.number().default(128),
  ReservedConcurrentExecutions: z.coerce.number().optional(),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).optional(),
  LoggingConfig: z.object({ LogGroup: z.string().optional() }).optional(),
  Layers: z.array(z.unknown()).max(0, 'layers cannot run here').optional(),
});

/** One function of the template. `timeout` in ms, `memory` in MB, `reserved` is its reserved concurrency. */
export type FunctionSettings = {
  id: string;
  name: string;
  arn: string;
  handler: string;
  runtime: string;
  taskRoot: string;
  timeout: number;
  memory: number;
  reserved?: number;
  variables: Record<string, string>;
  logGroup: string;
  region: string;
};

/** Reads one function resource. Throws when this machine cannot run it (other runtime, layers, zipped code). */
export function functionSettings(stack: Stack, resource: Resource): FunctionSettings {
  const properties = readProperties(functionProperties, resource);
  const taskRoot = stack.assetPath(properties.Code.S3Key);
  if (!statSync(taskRoot).isDirectory()) throw new Error(`The code of function ${resource.id} is not a folder.`);
  return {
    id: resource.id,
    name: stack.ref(resource.id),
    arn: String(stack.attribute(resource.id, 'Arn')),
    handler: properties.Handler,
    runtime: properties.Runtime,
    taskRoot,
    timeout: properties.Timeout * 1000,
    memory: properties.MemorySize,
    reserved: properties.ReservedConcurrentExecutions,
    variables: properties.Environment?.Variables ?? {},
    logGroup: properties.LoggingConfig?.LogGroup ?? `/aws/lambda/${stack.ref(resource.id)}`,
    region: stack.region,
  };
}

// A port that nothing listens on: a service without a stand-in fails at once instead of reaching the real cloud.
const nowhere = 'http://127.0.0.1:9';

/** Where a function finds the services that this machine stands in for. */
export type Endpoints = { dynamodb: string; ses: string; identity: string };

/**
 * The whole environment of one execution environment: the template's variables, what Lambda sets, and the endpoints.
 * Nothing of the developer's own environment gets in. The access key id is the logical id, by which policies are found.
 */
export function functionEnvironment(
  settings: FunctionSettings,
  endpoints: Endpoints,
  runtimeApi: string,
): Record<string, string> {
  return {
    ...settings.variables,
    PATH: path.dirname(process.execPath),
    LANG: 'en_US.UTF-8',
    TZ: 'UTC',
    ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
    _HANDLER: settings.handler,
    LAMBDA_TASK_ROOT: settings.taskRoot,
    LAMBDA_RUNTIME_DIR: settings.taskRoot,
    AWS_REGION: settings.region,
    AWS_DEFAULT_REGION: settings.region,
    AWS_EXECUTION_ENV: `AWS_Lambda_${settings.runtime}`,
    AWS_LAMBDA_FUNCTION_NAME: settings.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(settings.memory),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: settings.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_LAMBDA_RUNTIME_API: runtimeApi,
    AWS_ACCESS_KEY_ID: settings.id,
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: path.join(settings.taskRoot, 'no-aws-config'),
    AWS_SHARED_CREDENTIALS_FILE: path.join(settings.taskRoot, 'no-aws-credentials'),
    AWS_ENDPOINT_URL: nowhere,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.identity,
  };
}
