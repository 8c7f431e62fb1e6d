/**
 * readHealth: GET /health, called by monitors. readApiDescription: GET /v1/openapi.json, called by developers and the
 * console. readEmbedScript and readAsset: GET /embed.js and /static/{file}, loaded by pages. And every address that no
 * route names. It uses no table, no key of people and no clock.
 */
import { readFile } from 'node:fs/promises';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { routes } from '../shared/contract/routes.ts';
import { taggedReply } from '../shared/lambda/entity-tag.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import { readAsset, readEmbedScript } from '../shared/lambda/script-file.ts';

// Without the schema of environments, which is larger than all of this function: what is missing lets nobody in.
const originSecrets = [process.env.ORIGIN_SECRET ?? '', process.env.ORIGIN_SECRET_PREVIOUS ?? ''];

const health = httpHandler({
  originSecrets,
  endpoints: { readHealth: async () => ({ status: 200, json: { status: 'ok' } }) },
});

/** GET: the API description of this build. `read` gives its text. */
export const describeApi = (read: () => Promise<string>): Endpoint<'readApiDescription'> => {
  let kept: Promise<string> | undefined;
  return async (request) => {
    kept ??= read();
    const text = await kept;
    return taggedReply(request, text, {
      headers: { 'Cache-Control': 'public, max-age=300' },
      text,
      contentType: 'application/json',
    });
  };
};

const description = httpHandler({
  originSecrets,
  endpoints: { readApiDescription: describeApi(() => readFile(new URL('./openapi.json', import.meta.url), 'utf8')) },
});

const asset = httpHandler({ originSecrets, endpoints: { readAsset } });
const embedScript = httpHandler({ originSecrets, endpoints: { readEmbedScript } });

const notFound = httpHandler({
  originSecrets,
  endpoints: {},
  everyMethod: async () => {
    throw new ExpectedError('not-found', 'noPage');
  },
});

const byPath: Partial<Record<string, typeof health>> = {
  [routes.readHealth.path]: health,
  [routes.readApiDescription.path]: description,
  [routes.readEmbedScript.path]: embedScript,
};

const handlerFor = ({ rawPath, pathParameters }: APIGatewayProxyEventV2) =>
  byPath[rawPath] ?? (pathParameters?.file === undefined ? notFound : asset);

export const handler = (event: APIGatewayProxyEventV2, context: Context) => handlerFor(event)(event, context);
