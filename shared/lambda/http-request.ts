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
  /** Whether it came through our edge; one that did not is refused (docs/contract.md#sources). */
  isFromEdge: boolean;
  /** Address of the viewer as our own edge or the gateway tells it, never from a header that the caller can set. */
  source: string;
  traceId: string;
};

const same = (left: Buffer, right: Buffer): boolean => left.length === right.length && timingSafeEqual(left, right);

/** Below this many characters a value is no secret, but the word that stands for none. */
const shortest = 32;

const isFromEdge = (shown: string | undefined, secrets: readonly string[]): boolean =>
  shown !== undefined &&
  secrets.some((secret) => secret.length >= shortest && same(Buffer.from(shown), Buffer.from(secret)));

/** CloudFront writes `address:port`; an IPv6 address has colons of its own. */
const withoutPort = (viewer: string): string => viewer.slice(0, Math.max(0, viewer.lastIndexOf(':')));

const lowerCase = (headers: APIGatewayProxyEventV2['headers']) => {
  const lower: Record<string, string | undefined> = Object.create(null);
  for (const [name, value] of Object.entries(headers ?? {})) lower[name.toLowerCase()] = value;
  return lower;
};

/**
 * Reads an event of the gateway; nothing is decoded or checked. Requests through the edge all have the edge's address;
 * what it says of the viewer counts only with the secret that it and the functions share (`originSecrets`: the current
 * one and, if any, the previous). Nothing else that a caller sends is believed.
 */
export const httpRequest = (event: APIGatewayProxyEventV2, originSecrets: readonly string[] = []): HttpRequest => {
  const headers = lowerCase(event.headers);
  const { http, requestId } = event.requestContext;
  const proven = isFromEdge(headers['x-origin-secret'], originSecrets);
  const viewer = proven ? withoutPort(headers['cloudfront-viewer-address'] ?? '') : '';
  return {
    method: http.method,
    params: event.pathParameters ?? {},
    query: new URLSearchParams(event.rawQueryString),
    headers,
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    isFromEdge: proven,
    source: viewer || http.sourceIp,
    traceId: requestId,
  };
};
