import { localPool } from '../local-pool.ts';
import { localPassword, seedUsers } from '../seed-users.ts';
import { type Answer, type Asked, goTo } from './answer.ts';
import { type AuthorizeRequest, readAuthorize, withParameters } from './authorize-request.ts';
import { pageHeaders, problemPage, signInPage } from './sign-in-page.ts';
import type { OAuthInputs } from './token-endpoint.ts';

// Cookies know no ports: the name keeps it apart from those of other programs on this machine.
const cookieName = 'suitably-local-sign-in';
const cookie = (value: string, more = ''): string => `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Lax${more}`;

const visitOf = ({ headers }: Asked): string | undefined =>
  new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1];

const problem = (detail: string): Answer => ({ status: 400, headers: pageHeaders(), body: problemPage(detail) });

/** Follows a request that can be followed; sends any other back to its console, or shows why not. */
function following({ url }: Asked, { client }: OAuthInputs, follow: (request: AuthorizeRequest) => Answer): Answer {
  const read = readAuthorize(url.searchParams, client);
  if (!('error' in read)) return follow(read);
  const { error, description, redirectUri, state } = read;
  if (redirectUri === undefined) return problem(description);
  return goTo(withParameters(redirectUri, { error, error_description: description, state }));
}

const withCode = (sub: string, request: AuthorizeRequest, { ins }: OAuthInputs, headers = {}): Answer =>
  goTo(withParameters(request.redirectUri, { code: ins.code(sub, request), state: request.state }), headers);

/** `GET /oauth2/authorize`: a code at once for somebody who signed in within the hour, else the page. */
export const authorize = (asked: Asked, inputs: OAuthInputs): Answer =>
  following(asked, inputs, (request) => {
    const sub = inputs.ins.visitor(visitOf(asked));
    return sub ? withCode(sub, request, inputs) : goTo(`/login${asked.url.search}`);
  });

const showPage = (asked: Asked, { client }: OAuthInputs, username: string | undefined, hasFailed: boolean): Answer => ({
  status: hasFailed ? 401 : 200,
  headers: pageHeaders(client.origins),
  body: signInPage({ query: asked.url.searchParams.toString(), username, hasFailed, accounts: seedUsers }),
});

/** `GET /login`: the page. */
export const showLogin = (asked: Asked, inputs: OAuthInputs): Answer =>
  following(asked, inputs, () => showPage(asked, inputs, asked.url.searchParams.get('login_hint') ?? undefined, false));

/** `POST /login`: back to the console with a code, or the page again, which does not say which of both was wrong. */
export const login = (asked: Asked, inputs: OAuthInputs): Answer =>
  following(asked, inputs, (request) => {
    const form = new URLSearchParams(asked.body);
    const username = (form.get('username') ?? '').trim();
    const person = inputs.people.find(username);
    if (!person || form.get('password') !== localPassword) return showPage(asked, inputs, username, true);
    return withCode(person.sub, request, inputs, { 'set-cookie': cookie(inputs.ins.visit(person.sub)) });
  });

/** `GET /logout`: ends the visit and goes on to the console's page for that. Tokens live until they are revoked. */
export function logout(asked: Asked, { client, ins }: OAuthInputs): Answer {
  const { searchParams } = asked.url;
  const target = searchParams.get('logout_uri') ?? '';
  if (searchParams.get('client_id') !== localPool.clientId || !client.logouts.includes(target)) {
    return problem('Nobody is signed out to an address that the console does not have.');
  }
  ins.leave(visitOf(asked));
  return goTo(target, { 'set-cookie': cookie('', '; Max-Age=0') });
}
