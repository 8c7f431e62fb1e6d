import type { IncomingMessage, ServerResponse } from 'node:http';
import { callDynamo } from '../dynamodb/call-dynamo.ts';
import type { LocalTable } from '../dynamodb/create-tables.ts';
import { readJson, sendJson } from '../host/serve-http.ts';
import type { LocalFunctions } from '../lambda/start-functions.ts';
import type { RequestHandler } from './local-port.ts';
import { callQueues, type QueueInputs } from './serve-queues.ts';

/** What commands of operators can reach. `endpoint` is the database emulator itself, past the proxy. */
export type OperatorInputs = QueueInputs & {
  endpoint: string;
  tables: readonly LocalTable[];
  functions: LocalFunctions;
};

const streams = 'DynamoDBStreams_20120810.';
const invocation = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** A stream has one shard here, and another name than in the template. */
async function callStreams(operation: string, body: Record<string, unknown>, inputs: OperatorInputs) {
  const call = (name: string, input: object) => callDynamo(inputs.endpoint, `${streams}${name}`, input);
  const StreamArn = inputs.tables.find(({ streamArn }) => streamArn === body.StreamArn)?.emulatedStream;
  if (operation !== 'GetShardIterator' || !StreamArn) return await call(operation, body);
  const { StreamDescription } = await call('DescribeStream', { StreamArn });
  const [shard] = (StreamDescription as { Shards: { ShardId: string }[] }).Shards;
  return await call(operation, { ...body, StreamArn, ShardId: shard?.ShardId });
}

async function invoke(request: IncomingMessage, response: ServerResponse, name: string, inputs: OperatorInputs) {
  const { payload, error } = await inputs.functions.byName(name).invoke(JSON.stringify(await readJson(request)));
  if (error === 'Throttled')
    return sendJson(response, 429, { Type: 'User', message: 'Rate Exceeded.', Reason: 'ReservedFunctionConcurrency' });
  if (error) response.setHeader('x-amz-function-error', error);
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(payload);
}

/**
 * The services that commands of operators call and that functions do not: queues, invocations, and reading a stream
 * again. Undefined for a request that is about something else. Roles are not asked: an operator has their own.
 */
export function serveOperators(request: IncomingMessage, inputs: OperatorInputs): RequestHandler | undefined {
  const target = String(request.headers['x-amz-target'] ?? '');
  const [, name] = invocation.exec((request.url ?? '').split('?')[0] ?? '') ?? [];
  if (name) return async (_, response) => invoke(request, response, decodeURIComponent(name), inputs);
  const operation = target.slice(target.indexOf('.') + 1);
  if (target.startsWith(streams))
    return async (_, response) =>
      sendJson(
        response,
        200,
        await callStreams(operation, (await readJson(request)) as Record<string, unknown>, inputs),
      );
  if (!target.startsWith('AmazonSQS.')) return undefined;
  return async (_, response) => {
    const answer = callQueues(operation, await readJson(request), inputs);
    if ('refused' in answer) sendJson(response, 400, { __type: `com.amazonaws.sqs#${answer.refused}` });
    else sendJson(response, 200, answer);
  };
}
