/** Steps about what stands before the functions: transport, firewall, caches, the gateway, and paths that lead nowhere. */
import { healthAnswer } from '../../contract/answers/public-answers.ts';
import { type Answer, ask, asPage, problemOf, summaryOf } from '../ask.ts';
import { type Finding, judged, notAsked, type Step } from '../step.ts';

const year = 31_536_000;

const isHttps = (url: string): boolean => url.startsWith('https:');

const redirect: Step = {
  name: 'https-redirect',
  expected: 'http leads to https',
  run: async (world) => {
    const { publicUrl } = world.target;
    if (!isHttps(publicUrl)) return notAsked('served by http, as on this machine');
    const answer = await ask(world, `${publicUrl.replace('https:', 'http:')}/health`);
    const location = answer.headers.get('location') ?? '';
    return judged(`${answer.status} ${location && new URL(location, publicUrl).protocol}`, {
      redirect: [301, 302, 307, 308].includes(answer.status),
      'to https': location.startsWith('https:'),
    });
  },
};

const ageOf = ({ headers }: Answer): number =>
  Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1] ?? 0);

const transport: Step = {
  name: 'strict-transport',
  expected: 'Strict-Transport-Security of a year or more on API, form and console',
  run: async (world) => {
    const { publicUrl, consoleUrl } = world.target;
    const [api, form, site] = await Promise.all([
      ask(world, `${publicUrl}/health`),
      ask(world, `${publicUrl}/c/${world.clinic}`, asPage),
      ask(world, `${consoleUrl}/`, asPage),
    ]);
    const ages = { api: ageOf(api), form: ageOf(form), console: ageOf(site) };
    const wanted = Object.entries(ages).map(([name, age]) => [name, age >= year]);
    return judged(`max-age ${Object.values(ages).join(', ')}`, Object.fromEntries(wanted));
  },
};

const health: Step = {
  name: 'health',
  expected: '200 {"status":"ok"}, not stored by anybody',
  run: async (world) => {
    const answer = await ask(world, `${world.target.publicUrl}/health`);
    return judged(
      summaryOf(answer),
      {
        200: answer.status === 200,
        'status ok': healthAnswer.safeParse(answer.json).success,
        'no-store': answer.headers.get('cache-control') === 'no-store',
      },
      answer.status,
    );
  },
};

const unknownPaths: Step = {
  name: 'unknown-paths',
  expected: '404 as a problem document for /v1/nope, /nope, /c/nope and /r/x, 405 for DELETE /health',
  run: async (world) => {
    const { publicUrl } = world.target;
    const get = (path: string) => ask(world, `${publicUrl}${path}`);
    const paths = ['/v1/nope', '/nope', '/c/nope', '/r/x'];
    const answers = await Promise.all(paths.map(get));
    const wrong = await ask(world, `${publicUrl}/health`, { method: 'DELETE' });
    const found = paths.map((path, at): [string, boolean] => {
      const answer = answers[at];
      return [path, answer?.status === 404 && problemOf(answer)?.name === 'not-found'];
    });
    return judged([...answers, wrong].map(({ status }) => status).join(', '), {
      ...Object.fromEntries(found),
      'DELETE /health': wrong.status === 405 && problemOf(wrong)?.name === 'method-not-allowed',
    });
  },
};

const errorsAreFresh: Step = {
  name: 'errors-fresh',
  expected: 'a missing thing asked for twice is answered twice: two trace ids, no Age',
  run: async (world) => {
    const missing = `${world.target.publicUrl}/v1/clinics/nope-${world.newId().slice(-12)}/questionnaire`;
    const first = await ask(world, missing);
    const second = await ask(world, missing);
    const traces = [first, second].map((answer) => problemOf(answer)?.traceId);
    return judged(`${summaryOf(first)}, ${summaryOf(second)}`, {
      404: first.status === 404 && second.status === 404,
      'two trace ids': traces[0] !== undefined && traces[1] !== undefined && traces[0] !== traces[1],
      'no Age': !second.headers.has('age'),
    });
  },
};

const gateway: Step = {
  name: 'gateway-closed',
  expected: 'the gateway’s own address refuses whoever does not come through the edge',
  run: async (world) => {
    const { apiUrl } = world.target;
    if (!apiUrl) return notAsked('no address of the gateway is known: --stage, or --api');
    const answer = await ask(world, `${apiUrl}/v1/clinics/${world.clinic}/questionnaire`);
    // A gateway that is open answers 404 about a clinic that is missing.
    const isRefused = answer.status === 403 && problemOf(answer)?.name === 'forbidden';
    return judged(summaryOf(answer), { refused: isRefused }, answer.status);
  },
};

/** A request that the rules of known bad inputs name: it asks a logger to load code. Nothing of ours would do so. */
const badInput = `/health?q=${encodeURIComponent('$' + '{jndi:ldap://127.0.0.1/a}')}`;

const hasEdge = ({ headers }: Answer): boolean =>
  headers.has('x-amz-cf-id') || (headers.get('via') ?? '').toLowerCase().includes('cloudfront');

const firewall: Step = {
  name: 'firewall',
  expected: '403 for a known bad input',
  run: async (world): Promise<Finding> => {
    const usual = await ask(world, `${world.target.publicUrl}/health`);
    if (!hasEdge(usual)) return notAsked('no CloudFront answers here');
    const answer = await ask(world, `${world.target.publicUrl}${badInput}`);
    return judged(String(answer.status), { refused: answer.status === 403 }, answer.status);
  },
};

/** Of the edge, in the order in which they are tried. `health` comes first: its time is that of a first call. */
export const edgeSteps = { health, redirect, transport, unknownPaths, errorsAreFresh, gateway, firewall };
