/**
 * E7 GET /health, called by monitors; E6 GET /v1/openapi.json, by developers and the console's pages about the API; E8
 * and the assets, loaded by pages; and every address that no route names. It uses no table, no key and no clock.
 */
import { readFile } from 'node:fs/promises';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { type Route, routes } from '../shared/contract/routes.ts';
import { taggedReply } from '../shared/lambda/entity-tag.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import { showAsset, showEmbedScript } from '../shared/lambda/script-file.ts';

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

/** GET: the API description of this build. `read` gives its text. */
export const describeApi = (read: () => Promise<string>): Endpoint => {
  let kept: Promise<string> | undefined;
  return async (request) => {
    kept ??= read();
    const text = await kept;
    return taggedReply(request, text, {
      headers: { 'Cache-Control': 'public, max-age=300' },
      json: JSON.parse(text),
    });
  };
};

const description = httpHandler({
  route: routes.E6,
  endpoints: { GET: describeApi(() => readFile(new URL('./openapi.json', import.meta.url), 'utf8')) },
});

const asset = httpHandler({ route: routes.E5A, endpoints: { GET: showAsset } });
const embedScript = httpHandler({ route: routes.E8, endpoints: { GET: showEmbedScript } });

const notFound = httpHandler({
  route: nowhere,
  endpoints: {},
  everyMethod: async () => {
    throw new ExpectedError('not-found', 'There is nothing at this address.');
  },
});

const byPath: Partial<Record<string, typeof health>> = {
  [routes.E7.path]: health,
  [routes.E6.path]: description,
  [routes.E8.path]: embedScript,
};

const handlerFor = ({ rawPath, pathParameters }: APIGatewayProxyEventV2) =>
  byPath[rawPath] ?? (pathParameters?.file === undefined ? notFound : asset);

export const handler = (event: APIGatewayProxyEventV2, context: Context) => handlerFor(event)(event, context);
