import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Clock, httpDate } from '../host/clock.ts';
import { readAll } from '../host/serve-http.ts';
import { localPool } from '../local-pool.ts';
import { type AdminInputs, adminApi } from './admin-api.ts';
import { discovery, keySet } from './discovery.ts';
import type { PoolReply, PoolRequest } from './pool-reply.ts';
import { authorize, login, logout, showLogin } from './sign-in-pages.ts';
import { giveTokens, type OAuthInputs, revokeToken } from './token-endpoint.ts';
import { userInfo } from './user-info.ts';

/** Everything that the identity server answers with. `oauth` is missing when the template has no app client. */
export type IdentityInputs = { oauth?: OAuthInputs; admin: AdminInputs; key: OAuthInputs['key']; clock: Clock };

type Route = (request: PoolRequest, inputs: IdentityInputs) => PoolReply | Promise<PoolReply>;

const wellKnown = `/${localPool.userPoolId}/.well-known`;

const withClient =
  (route: (request: PoolRequest, inputs: OAuthInputs) => PoolReply | Promise<PoolReply>): Route =>
  (request, { oauth }) =>
    oauth ? route(request, oauth) : { status: 404, body: { message: 'The template has no app client to sign in to.' } };

const routes: Record<string, Route> = {
  [`GET ${wellKnown}/jwks.json`]: async (_, { key }) => keySet(await key()),
  [`GET ${wellKnown}/openid-configuration`]: ({ headers }) => discovery(`http://${headers.host}`),
  'GET /oauth2/authorize': withClient(authorize),
  'GET /login': withClient(showLogin),
  'POST /login': withClient(login),
  'GET /logout': withClient(logout),
  'POST /oauth2/token': withClient(giveTokens),
  'POST /oauth2/revoke': withClient(revokeToken),
  'GET /oauth2/userInfo': withClient(userInfo),
  'POST /oauth2/userInfo': withClient(userInfo),
  'POST /': (request, { admin }) => adminApi(request, admin),
};

// What scripts of the console call; pages are visited.
const forScripts = new RegExp(`^(/oauth2/(token|revoke|userInfo)|${wellKnown}/.*)$`);

function crossOrigin({ url, headers }: PoolRequest, { oauth }: IdentityInputs): Record<string, string> {
  const { origin } = headers;
  if (!forScripts.test(url.pathname)) return {};
  if (!origin || !oauth?.client.origins.includes(origin)) return { vary: 'origin' };
  return {
    vary: 'origin',
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'authorization, content-type',
  };
}

async function answerTo(request: PoolRequest, inputs: IdentityInputs): Promise<PoolReply> {
  if (request.method === 'OPTIONS' && forScripts.test(request.url.pathname)) return { status: 204 };
  const route = routes[`${request.method} ${request.url.pathname}`];
  return (
    (await route?.(request, inputs)) ?? { status: 404, body: { message: 'There is no such page of the sign-in.' } }
  );
}

/** Answers one request to the user pool: sign-in pages, tokens, keys, and the admin API of functions. */
export async function serveIdentity(
  message: IncomingMessage,
  response: ServerResponse,
  inputs: IdentityInputs,
): Promise<void> {
  const request: PoolRequest = {
    method: message.method ?? 'GET',
    url: new URL(message.url ?? '/', 'http://localhost'),
    headers: message.headers,
    body: (await readAll(message)).toString('utf8'),
  };
  const { status, headers = {}, body } = await answerTo(request, inputs);
  const type: Record<string, string> = typeof body === 'object' ? { 'content-type': 'application/json' } : {};
  const always = { ...type, ...crossOrigin(request, inputs), date: httpDate(inputs.clock) };
  response.writeHead(status, { ...always, ...headers });
  response.end(typeof body === 'object' ? JSON.stringify(body) : body);
}
