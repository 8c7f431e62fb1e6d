/** Steps about pages: the form, the console, and where staff sign in. */
import { questionnaireAnswer } from '../../contract/answers/public-answers.ts';
import { consoleConfig, consoleConfigPath } from '../../contract/console-config.ts';
import { signInPaths } from '../../contract/sign-in-paths.ts';
import { type Answer, ask, asPage, isPage, summaryOf } from '../ask.ts';
import { formOf, visitorOf } from '../canary-clinic.ts';
import { judged, type Step } from '../step.ts';

/** Whether a page says what a browser may do with it; `own` are further parts of its policy. */
export const guards = ({ headers }: Answer, ...own: string[]): Record<string, boolean> => {
  const policy = (headers.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
  return {
    ...Object.fromEntries(
      ["default-src 'none'", "base-uri 'none'", ...own].map((part) => [part, policy.includes(part)]),
    ),
    'no unsafe source': !policy.some((part) => /unsafe-(inline|eval)|\*/.test(part)),
    nosniff: headers.get('x-content-type-options') === 'nosniff',
    'referrer policy': ['no-referrer', 'same-origin'].includes(headers.get('referrer-policy') ?? ''),
  };
};

const questionnaire: Step = {
  name: 'questionnaire',
  expected: '200 with questions and consents, five minutes public, with an ETag',
  run: async (world) => {
    const answer = await ask(world, `${world.target.publicUrl}/v1/clinics/${world.clinic}/questionnaire`);
    const read = questionnaireAnswer.safeParse(answer.json);
    return judged(
      `${summaryOf(answer)}, ${read.data?.questions.length ?? 0} questions`,
      {
        200: answer.status === 200,
        questions: (read.data?.questions.length ?? 0) > 0,
        'public, max-age=300': /public.*max-age=300/.test(answer.headers.get('cache-control') ?? ''),
        ETag: answer.headers.has('etag'),
      },
      answer.status,
    );
  },
};

const form: Step = {
  name: 'form',
  expected: '200, a form without JavaScript, behind a content security policy',
  run: async (world) => {
    const answer = await ask(world, `${world.target.publicUrl}/c/${world.clinic}`, asPage);
    const posts = `/v1/clinics/${world.clinic}/screenings`;
    return judged(
      summaryOf(answer),
      {
        200: answer.status === 200,
        page: isPage(answer),
        form: answer.text.includes(`action="${posts}"`) || answer.text.includes(`${posts}"`),
        ...guards(answer),
      },
      answer.status,
    );
  },
};

/** The head line of somebody healthy: where the rules are signed off, and where nobody has signed them. */
const healthyResult = /speaks against a consultation|go through some answers with you first/;

const formPost: Step = {
  name: 'form-post',
  expected: '303 to a page that shows the result at once',
  run: async (world) => {
    const { publicUrl } = world.target;
    const visitor = visitorOf(`form-${world.newId().slice(-12)}`);
    const url = `${publicUrl}/v1/clinics/${world.clinic}/screenings`;
    const answer = await ask(world, url, { method: 'POST', body: formOf(visitor), ...asPage });
    const location = answer.headers.get('location');
    const page = location ? await ask(world, new URL(location, publicUrl).href, asPage) : undefined;
    return judged(
      `${summaryOf(answer)}, then ${page ? summaryOf(page) : 'nothing'}`,
      {
        303: answer.status === 303,
        'result shown': page?.status === 200 && isPage(page) && healthyResult.test(page.text),
      },
      answer.status,
    );
  },
};

const consolePage: Step = {
  name: 'console',
  expected: '200, the console’s page, behind a content security policy, in no frame',
  run: async (world) => {
    const answer = await ask(world, `${world.target.consoleUrl}/`, asPage);
    return judged(
      summaryOf(answer),
      {
        200: answer.status === 200,
        page: isPage(answer) && answer.text.includes('<script'),
        ...guards(answer, "frame-ancestors 'none'", "script-src 'self'"),
        'X-Frame-Options': answer.headers.get('x-frame-options') === 'DENY',
      },
      answer.status,
    );
  },
};

/** A challenge of PKCE as it looks; nothing is ever exchanged for it. */
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

const signIn: Step = {
  name: 'sign-in',
  expected: 'the console’s configuration leads to a page of managed login',
  run: async (world) => {
    const { consoleUrl } = world.target;
    const config = consoleConfig.safeParse((await ask(world, `${consoleUrl}${consoleConfigPath}`)).json).data;
    if (!config) return judged('no configuration', { configuration: false });
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: config.clientId,
      redirect_uri: `${consoleUrl}${signInPaths.signedIn}`,
      scope: config.scopes.join(' '),
      state: world.newId(),
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    const url = `${config.authority}/oauth2/authorize?${query}`;
    const answer = await ask(world, url, { redirect: 'follow', ...asPage });
    // Managed login says so with status 200 or 403 when a client has no look of its own, or no redirect of this name.
    const refuses = /Login pages unavailable|redirect_mismatch|An error was encountered/i.test(answer.text);
    return judged(
      summaryOf(answer),
      { 200: answer.status === 200, page: isPage(answer), form: /<form|<script/i.test(answer.text), usable: !refuses },
      answer.status,
    );
  },
};

/** Of pages. */
export const pageSteps = { questionnaire, form, formPost, consolePage, signIn };
