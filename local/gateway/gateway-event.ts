import type { IncomingMessage } from 'node:http';
import { encodeBody } from './request-body.ts';

/** A request that was read completely, with what the gateway knows about it. `now` in ms since 1970. */
export type GatewayRequest = {
  message: IncomingMessage;
  body: Buffer;
  routeKey: string;
  parameters: Record<string, string>;
  requestId: string;
  now: number;
  account: string;
  apiId: string;
  /** For a request through the edge: what it makes of the viewer's headers. `viewer` is `address:port`. */
  passed?: ((headers: Readonly<Record<string, string>>, viewer: string) => Record<string, string>) | undefined;
};

// Hop-by-hop headers end at the gateway; cookies get a place of their own in payload 2.0.
const dropped = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'expect', 'cookie']);

/** The header that lets a test be many clients. It exists only on this machine and never reaches a function. */
const localSourceHeader = 'x-local-source';

type ReadHeaders = { headers: Record<string, string>; cookies: string[]; localSource?: string };

/** Joins repeated headers with a comma from the raw list: the parsed one silently drops a second Content-Type. */
export function readHeaders(raw: readonly string[]): ReadHeaders {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  let localSource: string | undefined;
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index]?.toLowerCase() ?? '';
    const value = raw[index + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(';').map((cookie) => cookie.trim()));
    if (name === localSourceHeader) localSource = value;
    if (dropped.has(name) || name === localSourceHeader) continue;
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value;
  }
  return { headers, cookies: cookies.filter(Boolean), localSource };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function queryParameters(query: string): Record<string, string> | undefined {
  if (query === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    parameters[name] = Object.hasOwn(parameters, name) ? `${parameters[name]},${value}` : value;
  }
  return parameters;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function logTime(now: number): string {
  const date = new Date(now);
  const [day, clock] = [String(date.getUTCDate()).padStart(2, '0'), date.toISOString().slice(11, 19)];
  return `${day}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}:${clock} +0000`;
}

/** The API Gateway HTTP API event, payload format 2.0. The path is decoded, as HTTP APIs (unlike REST APIs) hand it over. */
export function gatewayEvent(request: GatewayRequest): Record<string, unknown> {
  const { message, routeKey, parameters, requestId, now, passed } = request;
  const [target = '', query = ''] = (message.url ?? '/').split(/\?(.*)/s);
  const { headers: sent, cookies: sentCookies, localSource } = readHeaders(message.rawHeaders);
  const path = decodePath(target);
  const sourceIp = localSource ?? message.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1';
  const headers = passed ? passed(sent, `${sourceIp}:${message.socket.remotePort}`) : sent;
  // No behavior of a distribution that runs here passes cookies on.
  const cookies = passed ? [] : sentCookies;
  const forwarded = headers['x-forwarded-for'];
  const queryStringParameters = queryParameters(query);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies }),
    headers: {
      ...headers,
      'x-amzn-trace-id': `Root=1-${Math.floor(now / 1000).toString(16)}-${requestId.replaceAll('-', '').slice(0, 24)}`,
      'x-forwarded-for': forwarded ? `${forwarded}, ${sourceIp}` : sourceIp,
      'x-forwarded-port': String(message.socket.localPort),
      'x-forwarded-proto': 'http',
    },
    ...(queryStringParameters && { queryStringParameters }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: parameters }),
    requestContext: {
      accountId: request.account,
      apiId: request.apiId,
      domainName: headers.host ?? 'localhost',
      domainPrefix: (headers.host ?? 'localhost').split(/[.:]/)[0],
      http: {
        method: message.method,
        path,
        protocol: `HTTP/${message.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now,
    },
    ...encodeBody(request.body, headers['content-type'], headers['content-encoding']),
  };
}
