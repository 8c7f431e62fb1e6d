/** An HTTP API event (payload format 2.0) as the handlers see it: lower-case headers, undecoded body, nothing trusted. */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { requestSource } from './request-source.ts';

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
