import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Edge } from '../edge/start-edge.ts';
import { type Clock, httpDate } from '../host/clock.ts';
import { messageOf } from '../host/serve-http.ts';
import type { AnsweredRequest } from '../watching/log-figures.ts';
import { functionAnswerOf, type GatewayAnswer, ownAnswer } from './gateway-answer.ts';
import { type GatewayRequest, gatewayEvent, readHeaders } from './gateway-event.ts';
import type { RouteTarget } from './gateway-routes.ts';
import { bodyLimit, readBody } from './request-body.ts';
import { type RouteMatch, routeTable } from './route-table.ts';

/**
 * What the gateway serves. `account` and `apiId` appear in events only; `edge` is the distribution before it, if any.
 * `answered` is told of each answer, by the names of the access log.
 */
export type GatewayInputs = {
  routes: ReadonlyMap<string, RouteTarget>;
  answered: (request: AnsweredRequest) => void;
  account: string;
  apiId: string;
  edge?: Edge | undefined;
};

/** The gateway's server, which can listen before it knows its routes; until `open` it answers 503. */
export type Gateway = { server: Server; open: (inputs: GatewayInputs) => void };

type Open = GatewayInputs & { match: ReturnType<typeof routeTable<RouteTarget>> };

// A synchronous invocation takes at most 6 MB of event and gives at most 6 MB back.
const payloadLimit = 6 * 1024 * 1024;

async function invoke({ target }: RouteMatch<RouteTarget>, event: Record<string, unknown>): Promise<GatewayAnswer> {
  const payload = JSON.stringify(event);
  if (Buffer.byteLength(payload) > payloadLimit) return ownAnswer(413, 'Request Entity Too Large');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), target.timeout);
  });
  const outcome = await Promise.race([target.lambda.invoke(payload, target.timeout), late]);
  clearTimeout(timer);
  if (!outcome || outcome.error === 'Throttled') return ownAnswer(503, 'Service Unavailable');
  if (outcome.error || Buffer.byteLength(outcome.payload) > payloadLimit)
    return ownAnswer(500, 'Internal Server Error');
  return functionAnswerOf(outcome.payload);
}

function send(response: ServerResponse, answer: GatewayAnswer, date: string, requestId: string): void {
  const hasBody = answer.status !== 204 && answer.status !== 304;
  try {
    response.writeHead(answer.status, {
      ...answer.headers,
      date,
      'apigw-requestid': requestId,
      ...(answer.cookies.length > 0 && { 'set-cookie': answer.cookies }),
      ...(hasBody && { 'content-length': answer.body.length }),
    });
  } catch {
    // A header that may not be sent is the function's fault, and the service answers it so.
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(ownAnswer(500, 'Internal Server Error').body);
    return;
  }
  response.end(hasBody ? answer.body : undefined);
}

function refuse(socket: Duplex, code: string | undefined): void {
  if (!socket.writable) return;
  const status =
    code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  const body = JSON.stringify({ message: status.slice(4) });
  const head = `content-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${head}\r\n\r\n${body}`);
}

type Arrived = { message: IncomingMessage; requestId: string; now: number };

type Passed = GatewayRequest['passed'];

async function throughGateway(arrived: Arrived, open: Open, passed?: Passed): Promise<GatewayAnswer | undefined> {
  const { message, requestId, now } = arrived;
  const answered = await routed(arrived, open, passed);
  if (!answered) return undefined;
  const routeKey = open.match(message.method ?? 'GET', pathOf(message))?.routeKey ?? '-';
  const { status, body } = answered;
  const about = { requestId, routeKey, requestTimeEpoch: now, responseLength: body.length };
  open.answered({ ...about, httpMethod: message.method ?? 'GET', status });
  return answered;
}

async function routed(
  { message, requestId, now }: Arrived,
  open: Open,
  passed?: Passed,
): Promise<GatewayAnswer | undefined> {
  const body = await readBody(message).catch(() => null);
  if (body === null) return undefined;
  if (body === undefined) return ownAnswer(413, `Request Entity Too Large, the limit is ${bodyLimit} bytes`);
  const found = open.match(message.method ?? 'GET', pathOf(message));
  if (!found) return ownAnswer(404, 'Not Found');
  if (!found.target.admits(now)) return ownAnswer(429, 'Too Many Requests');
  const { routeKey, parameters } = found;
  const { account, apiId } = open;
  return invoke(found, gatewayEvent({ message, body, routeKey, parameters, requestId, now, account, apiId, passed }));
}

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/';

async function answer(arrived: Arrived, open: Open | undefined): Promise<GatewayAnswer | undefined> {
  if (!open) return ownAnswer(503, 'Service Unavailable');
  if (!open.edge) return await throughGateway(arrived, open);
  const { message, requestId, now } = arrived;
  const { headers } = readHeaders(message.rawHeaders);
  const { method = 'GET', url = '/' } = message;
  const [, query = ''] = url.split(/\?(.*)/s);
  const asked = { method, uri: pathOf(message), query, headers, requestId };
  const answered = await open.edge(asked, now, (passed) => throughGateway(arrived, open, passed));
  // What the edge answered by itself read no body.
  message.resume();
  return answered;
}

/** The HTTP API of the template as a server that is not listening yet. Slow or cut requests end within 22 s. */
export function startGateway(clock: Clock): Gateway {
  let open: Open | undefined;
  const server = createServer(
    { maxHeaderSize: 10_240, headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 1_000 },
    async (message, response) => {
      const requestId = randomUUID();
      const answered = await answer({ message, requestId, now: clock.now() }, open).catch((error: unknown) => {
        process.stderr.write(`The gateway failed on ${message.method}: ${messageOf(error)}\n`);
        return ownAnswer(500, 'Internal Server Error');
      });
      if (!answered) return;
      if (answered.status === 413) response.setHeader('connection', 'close');
      send(response, answered, httpDate(clock), requestId);
    },
  );
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(socket, error.code));
  server.on('connect', (_, socket) => refuse(socket, undefined));
  return {
    server,
    open: (inputs) => {
      open = { ...inputs, match: routeTable(inputs.routes) };
    },
  };
}
