/**
 * E7 GET /health, called by monitors; E6 GET /v1/openapi.json, by developers and the console's pages about the API; and
 * every address that no route names, called by anybody. Touches nothing: no table, no key, no clock.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { type Route, routes } from '../shared/contract/routes.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import { isKnownVersion } from '../shared/lambda/known-version.ts';

const nowhere: Route = {
  key: 'none',
  path: '$default',
  methods: [],
  function: 'answer-public',
  policy: 'public',
  cors: 'none',
};

const health = httpHandler({
  route: routes.E7,
  endpoints: { GET: async () => ({ status: 200, json: { status: 'ok' } }) },
});

/** GET: the description that was made with the functions. `read` gives it as text. */
export const describeApi = (read: () => Promise<string>): Endpoint => {
  let kept: Promise<string> | undefined;
  return async ({ headers }) => {
    kept ??= read();
    const text = await kept;
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
    const caching = { ETag: etag, 'Cache-Control': 'public, max-age=300' };
    if (isKnownVersion(headers['if-none-match'], etag)) return { status: 304, headers: caching };
    return { status: 200, headers: caching, json: JSON.parse(text) };
  };
};

const description = httpHandler({
  route: routes.E6,
  endpoints: { GET: describeApi(() => readFile(new URL('./openapi.json', import.meta.url), 'utf8')) },
});

const notFound = httpHandler({
  route: nowhere,
  endpoints: {},
  everyMethod: async () => {
    throw new ExpectedError('not-found', 'There is nothing at this address.');
  },
});

const byPath: Partial<Record<string, typeof health>> = { [routes.E7.path]: health, [routes.E6.path]: description };

export const handler = (event: APIGatewayProxyEventV2, context: Context) =>
  (byPath[event.rawPath] ?? notFound)(event, context);
