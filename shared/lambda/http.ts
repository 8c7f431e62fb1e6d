/**
 * The wrapper of every HTTP function: route and method, cross-origin headers, one deadline, one way for errors to become
 * problem documents, one log line. The only place that knows status codes of errors.
 */
import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ExpectedError, unavailable } from '../contract/expected-error.ts';
import type { Method, Route } from '../contract/routes.ts';
import { wantsPage } from './body/media-type.ts';
import { type AllowedOrigins, allowed, corsHeaders, preflightHeaders } from './cors.ts';
import { type HttpRequest, httpRequest } from './http-request.ts';
import { errorFields, log } from './log.ts';
import { expectedOf, type Problem, problemOf } from './problem.ts';
import { type Reply, resultOf } from './reply.ts';

type Internal = { startedAt: number };

/** Answers one method of a route; expected errors are thrown. */
export type Endpoint = (request: HttpRequest) => Promise<Reply>;

/** A rendered page with the headers that belong to it, such as its content security policy. */
export type Page = { html: string; headers: Readonly<Record<string, string>> };

/** What makes a route’s handler. */
export type HttpOptions = {
  route: Route;
  endpoints: { readonly [M in Method]?: Endpoint };
  /** Answers every method, OPTIONS included: for addresses that do not exist. */
  everyMethod?: Endpoint;
  allowedOrigins?: AllowedOrigins;
  /** Renders a problem for a browser that posted a form: a page with the same status. */
  problemPage?: (problem: Problem, request: HttpRequest) => Promise<Page>;
  /** What our edge shows, so that it is believed about the viewer: the current value and, if any, the previous. */
  originSecrets?: readonly string[];
  /** From the first byte to the answer, in ms: below the 9 s promised for a database that is down (reliability F3). */
  deadline?: number;
};

const usualDeadline = 8_000;

/** What a refusal may still take when the deadline is used up, in ms. */
const lastMoment = 250;

/** The value, or the expected error `unavailable` when it takes longer than this many ms. */
const inTime = async <T>(value: Promise<T>, limit: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unavailable({ retryAfter: 5 })), limit);
  });
  return await Promise.race([value, late]).finally(() => clearTimeout(timer));
};

const timeLeft = ({ deadline = usualDeadline }: HttpOptions, { startedAt }: Internal): number =>
  Math.max(lastMoment, deadline - (performance.now() - startedAt));

const answer = async (options: HttpOptions, request: HttpRequest): Promise<Reply> => {
  const { route, endpoints, everyMethod } = options;
  const { method } = request;
  if (everyMethod) return await everyMethod(request);
  if (method === 'OPTIONS') return { status: 204, headers: { Allow: allowed(route.methods) } };
  const endpoint = endpoints[(method === 'HEAD' ? 'GET' : method) as Method];
  if (endpoint) return await endpoint(request);
  throw new ExpectedError('method-not-allowed', 'This address answers other methods.', {
    headers: { Allow: allowed(route.methods) },
  });
};

const refusal = async (error: unknown, options: HttpOptions, request: HttpRequest, limit: number): Promise<Reply> => {
  const expected = expectedOf(error);
  if (expected.problem === 'internal') {
    const { traceId } = request;
    log('request.failed', { route: options.route.key, traceId, ...errorFields(expected.details.cause ?? error) });
  }
  const problem = problemOf(expected, request.traceId);
  const { retryAfter, headers } = expected.details;
  const extra = { ...headers, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) };
  if (options.problemPage && wantsPage(request)) {
    // A form is corrected once, not twenty fields at a time.
    const whole = problemOf(expected, request.traceId, Number.POSITIVE_INFINITY);
    // A page that cannot be made in time must not cost the answer.
    const page = await inTime(options.problemPage(whole, request), limit).catch(() => undefined);
    if (page) return { status: problem.status, headers: { ...page.headers, ...extra }, html: page.html };
  }
  return { status: problem.status, headers: extra, json: problem, contentType: 'application/problem+json' };
};

const withCors = async (reply: Reply, options: HttpOptions, request: HttpRequest): Promise<Reply> => {
  const cors = await corsHeaders(options.route, request, options.allowedOrigins);
  const isGranted = 'Access-Control-Allow-Origin' in cors;
  const preflight = request.method === 'OPTIONS' && isGranted ? preflightHeaders(options.route) : {};
  return { ...reply, headers: { ...reply.headers, ...cors, ...preflight } };
};

const logged = (
  reply: Reply,
  { route, endpoints }: HttpOptions,
  { method: asked, traceId }: HttpRequest,
  startedAt: number,
) => {
  const method = asked in endpoints || asked === 'HEAD' || asked === 'OPTIONS' ? asked : 'other';
  const durationMs = Math.round(performance.now() - startedAt);
  log('request.done', { route: route.key, method, status: reply.status, durationMs, traceId });
};

/** Turns what the endpoint returned or threw into the gateway's answer. */
const answers = (options: HttpOptions): MiddlewareObj<APIGatewayProxyEventV2, unknown, Error, Context, Internal> => ({
  before: ({ internal }) => {
    internal.startedAt = performance.now();
  },
  after: async (call) => {
    const request = httpRequest(call.event, options.originSecrets);
    const limit = timeLeft(options, call.internal);
    const reply = await inTime(withCors(call.response as Reply, options, request), limit);
    logged(reply, options, request, call.internal.startedAt);
    call.response = resultOf(reply, request);
  },
  onError: async (call) => {
    const request = httpRequest(call.event, options.originSecrets);
    const refused = await refusal(call.error, options, request, timeLeft(options, call.internal));
    // The clinic's origins live in the table: when that does not answer, the answer goes out without the header.
    const limit = timeLeft(options, call.internal);
    const reply = await inTime(withCors(refused, options, request), limit).catch(() => refused);
    logged(reply, options, request, call.internal.startedAt);
    call.response = resultOf(reply, request);
  },
});

/** Makes the Lambda handler of one route. */
export const httpHandler = (options: HttpOptions) =>
  middy<APIGatewayProxyEventV2, unknown, Error, Context, Internal>({ timeoutEarlyInMillis: 0 })
    .use(answers(options))
    .handler((event: APIGatewayProxyEventV2) =>
      inTime(answer(options, httpRequest(event, options.originSecrets)), options.deadline ?? usualDeadline),
    );
