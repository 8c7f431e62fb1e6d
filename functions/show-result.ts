/**
 * showResult and readResult: GET and POST /r/{token}, opened from the summary mail, the answer of submitScreening,
 * or the redirect after a form.
 * GET shows a page with a button and changes nothing (scanners follow links); POST with the person's address shows the result.
 */

import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { type LinkStore, linkStore } from '../shared/aws/intake/link-store.ts';
import type { ResultLink } from '../shared/aws/items/result-link-item.ts';
import { type LeadStore, leadStore } from '../shared/aws/leads/lead-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import type { ClinicSettings } from '../shared/clinics/clinic-settings.ts';
import { emailAddress } from '../shared/contract/email-address.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { mediaType } from '../shared/lambda/body/media-type.ts';
import { readForm } from '../shared/lambda/body/read-form.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { type MissLimit, miss } from '../shared/lambda/link-guess-limit.ts';
import type { Page, Reply } from '../shared/lambda/reply.ts';
import { personHash } from '../shared/leads/person-hash.ts';
import { isReadable } from '../shared/leads/retention.ts';
import type { Screening } from '../shared/leads/screening.ts';
import { tokenHash } from '../shared/links/result-link.ts';
import { readSignedTime } from '../shared/links/signed-time.ts';
import { askAddress } from '../shared/pages/ask-address.tsx';
import { problemPage } from '../shared/pages/problem-page.tsx';
import { storedResultPage } from '../shared/pages/stored-result-page.tsx';

type Deps = {
  links: LinkStore;
  leads: Pick<LeadStore, 'readLead' | 'readScreening'>;
  clinics: Pick<ClinicStore, 'readClinic'>;
  admitMiss: MissLimit['admitMiss'];
  keys: { link: string; previousLink: string; match: string };
  now: () => number;
  pages: {
    ask: (settings: ClinicSettings, wasWrong: boolean) => Page;
    result: (settings: ClinicSettings, screening: Screening) => Page | Promise<Page>;
  };
};

/** A form post's redirect shows the result without the address for this long, in ms (docs/contract.md#form-posts). */
const shownAtOnceFor = 10 * 60_000;

const gone = () =>
  new ExpectedError('gone', 'This link is no longer valid. Please ask the clinic, or fill in the form again.');

/** The link, its clinic, and the hash it is found by. Throws `not-found`, `gone` after 30 days, or `rate-limited`. */
const openLink = async (deps: Deps, request: HttpRequest) => {
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

const resultReply = async ({ leads, pages }: Deps, settings: ClinicSettings, link: ResultLink): Promise<Reply> => {
  const screening = await leads.readScreening(link.clinic, link.leadId, link.screeningId);
  if (!screening) throw gone();
  return { status: 200, ...(await pages.result(settings, screening)) };
};

/** GET: the button, or right after a form post the result. Throws `not-found`, `gone` after 30 days, `rate-limited`. */
export const showResult =
  (deps: Deps): Endpoint<'showResult'> =>
  async (request) => {
    const { token, link, settings } = await openLink(deps, request);
    const { keys, now, pages } = deps;
    const signed = request.query.get('now') ?? '';
    const shownFrom = readSignedTime([keys.link, keys.previousLink], 'result-now', token, signed);
    if (shownFrom !== undefined && Math.abs(now() - shownFrom) < shownAtOnceFor) {
      return await resultReply(deps, settings, link);
    }
    return { status: 200, ...pages.ask(settings, false) };
  };

/** POST: the result, once the person's address was typed. Throws as `showResult`, and `rate-limited` when locked. */
export const readResult =
  (deps: Deps): Endpoint<'readResult'> =>
  async (request) => {
    const { hash, link, settings } = await openLink(deps, request);
    const type = mediaType(request);
    if (type === 'json') throw new ExpectedError('unsupported-media-type', 'Send an HTML form.');
    const [typed = ''] = (await readForm(request, type)).get('email') ?? [];
    const address = emailAddress(typed);
    const isRight =
      address !== undefined && personHash(deps.keys.match, link.clinic, address.matchText) === link.person;
    await deps.links.takeTry(hash, isRight, deps.now());
    return isRight ? await resultReply(deps, settings, link) : { status: 422, ...deps.pages.ask(settings, true) };
  };

const environment = readEnvironment('show-result', process.env);
const db = connect();
const table = environment.LEADS_TABLE;
const deps: Deps = {
  links: linkStore(db, table),
  leads: leadStore(db, table),
  clinics: clinicStore(db, table, Date.now),
  admitMiss: limitStore(db, table).admitMiss,
  keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
  now: Date.now,
  pages: { ask: askAddress, result: storedResultPage },
};

export const handler = httpHandler({
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  endpoints: { showResult: showResult(deps), readResult: readResult(deps) },
  problemPage: async (problem) => problemPage(problem),
});
