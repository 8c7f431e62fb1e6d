import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, httpDate } from '../host/clock.ts';
import { isForeign, messageOf, readAll } from '../host/serve-http.ts';
import { callerOf } from '../iam/function-policies.ts';
import { isAllowed, type Statement } from '../iam/policy-statement.ts';
import { forward, type RawAnswer } from './call-dynamo.ts';
import {
  accessDenied,
  type FaultAction,
  type FaultHook,
  type FaultRequest,
  type MadeUpAnswer,
  madeUpAnswer,
} from './database-faults.ts';
import { type ReadShape, tableShapes } from './key-shapes.ts';
import { refusalOf } from './refusals.ts';
import { requestAccesses, type TableNames } from './request-access.ts';

/** The proxy between functions and the emulator. `wrote` is called after each request that may have written. */
export type ProxyInputs = {
  endpoint: string;
  clock: Clock;
  policies: ReadonlyMap<string, readonly Statement[]>;
  tables: TableNames;
  fault: FaultHook;
  wrote: () => void;
};

const writes = /^(Put|Update|Delete|BatchWrite|TransactWrite|Execute)/;

function outgoingHeaders(request: IncomingMessage): Record<string, string> {
  const kept = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target', 'x-amz-security-token'];
  return Object.fromEntries(
    kept.flatMap((name) => (request.headers[name] ? [[name, String(request.headers[name])]] : [])),
  );
}

function denial(request: FaultRequest, { policies, tables }: ProxyInputs): MadeUpAnswer | undefined {
  const statements = request.caller === undefined ? undefined : policies.get(request.caller);
  if (!statements) return undefined;
  const denied = requestAccesses(request.operation, request.body, tables).find(
    (access) => !isAllowed(statements, access),
  );
  return denied && accessDenied(request.caller ?? '', denied.action, denied.resource);
}

function sendMadeUp(response: ServerResponse, { status, body }: MadeUpAnswer, date: string): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0', date });
  response.end(JSON.stringify(body));
}

function relay(response: ServerResponse, { status, headers, body }: RawAnswer, date: string, isCut: boolean): void {
  const kept = Object.entries(headers).filter(([name]) => !/^(connection|keep-alive|access-control-.*)$/.test(name));
  response.writeHead(status, { ...Object.fromEntries(kept), date });
  if (!isCut) response.end(body);
  else response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  inputs: ProxyInputs & { readShape: ReadShape },
  call: FaultRequest,
  body: Buffer,
): Promise<void> {
  const { endpoint, clock, fault, wrote } = inputs;
  const refused = denial(call, inputs) ?? (await refusalOf(call, inputs.readShape));
  if (refused) return sendMadeUp(response, refused, httpDate(clock));
  const action: FaultAction | undefined = call.caller === undefined ? undefined : fault(call);
  if (action?.kind === 'hang') return;
  if (action?.kind === 'refuse') return void request.socket.destroy();
  if (action?.kind === 'delay') await sleep(action.ms);
  const madeUp = action && madeUpAnswer(action, call);
  if (madeUp) return sendMadeUp(response, madeUp, httpDate(clock));
  const answered = await forward(endpoint, outgoingHeaders(request), body);
  if (writes.test(call.operation)) wrote();
  if (action?.kind === 'apply-then-hang') return;
  if (action?.kind === 'apply-then-drop') return void request.socket.destroy();
  const date = action?.kind === 'skew' ? new Date(clock.now() + action.ms).toUTCString() : httpDate(clock);
  relay(response, answered, date, action?.kind === 'truncate');
}

/**
 * The DynamoDB address of the local stack, not listening yet. Functions are held to their role's policies and to the
 * fault hook; other callers, such as a developer's command line, pass. Whoever calls is refused what DynamoDB refuses.
 * `Date` headers follow the moved clock.
 */
export function startProxy(inputs: ProxyInputs): Server {
  const readShape = tableShapes(inputs.endpoint);
  const server = createServer(async (request, response) => {
    try {
      if (isForeign(request)) return void response.writeHead(403).end();
      const body = await readAll(request);
      const caller = callerOf(request.headers.authorization);
      const call: FaultRequest = {
        operation: String(request.headers['x-amz-target'] ?? '').replace(/^.*\./, ''),
        caller: caller !== undefined && inputs.policies.has(caller) ? caller : undefined,
        body: body.length > 0 ? JSON.parse(body.toString('utf8')) : {},
      };
      await answer(request, response, { ...inputs, readShape }, call, body);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      const body = { __type: 'InternalServerError', message: messageOf(error) };
      sendMadeUp(response, { status: 500, body }, httpDate(inputs.clock));
    }
  });
  server.keepAliveTimeout = 0;
  return server;
}
