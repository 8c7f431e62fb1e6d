/**
 * The console's built files behind the headers of the deployment, with a sign-in that always works and an API that a
 * test writes: for the states that a real stack only comes to by chance or by failing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { contentSecurityPolicy } from './policy.ts';

/** What the API of a test answers. */
export type Reply = { status?: number; json?: unknown; text?: string; headers?: Record<string, string> };
export type ApiRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: unknown;
};
export type StandIn = { url: string; requests: ApiRequest[]; stop: () => Promise<void> };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const idToken = (issuer: string, nonce: string): string => {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: issuer, aud: 'console', sub: 'somebody', nonce, iat: now, exp: now + 3600, token_use: 'id' };
  return [part({ alg: 'RS256' }), part(claims), 'c2lnbmVk'].join('.');
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, { status = 200, json, text, headers = {} }: Reply): void => {
  const type = json === undefined ? 'text/plain' : status >= 400 ? 'application/problem+json' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(json === undefined ? text : JSON.stringify(json));
};

const issuer = 'https://identity.example';

/** Answers of the sign-in pages: whoever comes is signed in. The code is the nonce. */
const signIn = async (url: URL, request: IncomingMessage): Promise<Reply> => {
  if (url.pathname === '/oauth2/authorize') {
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', url.searchParams.get('nonce') ?? '');
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    return { status: 302, headers: { location: back.href } };
  }
  if (url.pathname === '/logout')
    return { status: 302, headers: { location: url.searchParams.get('logout_uri') ?? '' } };
  const form = new URLSearchParams(await bodyOf(request));
  if (url.pathname === '/oauth2/revoke') return { status: 200, text: '' };
  const nonce = form.get('code') ?? '';
  const tokens = { access_token: 'access', refresh_token: 'refresh', token_type: 'Bearer', expires_in: 3600 };
  return { json: { ...tokens, ...(nonce && { id_token: idToken(issuer, nonce) }) } };
};

const file = (folder: string, pathname: string): Reply & { body: Buffer } => {
  const wanted = path.join(folder, pathname);
  const found =
    pathname !== '/' && wanted.startsWith(folder) && existsSync(wanted) ? wanted : path.join(folder, 'index.html');
  return {
    body: readFileSync(found),
    headers: { 'content-type': types[path.extname(found)] ?? 'application/octet-stream' },
  };
};

/** Serves a build of the console on a random port of this machine. */
export const startStandIn = async (
  folder: string,
  api: (request: ApiRequest) => Reply | Promise<Reply>,
): Promise<StandIn> => {
  const requests: ApiRequest[] = [];
  let origin = '';
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/config.json') {
      const config = {
        apiUrl: '',
        issuer,
        authority: origin,
        clientId: 'console',
        scopes: ['openid', 'staff-api/use'],
      };
      return send(response, { json: config });
    }
    if (/^\/(oauth2\/|logout)/.test(url.pathname)) return send(response, await signIn(url, request));
    if (url.pathname.startsWith('/v1/')) {
      const body = await bodyOf(request);
      const { method = 'GET', headers } = request;
      const asked = { method, path: url.pathname, query: url.searchParams, headers, body: body && JSON.parse(body) };
      requests.push(asked);
      return send(response, await api(asked));
    }
    const { body, headers } = file(folder, url.pathname);
    response.writeHead(200, { ...headers, 'content-security-policy': contentSecurityPolicy(origin) });
    response.end(body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => send(response, { status: 500, text: error.message }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url: origin,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
