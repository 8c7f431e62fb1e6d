/** Cross-origin answers (contract 4): exactly the clinic's listed origin, never a wildcard, never credentials. */
import type { Method, Route } from '../contract/routes.ts';
import type { HttpRequest } from './http-request.ts';

/** Methods of a route as its `Allow` header says them. */
export const allowed = (methods: readonly Method[]): string =>
  [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');

/** Origins that may call the route; undefined when the clinic is unknown. */
export type AllowedOrigins = (request: HttpRequest) => Promise<readonly string[] | undefined>;

/** The cross-origin headers of an answer to this request; only `Vary` when its origin is not on the list. */
export const corsHeaders = async (
  route: Route,
  request: HttpRequest,
  allowedOrigins: AllowedOrigins | undefined,
): Promise<Record<string, string>> => {
  if (route.cors === 'none' || !allowedOrigins) return {};
  const { origin } = request.headers;
  const isListed = origin !== undefined && (await allowedOrigins(request))?.includes(origin);
  if (!isListed) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'Location, Link, Idempotency-Replayed, Retry-After, ETag, Content-Disposition',
  };
};

const requestHeaders = {
  clinic: 'Content-Type, Idempotency-Key, If-None-Match',
  console: 'Authorization, Content-Type, If-Match',
  none: '',
} as const;

/** What a preflight of a listed origin is told beside the origin itself. */
export const preflightHeaders = (route: Route): Record<string, string> => ({
  'Access-Control-Allow-Methods': route.methods.join(', '),
  'Access-Control-Allow-Headers': requestHeaders[route.cors],
  'Access-Control-Max-Age': '600',
});
