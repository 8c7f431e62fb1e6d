/**
 * showResult and readResult: GET and POST /r/{token}, opened from the summary mail, the answer of submitScreening,
 * or the redirect after a form.
 * GET shows a page with a button and changes nothing (scanners follow links); POST with the person's address shows the result.
 * downloadReceipt: POST /r/{token}/receipt, by a button of the result's page: the receipt, or the answers, as a file.
 * readReceiptKeys: GET /.well-known/jwks.json, called by whoever checks a receipt.
 */

import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { type LinkStore, linkStore } from '../shared/aws/intake/link-store.ts';
import type { ResultLink } from '../shared/aws/items/result-link-item.ts';
import { type LeadStore, leadStore } from '../shared/aws/leads/lead-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import type { ClinicSettings } from '../shared/clinics/clinic-settings.ts';
import { returnTarget } from '../shared/clinics/return-target.ts';
import { emailAddress } from '../shared/contract/email-address.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import type { AnswerOf } from '../shared/contract/openapi/operations.ts';
import { routes } from '../shared/contract/routes.ts';
import { postedForm } from '../shared/lambda/body/read-form.ts';
import { taggedReply } from '../shared/lambda/entity-tag.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { type MissLimit, miss } from '../shared/lambda/link-guess-limit.ts';
import type { ProblemPage } from '../shared/lambda/problem-reply.ts';
import { proofFile, provedScreening } from '../shared/lambda/proved-screening.ts';
import type { Page, Reply } from '../shared/lambda/reply.ts';
import { requestLanguage } from '../shared/lambda/request-language.ts';
import { personHash } from '../shared/leads/person-hash.ts';
import { isReadable } from '../shared/leads/retention.ts';
import type { Screening } from '../shared/leads/screening.ts';
import { inLanguage } from '../shared/links/in-language.ts';
import { tokenHash } from '../shared/links/result-link.ts';
import { readSignedTime, signTime } from '../shared/links/signed-time.ts';
import { askAddress } from '../shared/pages/ask-address.tsx';
import { problemPage } from '../shared/pages/problem-page.tsx';
import { type Beside, storedResultPage } from '../shared/pages/result/stored-result-page.tsx';
import { keysToPublish } from '../shared/receipts/receipt-keys.ts';
import type { ScreeningProof } from '../shared/receipts/sign-receipt.ts';
import type { Language } from '../shared/texts/language.ts';

type Deps = {
  links: LinkStore;
  leads: Pick<LeadStore, 'readLead' | 'readScreening'>;
  clinics: Pick<ClinicStore, 'readClinic'>;
  admitMiss: MissLimit['admitMiss'];
  keys: { link: string; previousLink: string; match: string };
  now: () => number;
  pages: {
    ask: (settings: ClinicSettings, lang: Language, wasWrong: boolean) => Page;
    result: (settings: ClinicSettings, screening: Screening, more: Beside) => Page | Promise<Page>;
  };
};

type ReceiptDeps = Omit<Deps, 'pages'> & {
  prove: (screening: Screening) => Promise<ScreeningProof | 'none' | 'changed'>;
};

/** A form post's redirect shows the result without the address for this long, in ms (docs/contract.md#form-posts). */
const shownAtOnceFor = 10 * 60_000;

/** Buttons for the receipt work for this long after the result was shown, in ms (docs/contract.md#result-links). */
const buttonsFor = 3_600_000;

const gone = () => new ExpectedError('gone', 'resultOver');

/** The link, its clinic, and the hash it is found by. Throws `not-found`, `gone` after 30 days, or `rate-limited`. */
const openLink = async (deps: Omit<Deps, 'pages'>, request: HttpRequest) => {
  const token = request.params.token ?? '';
  const hash = tokenHash(token);
  const link = /^[\w-]{22}$/.test(token) ? await deps.links.readLink(hash) : undefined;
  if (!link) return await miss({ admitMiss: deps.admitMiss, matchKey: deps.keys.match }, request, deps.now());
  if (link === 'erased') throw gone();
  const settings = await deps.clinics.readClinic(link.clinic);
  if (!settings || link.expiresAt <= new Date(deps.now()).toISOString()) throw gone();
  if (!isReadable(await deps.leads.readLead(link.clinic, link.leadId), deps.now())) throw gone();
  return { token, hash, link, settings };
};

const screeningOf = async (
  { leads }: Pick<Deps, 'leads'>,
  { clinic, leadId, screeningId }: ResultLink,
): Promise<Screening> => {
  const screening = await leads.readScreening(clinic, leadId, screeningId);
  if (!screening) throw gone();
  return screening;
};

type Opened = Awaited<ReturnType<typeof openLink>>;

const resultReply = async (deps: Deps, { settings, link, token }: Opened, leadsTo?: string): Promise<Reply> => {
  const screening = await screeningOf(deps, link);
  const nonce = signTime(deps.keys.link, 'receipt-page', token, deps.now());
  const action = inLanguage(`/r/${token}/receipt`, screening.lang, settings);
  const receipt = screening.seal === undefined ? undefined : { action, nonce };
  return { status: 200, ...(await deps.pages.result(settings, screening, { receipt, leadsTo })) };
};

/** GET: the button, or right after a form post the result. Throws `not-found`, `gone` after 30 days, `rate-limited`. */
export const showResult =
  (deps: Deps): Endpoint<'showResult'> =>
  async (request) => {
    const opened = await openLink(deps, request);
    const { token, settings } = opened;
    const { keys, now, pages } = deps;
    const signed = request.query.get('now') ?? '';
    const shownFrom = readSignedTime([keys.link, keys.previousLink], 'result-now', token, signed);
    if (shownFrom !== undefined && Math.abs(now() - shownFrom) < shownAtOnceFor) {
      return await resultReply(deps, opened, returnTarget(request.query.get('next') ?? undefined, settings));
    }
    return { status: 200, ...pages.ask(settings, requestLanguage(request, settings), false) };
  };

/** POST: the result, once the person's address was typed. Throws as `showResult`, and `rate-limited` when locked. */
export const readResult =
  (deps: Deps): Endpoint<'readResult'> =>
  async (request) => {
    const opened = await openLink(deps, request);
    const { hash, link, settings } = opened;
    const [typed = ''] = (await postedForm(request)).get('email') ?? [];
    const address = emailAddress(typed);
    const isRight =
      address !== undefined && personHash(deps.keys.match, link.clinic, address.matchText) === link.person;
    await deps.links.takeTry(hash, isRight, deps.now());
    if (isRight) return await resultReply(deps, opened);
    return { status: 422, ...deps.pages.ask(settings, requestLanguage(request, settings), true) };
  };

/**
 * POST: a file to keep, by the buttons of the result's page; an hour later it asks for the address again. Throws as
 * `showResult`, and as `provedScreening`.
 */
export const downloadReceipt =
  (deps: ReceiptDeps): Endpoint<'downloadReceipt'> =>
  async (request) => {
    const { token, link, settings } = await openLink(deps, request);
    const { keys, now } = deps;
    const fields = await postedForm(request);
    const [nonce = ''] = fields.get('nonce') ?? [];
    const shownAt = readSignedTime([keys.link, keys.previousLink], 'receipt-page', token, nonce);
    if (shownAt === undefined || Math.abs(now() - shownAt) >= buttonsFor)
      return {
        status: 303,
        headers: { Location: inLanguage(`/r/${token}`, requestLanguage(request, settings), settings) },
      };
    const screening = await screeningOf(deps, link);
    const proof = provedScreening(await deps.prove(screening), screening);
    return proofFile(proof, fields.get('part')?.[0]);
  };

/** GET: the public keys of receipts, of this deployment and of the values before. */
export const readReceiptKeys =
  (list: () => AnswerOf<'readReceiptKeys'>): Endpoint<'readReceiptKeys'> =>
  async (request) => {
    const keys = list();
    return taggedReply(request, JSON.stringify(keys), {
      headers: { 'Cache-Control': 'public, max-age=300' },
      json: keys,
    });
  };

const environment = readEnvironment('show-result', process.env);
const db = connect();
const table = environment.LEADS_TABLE;
const deps: Deps & ReceiptDeps = {
  links: linkStore(db, table),
  leads: leadStore(db, table),
  clinics: clinicStore(db, table, Date.now),
  admitMiss: limitStore(db, table).admitMiss,
  keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
  now: Date.now,
  pages: { ask: askAddress, result: storedResultPage },
  // Notes and sources of every rule, and what signs, are loaded for a receipt alone.
  prove: async (screening) =>
    (await import('../shared/receipts/sign-receipt.ts')).provenScreening(
      { secret: environment.RECEIPT_KEY, matchKey: environment.MATCH_KEY, issuer: environment.PUBLIC_URL },
      screening,
    ),
};

const common = {
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  problemPage: async (...[problem, _request, lang]: Parameters<ProblemPage>) => problemPage(problem, lang),
};
const result = httpHandler({
  ...common,
  endpoints: { showResult: showResult(deps), readResult: readResult(deps) },
});
const receipt = httpHandler({ ...common, endpoints: { downloadReceipt: downloadReceipt(deps) } });
// Derived when somebody asks: whoever opens a result waits for none of it.
const published = () => keysToPublish(environment.RECEIPT_KEY, environment.RECEIPT_KEYS_RETIRED);
const keys = httpHandler({ ...common, endpoints: { readReceiptKeys: readReceiptKeys(published) } });

export const handler = (event: APIGatewayProxyEventV2, context: Context) => {
  if (event.rawPath === routes.readReceiptKeys.path) return keys(event, context);
  return (/^\/r\/[^/]+\/receipt$/.test(event.rawPath) ? receipt : result)(event, context);
};
