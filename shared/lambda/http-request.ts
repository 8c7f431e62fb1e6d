/** An HTTP API event (payload format 2.0) as the handlers see it: lower-case headers, undecoded body, nothing trusted. */
import { timingSafeEqual } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** One request as it came from the gateway. */
export type HttpRequest = {
  method: string;
  /** Decoded path parameters. */
  params: Readonly<Record<string, string | undefined>>;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
  /** Address of the viewer as the gateway or our own edge tells it, never from a header that the caller can set. */
  source: string;
  traceId: string;
};

const same = (left: Buffer, right: Buffer): boolean => left.length === right.length && timingSafeEqual(left, right);

const isFromEdge = (shown: string | undefined, secrets: readonly string[]): boolean =>
  shown !== undefined && secrets.some((secret) => secret !== '' && same(Buffer.from(shown), Buffer.from(secret)));

/** CloudFront writes `address:port`; an IPv6 address has colons of its own. */
const withoutPort = (viewer: string): string => viewer.slice(0, Math.max(0, viewer.lastIndexOf(':')));

/**
 * Where a request comes from (docs/contract.md#sources): the viewer's address by the edge, or the connection's.
 * Requests through the edge all have the edge's address; what it says of the viewer counts only with the secret that it
 * and the functions share (`secrets`: the current one and, if any, the previous). Nothing else that a caller sends is
 * believed.
 */
export const requestSource = (
  { sourceIp }: Pick<APIGatewayProxyEventV2['requestContext']['http'], 'sourceIp'>,
  headers: Readonly<Record<string, string | undefined>>,
  secrets: readonly string[],
): string => {
  const viewer = headers['cloudfront-viewer-address'];
  return viewer && isFromEdge(headers['x-origin-secret'], secrets) ? withoutPort(viewer) || sourceIp : sourceIp;
};

const lowerCase = (headers: APIGatewayProxyEventV2['headers']) => {
  const lower: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of Object.entries(headers ?? {})) lower[name.toLowerCase()] = value;
  return lower;
};

/** Reads an event of the gateway; nothing is decoded or checked. `originSecrets`: what our edge may show. */
export const httpRequest = (event: APIGatewayProxyEventV2, originSecrets: readonly string[] = []): HttpRequest => {
  const headers = lowerCase(event.headers);
  const { http, requestId } = event.requestContext;
  return {
    method: http.method,
    params: event.pathParameters ?? {},
    query: new URLSearchParams(event.rawQueryString),
    headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    source: requestSource(http, headers, originSecrets),
    traceId: requestId,
  };
};
