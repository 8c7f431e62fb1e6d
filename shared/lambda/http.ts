/**
 * The wrapper of every HTTP function: it answers the edge alone, finds the endpoint of a method, keeps the deadline, turns
 * errors into problem documents, adds cross-origin headers and writes one line to the log.
 */
import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ExpectedError } from '../contract/expected-error.ts';
import type { AnswerOf } from '../contract/openapi/operations.ts';
import { publicRoutes } from '../contract/public-routes.ts';
import type { Route } from '../contract/route.ts';
import type { OperationId } from '../contract/routes.ts';
import { type AllowedOrigins, otherMethod, withCors } from './cors.ts';
import { type InTime, startDeadline } from './deadline.ts';
import { type HttpRequest, httpRequest } from './http-request.ts';
import { log } from './log.ts';
import { type ProblemPage, problemReply } from './problem-reply.ts';
import { type Reply, resultOf } from './reply.ts';

type Answering = (request: HttpRequest) => Promise<Reply<unknown>>;

/** Answers an operation, with the JSON of its description; expected errors are thrown. */
export type Endpoint<K extends OperationId> = (request: HttpRequest) => Promise<Reply<AnswerOf<K>>>;

/** What makes the handler of one path. */
export type HttpOptions = {
  /** The operations of the path. Another method is answered with 405, and OPTIONS with what is allowed. */
  endpoints: { readonly [K in OperationId]?: Endpoint<K> };
  /** Where the rows of the operations stand: a submission does not load those of staff. The public ones where nothing is said. */
  routes?: Readonly<Record<string, Route>>;
  /** Answers every method, OPTIONS included: for addresses that do not exist. */
  everyMethod?: Answering;
  allowedOrigins?: AllowedOrigins;
  problemPage?: ProblemPage;
  /** What our edge shows: the current value and, if any, the previous. A request without it is refused. */
  originSecrets: readonly string[];
  /**
   * From the first byte to the answer, in ms: below the 9 s promised for a database that is down
   * (docs/reliability.md#faults, F3).
   */
  deadline?: number;
};

/** What one call carries from its first step to its last. */
type Call = { request: HttpRequest; startedAt: number; inTime: InTime };

const aroundEdge = () => new ExpectedError('forbidden', 'publicAddressOnly');

/**
 * Makes the Lambda handler of one path. Throws a plain Error (a defect) when two operations have one method, or one has
 * no row.
 */
export const httpHandler = ({ endpoints, everyMethod, deadline = 8_000, ...options }: HttpOptions) => {
  const routes: NonNullable<HttpOptions['routes']> = options.routes ?? publicRoutes;
  const operations = Object.keys(endpoints) as OperationId[];
  const rows = operations.flatMap((id) => routes[id] ?? []);
  if (rows.length < operations.length) throw new Error('An operation has no row.');
  const methods = rows.map(({ method }) => method);
  const byMethod = new Map<string, OperationId>(operations.map((id, at) => [methods[at] ?? '', id]));
  if (byMethod.size < operations.length) throw new Error('Two operations of one path have the same method.');
  const cors: Route['cors'] = rows[0]?.cors ?? 'none';
  const context = { methods, cors, allowedOrigins: options.allowedOrigins };
  const idOf = ({ method }: HttpRequest) => byMethod.get(method === 'HEAD' ? 'GET' : method);
  const operationOf = (request: HttpRequest) => idOf(request) ?? (operations.join('/') || 'none');
  const requestOf = (event: APIGatewayProxyEventV2) => httpRequest(event, options.originSecrets);

  const finish = (reply: Reply<unknown>, { request, startedAt }: Call) => {
    const { method, traceId } = request;
    const known = byMethod.has(method) || method === 'HEAD' || method === 'OPTIONS' ? method : 'other';
    const durationMs = Math.round(performance.now() - startedAt);
    log('request.done', { operation: operationOf(request), method: known, status: reply.status, durationMs, traceId });
    return resultOf(reply, request);
  };

  const answers: MiddlewareObj<APIGatewayProxyEventV2, unknown, Error, Context, Call> = {
    before: async ({ event, internal }) => {
      const startedAt = performance.now();
      const request = requestOf(event);
      Object.assign(internal, { request, startedAt, inTime: startDeadline(deadline) });
      if (request.isFromEdge) return undefined;
      // Whoever goes round the edge goes round the firewall: nothing is read for them, nor does any origin get a header.
      const about = { operation: operationOf(request), request, inTime: internal.inTime };
      return finish(await problemReply(aroundEdge(), about), internal);
    },
    after: async (call) => {
      const { request, inTime } = call.internal;
      const reply = await inTime(withCors(call.response as Reply<unknown>, request, context));
      call.response = finish(reply, call.internal);
    },
    onError: async (call) => {
      const { request, inTime } = call.internal;
      const about = { operation: operationOf(request), request, inTime, problemPage: options.problemPage };
      const refused = await problemReply(call.error, about);
      // The clinic's origins live in the table: when that does not answer, the answer goes out without the header.
      const reply = await inTime(withCors(refused, request, context)).catch(() => refused);
      call.response = finish(reply, call.internal);
    },
  };

  return middy<APIGatewayProxyEventV2, unknown, Error, Context, Call>({ timeoutEarlyInMillis: 0 })
    .use(answers)
    .handler(async (event: APIGatewayProxyEventV2) => {
      const request = requestOf(event);
      const id = idOf(request);
      const endpoint: Answering | undefined = everyMethod ?? (id && endpoints[id]);
      return await startDeadline(deadline)(endpoint ? endpoint(request) : otherMethod(request, methods));
    });
};
