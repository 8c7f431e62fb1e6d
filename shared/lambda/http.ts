/**
 * The wrapper of every HTTP function: it finds the endpoint of a method, keeps the deadline, turns errors into problem
 * documents, adds cross-origin headers and writes one line to the log.
 */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { AnswerOf } from '../contract/openapi/operations.ts';
import type { Route } from '../contract/route.ts';
import { type OperationId, routes } from '../contract/routes.ts';
import { type AllowedOrigins, otherMethod, withCors } from './cors.ts';
import { startDeadline } from './deadline.ts';
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
  /** Answers every method, OPTIONS included: for addresses that do not exist. */
  everyMethod?: Answering;
  allowedOrigins?: AllowedOrigins;
  problemPage?: ProblemPage;
  /** What our edge shows, so that it is believed about the viewer: the current value and, if any, the previous. */
  originSecrets?: readonly string[];
  /**
   * From the first byte to the answer, in ms: below the 9 s promised for a database that is down
   * (docs/reliability.md#faults, F3).
   */
  deadline?: number;
};

/** Makes the Lambda handler of one path. */
export const httpHandler = ({ endpoints, everyMethod, deadline = 8_000, ...options }: HttpOptions) => {
  const operations = Object.keys(endpoints) as OperationId[];
  const byMethod = new Map<string, OperationId>(operations.map((id) => [routes[id].method, id]));
  const methods = operations.map((id) => routes[id].method);
  const cors: Route['cors'] = operations[0] ? routes[operations[0]].cors : 'none';

  return async function handleRequest(event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> {
    const startedAt = performance.now();
    const inTime = startDeadline(deadline);
    const request = httpRequest(event, options.originSecrets);
    const { method, traceId } = request;
    const id = byMethod.get(method === 'HEAD' ? 'GET' : method);
    const endpoint: Answering | undefined = everyMethod ?? (id && endpoints[id]);
    const operation = id ?? (operations.join('/') || 'none');
    const context = { methods, cors, allowedOrigins: options.allowedOrigins };
    const finish = (reply: Reply<unknown>) => {
      const known = byMethod.has(method) || method === 'HEAD' || method === 'OPTIONS' ? method : 'other';
      const durationMs = Math.round(performance.now() - startedAt);
      log('request.done', { operation, method: known, status: reply.status, durationMs, traceId });
      return resultOf(reply, request);
    };
    try {
      const reply = await inTime(endpoint ? endpoint(request) : otherMethod(request, methods));
      return finish(await inTime(withCors(reply, request, context)));
    } catch (error) {
      const refused = await problemReply(error, { operation, request, inTime, problemPage: options.problemPage });
      // The clinic's origins live in the table: when that does not answer, the answer goes out without the header.
      return finish(await inTime(withCors(refused, request, context)).catch(() => refused));
    }
  };
};
