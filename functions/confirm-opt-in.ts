/**
 * showOptIn and confirmOptIn: GET and POST /s/{token}, opened from the link in a summary when the clinic
 * asks for double opt-in.
 * GET shows the sentence and a button and changes nothing; POST records the consent and plans the follow-ups.
 */

import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { consentStore } from '../shared/aws/leads/consent-store.ts';
import { leadStore } from '../shared/aws/leads/lead-store.ts';
import { type ConfirmOptIn, confirmOptIn } from '../shared/aws/leads/opt-in-store.ts';
import { suppressionStore } from '../shared/aws/mail/suppression-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import type { ClinicSettings } from '../shared/clinics/clinic-settings.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { postedForm } from '../shared/lambda/body/read-form.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { type MissLimit, miss } from '../shared/lambda/link-guess-limit.ts';
import { log } from '../shared/lambda/log.ts';
import type { Page } from '../shared/lambda/reply.ts';
import { requestLanguage } from '../shared/lambda/request-language.ts';
import { readOptInToken } from '../shared/links/opt-in-link.ts';
import { readSignedTime, signTime } from '../shared/links/signed-time.ts';
import { askOptIn, optInDone } from '../shared/pages/opt-in-page.tsx';
import { problemPage } from '../shared/pages/problem-page.tsx';
import type { Language } from '../shared/texts/language.ts';

/** Stores, keys, pages, and the clock in ms. */
export type OptInDeps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  confirm: ConfirmOptIn;
  admitMiss: MissLimit['admitMiss'];
  keys: { link: string; previousLink: string; match: string };
  now: () => number;
  pages: {
    ask: (clinic: ClinicSettings, lang: Language, nonce: string, wasRefused: boolean) => Page;
    done: (clinic: ClinicSettings, lang: Language, outcome: 'confirmed' | 'stopped') => Page;
  };
};

/** The page's button works for this long, in ms. */
const buttonWorksFor = 3_600_000;

const gone = () => new ExpectedError('gone', 'optInOver');

const open = async ({ clinics, keys, admitMiss, now }: OptInDeps, request: HttpRequest) => {
  const token = request.params.token ?? '';
  const link = readOptInToken([keys.link, keys.previousLink], token);
  if (!link) return await miss({ admitMiss, matchKey: keys.match }, request, now());
  const settings = await clinics.readClinic(link.clinic);
  if (!settings || link.expiresAt <= new Date(now()).toISOString()) throw gone();
  const nonce = signTime(keys.link, 'opt-in-page', token, now());
  return { token, link, settings, nonce };
};

/** GET: shows the consent with a button. Changes nothing, because scanners follow links. */
export const showOptIn =
  (deps: OptInDeps): Endpoint<'showOptIn'> =>
  async (request) => {
    const { settings, nonce } = await open(deps, request);
    return { status: 200, ...deps.pages.ask(settings, requestLanguage(request, settings), nonce, false) };
  };

/** POST: records the consent. Throws `not-found` for a link that we did not sign, `rate-limited` after too many of those. */
export const postOptIn =
  (deps: OptInDeps): Endpoint<'confirmOptIn'> =>
  async (request) => {
    const { token, link, settings, nonce } = await open(deps, request);
    const { keys, now, pages, confirm } = deps;
    const [given = ''] = (await postedForm(request)).get('nonce') ?? [];
    const shownAt = readSignedTime([keys.link, keys.previousLink], 'opt-in-page', token, given);
    if (shownAt === undefined || Math.abs(now() - shownAt) >= buttonWorksFor) {
      return { status: 422, ...pages.ask(settings, requestLanguage(request, settings), nonce, true) };
    }
    const lang = requestLanguage(request, settings);
    const outcome = await confirm(link, settings, { at: now(), lang });
    if (outcome === 'gone') throw gone();
    log('opt-in.done', { clinic: link.clinic, leadId: link.leadId, outcome });
    return { status: 200, ...pages.done(settings, lang, outcome) };
  };

const environment = readEnvironment('confirm-opt-in', process.env);
const db = connect();
const tables = {
  leads: environment.LEADS_TABLE,
  audit: environment.AUDIT_TABLE,
  ledger: environment.LEDGER_TABLE,
};
const deps: OptInDeps = {
  clinics: clinicStore(db, tables.leads, Date.now),
  confirm: confirmOptIn({
    table: tables.leads,
    consents: consentStore(db, tables),
    leads: leadStore(db, tables.leads),
    suppressions: suppressionStore(db, tables),
    matchKey: environment.MATCH_KEY,
  }),
  admitMiss: limitStore(db, tables.leads).admitMiss,
  keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
  now: Date.now,
  pages: { ask: askOptIn, done: optInDone },
};

export const handler = httpHandler({
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  endpoints: { showOptIn: showOptIn(deps), confirmOptIn: postOptIn(deps) },
  problemPage: async (problem, _request, lang) => problemPage(problem, lang),
});
