/**
 * Methods and origins that a path answers. Cross-origin headers (docs/contract.md#origins) name exactly the clinic's
 * listed origin, never a wildcard, never credentials.
 */
import { originsOf } from '../clinics/clinic-origins.ts';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { ExpectedError } from '../contract/expected-error.ts';
import type { Method, Route } from '../contract/route.ts';
import type { HttpRequest } from './http-request.ts';
import { type Reply, varying } from './reply.ts';

/** Methods of a path as its `Allow` header says them. */
const allowed = (methods: readonly Method[]): string =>
  [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');

/** Answers a method that a path has no endpoint for: OPTIONS with what is allowed. Throws `method-not-allowed`. */
export const otherMethod = async ({ method }: HttpRequest, methods: readonly Method[]): Promise<Reply> => {
  const headers = { Allow: allowed(methods) };
  if (method === 'OPTIONS') return { status: 204, headers };
  throw new ExpectedError('method-not-allowed', 'method', { headers });
};

/** Origins that may call a path; undefined when the clinic is unknown. */
export type AllowedOrigins = (request: HttpRequest) => Promise<readonly string[] | undefined>;

type Clinics = { readClinic: (slug: string) => Promise<ClinicSettings | undefined> };

/** The origins of the clinic that a path names. */
export const clinicOrigins =
  (clinics: Clinics): AllowedOrigins =>
  async ({ params }) => {
    const settings = await clinics.readClinic(params.clinic ?? '');
    return settings && originsOf(settings);
  };

/** A path as cross-origin answers know it: its methods, and whose scripts may call it. */
export type CorsContext = { methods: readonly Method[]; cors: Route['cors']; allowedOrigins?: AllowedOrigins };

const requestHeaders = {
  clinic: 'Content-Type, Idempotency-Key, If-None-Match',
  console: 'Authorization, Content-Type, If-Match',
  none: '',
} as const;

const preflightHeaders = ({ methods, cors }: CorsContext): Record<string, string> => ({
  'Access-Control-Allow-Methods': methods.join(', '),
  'Access-Control-Allow-Headers': requestHeaders[cors],
  'Access-Control-Max-Age': '600',
});

/** The reply with its cross-origin headers; only `Vary` is added when the request's origin is not on the list. */
export const withCors = async (
  reply: Reply<unknown>,
  request: HttpRequest,
  context: CorsContext,
): Promise<Reply<unknown>> => {
  const { cors, allowedOrigins } = context;
  if (cors === 'none' || !allowedOrigins) return reply;
  const { origin } = request.headers;
  const isListed = origin !== undefined && (await allowedOrigins(request))?.includes(origin);
  if (!isListed) return { ...reply, headers: { ...reply.headers, Vary: varying(reply.headers, 'Origin') } };
  const headers = {
    ...reply.headers,
    Vary: varying(reply.headers, 'Origin'),
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers':
      'Location, Link, Idempotency-Replayed, Retry-After, ETag, Content-Disposition, Suitably-Ignored',
    ...(request.method === 'OPTIONS' && preflightHeaders(context)),
  };
  return { ...reply, headers };
};
