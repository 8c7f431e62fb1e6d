import { localPool } from '../local-pool.ts';
import { localPassword, seedUsers } from '../seed-users.ts';
import { type AuthorizeRequest, readAuthorize, withParameters } from './authorize-request.ts';
import { type PoolReply, type PoolRequest, redirectTo } from './pool-reply.ts';
import { pageHeaders, problemPage, signInPage } from './sign-in-page.ts';
import type { OAuthInputs } from './token-endpoint.ts';

// Cookies know no ports: the name keeps it apart from those of other programs on this machine.
const cookieName = 'suitably-local-sign-in';
const cookie = (value: string, more = ''): string => `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax${more}`;

const sessionCookieOf = ({ headers }: PoolRequest): string | undefined =>
  new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];

const problem = (detail: string): PoolReply => ({
  status: 400,
  headers: pageHeaders(),
  body: problemPage(detail),
});

/** Follows a valid request; sends any other back to its console with the error, or shows the error. */
function withValidRequest(
  { url }: PoolRequest,
  { client }: OAuthInputs,
  follow: (asked: AuthorizeRequest) => PoolReply,
): PoolReply {
  const read = readAuthorize(url.searchParams, client);
  if (!client.takesPasswords)
    return problem('Its app client allows no way to sign in by password (ExplicitAuthFlows).');
  if (!('error' in read)) return follow(read);
  const { error, description, redirectUri, state } = read;
  if (redirectUri === undefined) return problem(description);
  return redirectTo(withParameters(redirectUri, { error, error_description: description, state }));
}

function redirectWithCode(sub: string, asked: AuthorizeRequest, { state }: OAuthInputs, headers = {}): PoolReply {
  const code = state.issueCode(sub, asked);
  return redirectTo(withParameters(asked.redirectUri, { code, state: asked.state }), headers);
}

/** `GET /oauth2/authorize`: a code at once within an hour of signing in, else the page. */
export const authorize = (request: PoolRequest, inputs: OAuthInputs): PoolReply =>
  withValidRequest(request, inputs, (asked) => {
    const sub = inputs.state.sessionUser(sessionCookieOf(request));
    return sub ? redirectWithCode(sub, asked, inputs) : redirectTo(`/login${request.url.search}`);
  });

const showPage = (
  request: PoolRequest,
  { client }: OAuthInputs,
  username: string | undefined,
  hasFailed: boolean,
): PoolReply => ({
  status: hasFailed ? 401 : 200,
  headers: pageHeaders(client.origins),
  body: signInPage({ query: request.url.searchParams.toString(), username, hasFailed, accounts: seedUsers }),
});

/** `GET /login`: the page. */
export const showLogin = (request: PoolRequest, inputs: OAuthInputs): PoolReply =>
  withValidRequest(request, inputs, () =>
    showPage(request, inputs, request.url.searchParams.get('login_hint') ?? undefined, false),
  );

/** `POST /login`: back to the console with a code, or the page again, which does not say which of both was wrong. */
export const login = (request: PoolRequest, inputs: OAuthInputs): PoolReply =>
  withValidRequest(request, inputs, (asked) => {
    const form = new URLSearchParams(request.body);
    const username = (form.get('username') ?? '').trim();
    const person = inputs.people.find(username);
    if (!person || form.get('password') !== localPassword) return showPage(request, inputs, username, true);
    if (inputs.goodUntil(person) <= inputs.now() * 1000) {
      return problem('The first password of this invitation is not good any more. Ask to be invited again.');
    }
    const { invitedAt, ...settled } = person;
    // Here the person chooses a password and sets up a code generator. This stand-in takes both as done.
    if (invitedAt !== undefined || !person.hasToken) inputs.people.save({ ...settled, hasToken: true });
    return redirectWithCode(person.sub, asked, inputs, {
      'set-cookie': cookie(inputs.state.startSession(person.sub)),
    });
  });

/** `GET /logout`: ends the session and goes on to the console's page for that. Tokens live until they are revoked. */
export function logout(request: PoolRequest, { client, state }: OAuthInputs): PoolReply {
  const { searchParams } = request.url;
  const target = searchParams.get('logout_uri') ?? '';
  if (searchParams.get('client_id') !== localPool.clientId || !client.logouts.includes(target)) {
    return problem('Nobody is signed out to an address that the console does not have.');
  }
  state.endSession(sessionCookieOf(request));
  return redirectTo(target, { 'set-cookie': cookie('', '; Max-Age=0') });
}
