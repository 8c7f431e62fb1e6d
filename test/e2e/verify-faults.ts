/** Ways in which a deployment may be wrong, each of which one step of verify is there to find. */
import type { Witness } from '../../shared/verify/step.ts';

/** Makes another answer of one, or nothing to leave it as it is. */
type Breaking = (url: URL, init: RequestInit, answer: Response) => Promise<Response | undefined> | Response | undefined;

/** `isImpatient`: time passes while the run waits. `hasOpenGateway`: the run knows a gateway that serves anybody. */
export type VerifyFault = {
  step: string;
  what: string;
  fault?: Breaking;
  hasOpenGateway?: true;
  witness?: Partial<Witness>;
  isImpatient?: boolean;
};

type Change = { status?: number; headers?: Record<string, string | undefined>; body?: (text: string) => string };

const changed = async (answer: Response, { status = answer.status, headers = {}, body }: Change): Promise<Response> => {
  const text = await answer.text();
  const all = new Headers(answer.headers);
  // It is not compressed any more.
  for (const name of ['content-encoding', 'content-length']) all.delete(name);
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) all.delete(name);
    else all.set(name, value);
  }
  return new Response(body ? body(text) : text, { status, headers: all });
};

type Wanted = { path: RegExp; method?: string; when?: (body: string, headers: Headers) => boolean };

/** Changes the answers to the requests that fit. */
const to =
  ({ path, method = 'GET', when = () => true }: Wanted, change: Change): Breaking =>
  (url, init, answer) => {
    const fits = path.test(url.pathname) && (init.method ?? 'GET') === method;
    return fits && when(String(init.body ?? ''), new Headers(init.headers)) ? changed(answer, change) : undefined;
  };

/** Changes the second answer to what fits, for what a step does twice. */
const toSecond = (wanted: Wanted, change: Change): Breaking => {
  const breaking = to(wanted, change);
  let count = 0;
  return (url, init, answer) => {
    if (wanted.path.test(url.pathname) && (init.method ?? 'GET') === wanted.method) count += 1;
    return count === 2 ? breaking(url, init, answer) : undefined;
  };
};

const intake = { path: /\/screenings$/, method: 'POST' };
const isJson = (body: string): boolean => body.startsWith('{');
const form = /^\/c\/canary$/;
const lead = { path: /\/leads\/[\w-]+$/, method: 'PATCH' };
const csp = 'content-security-policy';

/** CloudFront before the stack, without what its firewall would do. */
const behindEdge: Breaking = (_url, _init, answer) => changed(answer, { headers: { 'x-amz-cf-id': 'edge' } });

/** One or more for every step that this machine can be asked. */
export const faults: readonly VerifyFault[] = [
  {
    step: 'health',
    what: 'it says something else',
    fault: to({ path: /^\/health$/ }, { body: () => '{"status":"no"}' }),
  },
  {
    step: 'strict-transport',
    what: 'the form may be had by http',
    fault: to({ path: form }, { headers: { 'strict-transport-security': undefined } }),
  },
  {
    step: 'questionnaire',
    what: 'it is stored by nobody',
    fault: to({ path: /canary\/questionnaire$/ }, { headers: { 'cache-control': 'no-store' } }),
  },
  { step: 'form', what: 'its policy is missing', fault: to({ path: form }, { headers: { [csp]: undefined } }) },
  {
    step: 'form',
    what: 'its policy lets any script run',
    fault: to(
      { path: form },
      { headers: { [csp]: "default-src 'none'; base-uri 'none'; script-src 'unsafe-inline'" } },
    ),
  },
  { step: 'unknown-paths', what: 'one is an error of ours', fault: to({ path: /^\/c\/nope$/ }, { status: 500 }) },
  {
    step: 'unknown-paths',
    what: 'the gateway answers for itself',
    fault: to({ path: /^\/v1\/nope$/ }, { body: () => '{"message":"Not Found"}' }),
  },
  {
    step: 'errors-fresh',
    what: 'the edge keeps them',
    fault: to(
      { path: /nope-.*\/questionnaire$/ },
      { body: (text) => text.replace(/"traceId":"[^"]*"/, '"traceId":"1"') },
    ),
  },
  { step: 'gateway-closed', what: 'it serves anybody', hasOpenGateway: true },
  { step: 'firewall', what: 'it lets everything through', fault: behindEdge },
  {
    step: 'under-age',
    what: 'it is stored',
    fault: to(
      { ...intake, when: (body) => body.includes('"age":17') },
      { body: (text) => text.replace('false', 'true') },
    ),
  },
  {
    step: 'refused',
    what: 'the value is repeated',
    fault: to(
      { ...intake, when: (body) => body.includes('no@b') },
      { body: (text) => text.replace('email', 'email no@b') },
    ),
  },
  {
    step: 'submission',
    what: 'somebody before the function answers',
    fault: to(
      { ...intake, when: (body, headers) => isJson(body) && headers.has('idempotency-key') },
      { status: 503, body: () => '{"message":"Service Unavailable"}' },
    ),
  },
  { step: 'lead-listed', what: 'the index has nothing', witness: { recentLeads: async () => [] }, isImpatient: true },
  {
    step: 'mail-sent',
    what: 'nothing takes it up',
    witness: { readMails: async () => [{ kind: 'summary', state: 'READY' }] },
    isImpatient: true,
  },
  {
    step: 'mail-delivered',
    what: 'no event comes back',
    witness: { readMails: async () => [{ kind: 'summary', state: 'SENT' }] },
    isImpatient: true,
  },
  {
    step: 'replay',
    what: 'a repeat is a new screening',
    fault: to({ ...intake, when: isJson }, { headers: { 'idempotency-replayed': undefined } }),
  },
  {
    step: 'result-link',
    what: 'it opens for anybody',
    fault: to({ path: /^\/r\//, method: 'POST', when: (body) => body.includes('other') }, { status: 200 }),
  },
  {
    step: 'result-link',
    what: 'its policy is missing',
    fault: to({ path: /^\/r\/[\w-]{22}$/, method: 'POST' }, { headers: { [csp]: undefined } }),
  },
  {
    step: 'form-post',
    what: 'the way to the result is lost',
    fault: to({ ...intake, when: (body) => !isJson(body) }, { headers: { location: undefined } }),
  },
  {
    step: 'staff-closed',
    what: 'a page of a firewall answers',
    fault: to(
      { path: /\/leads$/, when: (_, it) => !it.get('authorization')?.startsWith('Bearer ey') },
      { status: 403 },
    ),
  },
  { step: 'staff-change', what: 'the tag that came is refused', fault: to(lead, { status: 412 }) },
  { step: 'staff-change', what: 'an old tag is taken', fault: toSecond(lead, { status: 200 }) },
  {
    step: 'console',
    what: 'it can be framed',
    fault: to({ path: /^\/$/ }, { headers: { 'x-frame-options': undefined } }),
  },
  {
    step: 'sign-in',
    what: 'managed login has no look',
    fault: to({ path: /^\/oauth2\/authorize$/ }, { body: () => '<html><script></script>Login pages unavailable' }),
  },
  {
    step: 'sign-in',
    what: 'the configuration is missing',
    fault: to({ path: /^\/config\.json$/ }, { status: 404, body: () => '' }),
  },
];
