/**
 * showForm: GET /c/{clinic}, the hosted form; and with `?again=<token>` the short form behind a reminder's link.
 * The short form holds health answers, so it is shown by POST after the person's address was typed; a scanner sees a
 * button only. Stores wrong addresses and nothing else. Both forms post to submitScreening.
 * showCare: GET /c/{clinic}/care, before and after a visit, for anybody.
 */

import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { type LockStore, lockStore } from '../shared/aws/intake/lock-store.ts';
import { type LeadStore, leadStore } from '../shared/aws/leads/lead-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import type { ClinicSettings } from '../shared/clinics/clinic-settings.ts';
import { emailAddress } from '../shared/contract/email-address.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { againForm } from '../shared/intake/again-form.ts';
import { attributionFields } from '../shared/intake/submission.ts';
import { postedForm } from '../shared/lambda/body/read-form.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { type MissLimit, miss } from '../shared/lambda/link-guess-limit.ts';
import type { ProblemPage } from '../shared/lambda/problem-reply.ts';
import type { Page } from '../shared/lambda/reply.ts';
import { requestLanguage } from '../shared/lambda/request-language.ts';
import { readClinicOf } from '../shared/lambda/sent-submission.ts';
import { isReadable } from '../shared/leads/retention.ts';
import type { Screening } from '../shared/leads/screening.ts';
import { readAgainToken } from '../shared/links/again-link.ts';
import { signTime } from '../shared/links/signed-time.ts';
import { askAddress } from '../shared/pages/ask-address.tsx';
import { carePage } from '../shared/pages/care-page.tsx';
import { problemPage } from '../shared/pages/problem-page.tsx';
import { type ScreeningForm, screeningForm } from '../shared/pages/screening-form.tsx';
import type { Language } from '../shared/texts/language.ts';

/** Stores, keys, pages, and the clock in ms. */
export type ShowFormDeps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  leads: Pick<LeadStore, 'readLead' | 'readScreening'>;
  locks: LockStore;
  admitMiss: MissLimit['admitMiss'];
  keys: { link: string; previousLink: string; match: string };
  now: () => number;
  /** Public address of the product, without a trailing slash. */
  publicUrl: string;
  pages: {
    form: (clinic: ClinicSettings, lang: Language, loaded: Loaded) => Page;
    ask: (clinic: ClinicSettings, lang: Language, wasWrong: boolean) => Page;
    again: (clinic: ClinicSettings, loaded: Loaded, screening: Screening) => Page | Promise<Page>;
  };
};

/** What a form carries from the moment it was loaded. */
type Loaded = Pick<ScreeningForm, 'formToken' | 'now' | 'attribution'>;

const gone = () => new ExpectedError('gone', 'reminderOver');

/** The clinic and, where the address has a token, the link. Throws `not-found`, `rate-limited`, or `gone` after its end. */
const open = async ({ clinics, leads, keys, admitMiss, now }: ShowFormDeps, request: HttpRequest) => {
  const clinic = await readClinicOf(request, clinics);
  const token = request.query.get('again');
  if (token === null) return { clinic };
  const link = readAgainToken([keys.link, keys.previousLink], token);
  if (link?.clinic !== clinic.clinic) return await miss({ admitMiss, matchKey: keys.match }, request, now());
  if (link.expiresAt <= new Date(now()).toISOString()) throw gone();
  if (!isReadable(await leads.readLead(link.clinic, link.leadId), now())) throw gone();
  return { clinic, link };
};

const loadedNow = (deps: ShowFormDeps, { clinic }: ClinicSettings, { query, headers }: HttpRequest): Loaded => {
  const now = deps.now();
  const pageUrl = `${deps.publicUrl}/c/${clinic}`;
  return {
    formToken: signTime(deps.keys.link, 'form-token', clinic, now),
    now,
    attribution: attributionFields({ query, pageUrl, referrer: headers.referer }),
  };
};

/** GET: the whole form, or with an again link the question for the address. Throws `not-found` or `gone`. */
export const showForm =
  (deps: ShowFormDeps): Endpoint<'showForm'> =>
  async (request) => {
    const { clinic, link } = await open(deps, request);
    const lang = requestLanguage(request, clinic);
    const shown = link
      ? deps.pages.ask(clinic, lang, false)
      : deps.pages.form(clinic, lang, loadedNow(deps, clinic, request));
    return { status: 200, ...shown };
  };

const typedAddress = async (request: HttpRequest): Promise<string | undefined> => {
  const [typed = ''] = (await postedForm(request)).get('email') ?? [];
  return emailAddress(typed)?.matchText;
};

/** GET: before and after a visit; the same for everybody. Throws `not-found`. */
export const showCare =
  ({ clinics }: Pick<ShowFormDeps, 'clinics'>): Endpoint<'showCare'> =>
  async (request) => {
    const clinic = await readClinicOf(request, clinics);
    return { status: 200, ...carePage(clinic, requestLanguage(request, clinic)) };
  };

/** POST: the short form, once the person's address was typed. Throws `gone`, `rate-limited` or `not-found`. */
export const showShortForm =
  (deps: ShowFormDeps): Endpoint<'showShortForm'> =>
  async (request) => {
    const { clinic, link } = await open(deps, request);
    if (!link)
      throw new ExpectedError('method-not-allowed', 'noAnswersHere', {
        headers: { Allow: 'GET, OPTIONS' },
      });
    const { leads, locks, now, pages } = deps;
    const subject = `again#${link.clinic}#${link.screeningId}`;
    const typed = await typedAddress(request);
    const screening = await leads.readScreening(link.clinic, link.leadId, link.screeningId);
    if (!screening) throw gone();
    const isRight = typed !== undefined && typed === emailAddress(screening.contact.email)?.matchText;
    await locks.takeTry(subject, isRight, now());
    if (!isRight) return { status: 422, ...pages.ask(clinic, requestLanguage(request, clinic), true) };
    return { status: 200, ...(await pages.again(clinic, loadedNow(deps, clinic, request), screening)) };
  };

const environment = readEnvironment('show-form', process.env);
const db = connect();
const table = environment.LEADS_TABLE;
const deps: ShowFormDeps = {
  clinics: clinicStore(db, table, Date.now),
  leads: leadStore(db, table),
  locks: lockStore(db, table),
  admitMiss: limitStore(db, table).admitMiss,
  keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
  now: Date.now,
  publicUrl: environment.PUBLIC_URL,
  pages: {
    form: (clinic, lang, loaded) => screeningForm({ clinic, lang, treatment: clinic.treatments[0], ...loaded }),
    ask: (...shown) => askAddress(...shown, 'form'),
    again: async (clinic, loaded, screening) =>
      screeningForm({
        clinic,
        lang: screening.lang,
        treatment: screening.treatment,
        ...loaded,
        again: await againForm(screening, clinic),
      }),
  },
};

const shared = {
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  problemPage: async (...[problem, { params }, lang]: Parameters<ProblemPage>) => {
    const clinic = await deps.clinics.readClinic(params.clinic ?? '').catch(() => undefined);
    return problemPage(problem, lang, clinic);
  },
};
const forms = httpHandler({
  endpoints: { showForm: showForm(deps), showShortForm: showShortForm(deps) },
  ...shared,
});
const careOf = httpHandler({ endpoints: { showCare: showCare(deps) }, ...shared });

export const handler = (event: APIGatewayProxyEventV2, context: Context) =>
  /\/care$/.test(event.rawPath) ? careOf(event, context) : forms(event, context);
