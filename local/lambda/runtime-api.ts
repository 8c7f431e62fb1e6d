import { createServer, type Server, type ServerResponse } from 'node:http';
import { readAll } from '../host/serve-http.ts';

/** One event for a function. `deadline` in ms since 1970 by the moved clock, which is `offset` ms ahead of the real one. */
export type Invocation = { requestId: string; payload: string; deadline: number; functionArn: string; offset: number };

/** What the runtime of one environment reports. `idle` comes with each request for the next invocation. */
export type RuntimeReports = {
  idle: () => void;
  answered: (requestId: string, payload: string) => void;
  failed: (requestId: string, payload: string) => void;
  initFailed: (payload: string) => void;
};

/** The Runtime API of one execution environment. `give` hands over an invocation as soon as the runtime asks for it. */
export type RuntimeApi = { server: Server; give: (invocation: Invocation) => void };

function deliver(response: ServerResponse, { requestId, payload, deadline, functionArn, offset }: Invocation): void {
  const root = `1-${Math.floor(deadline / 1000).toString(16)}-${requestId.replaceAll('-', '').slice(0, 24)}`;
  response.writeHead(200, {
    'content-type': 'application/json',
    'lambda-runtime-aws-request-id': requestId,
    'lambda-runtime-deadline-ms': String(deadline),
    'lambda-runtime-invoked-function-arn': functionArn,
    'local-clock-offset': String(offset),
    'lambda-runtime-trace-id': `Root=${root};Sampled=0`,
  });
  response.end(payload);
}

const accept = (response: ServerResponse): void => {
  response.writeHead(202, { 'content-type': 'application/json' });
  response.end('{"status":"OK"}');
};

/** Serves version 2018-06-01 of the Lambda Runtime API: next, response, error and init/error. */
export function runtimeApi(reports: RuntimeReports): RuntimeApi {
  let poll: ServerResponse | undefined;
  let pending: Invocation | undefined;
  const deliverPending = (): void => {
    if (!poll || !pending) return;
    deliver(poll, pending);
    [poll, pending] = [undefined, undefined];
  };
  const server = createServer(async (request, response) => {
    const [, scope, requestId = '', outcome] =
      /^\/2018-06-01\/runtime\/(invocation|init)\/([^/]+)(?:\/([a-z]+))?$/.exec(request.url ?? '') ?? [];
    if (request.method === 'GET' && scope === 'invocation' && requestId === 'next') {
      poll = response;
      reports.idle();
      deliverPending();
      return;
    }
    const read = await readAll(request).catch(() => undefined);
    if (read === undefined) return;
    const body = read.toString('utf8');
    if (scope === 'init' && requestId === 'error') reports.initFailed(body);
    else if (outcome === 'response') reports.answered(requestId, body);
    else if (outcome === 'error') reports.failed(requestId, body);
    accept(response);
  });
  server.keepAliveTimeout = 0;
  return {
    server,
    give: (invocation) => {
      pending = invocation;
      deliverPending();
    },
  };
}
