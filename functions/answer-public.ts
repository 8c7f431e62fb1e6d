/**
 * E7 GET /health, called by monitors, and every address that no route names, called by anybody.
 * Touches nothing: no table, no key, no clock.
 */
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { type Route, routes } from '../shared/contract/routes.ts';
import { httpHandler } from '../shared/lambda/http.ts';

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

const notFound = httpHandler({
  route: nowhere,
  endpoints: {},
  everyMethod: async () => {
    throw new ExpectedError('not-found', 'There is nothing at this address.');
  },
});

export const handler = (event: APIGatewayProxyEventV2, context: Context) =>
  event.rawPath === routes.E7.path ? health(event, context) : notFound(event, context);
