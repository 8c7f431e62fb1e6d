/**
 * showUnsubscribe and unsubscribe: GET and POST /u/{token}, opened from a marketing mail's link, and posted to by mail
 * programs (RFC 8058).
 * GET shows a page and changes nothing (scanners follow links); POST writes the suppression, which the next fence reads.
 */

import { v7 } from 'uuid';
import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { consentStore } from '../shared/aws/leads/consent-store.ts';
import { leadStore } from '../shared/aws/leads/lead-store.ts';
import { type WithdrawConsent, withdrawConsent } from '../shared/aws/leads/withdraw-consent-store.ts';
import { type SuppressionStore, suppressionStore } from '../shared/aws/mail/suppression-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import type { ClinicSettings } from '../shared/clinics/clinic-settings.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { postedForm } from '../shared/lambda/body/read-form.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { type MissLimit, miss } from '../shared/lambda/link-guess-limit.ts';
import { errorFields, log } from '../shared/lambda/log.ts';
import type { Page } from '../shared/lambda/reply.ts';
import { requestLanguage } from '../shared/lambda/request-language.ts';
import type { SuppressionScope } from '../shared/leads/suppression.ts';
import { unsubscribeScope } from '../shared/leads/unsubscribe-request.ts';
import { readSignedTime, signTime } from '../shared/links/signed-time.ts';
import { readUnsubscribeToken, type Unsubscriber } from '../shared/links/unsubscribe-link.ts';
import { problemPage } from '../shared/pages/problem-page.tsx';
import { askUnsubscribe, unsubscribed } from '../shared/pages/unsubscribe-page.tsx';
import type { Language } from '../shared/texts/language.ts';

type Shown = { clinic: ClinicSettings | undefined; lang: Language; nonce: string };

/** Stores, keys, pages, and the clock in ms. */
export type UnsubscribeDeps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  suppressions: Pick<SuppressionStore, 'suppress'>;
  withdraw: WithdrawConsent;
  admitMiss: MissLimit['admitMiss'];
  keys: { link: string; previousLink: string; match: string };
  now: () => number;
  pages: {
    ask: (shown: Shown, wasRefused: boolean) => Page;
    done: (shown: Shown, scope: SuppressionScope) => Page;
  };
};

/** The page's button works for this long, in ms. */
const buttonWorksFor = 3_600_000;

const open = async (deps: UnsubscribeDeps, request: HttpRequest): Promise<{ token: string; who: Unsubscriber }> => {
  const { keys, admitMiss, now } = deps;
  const token = request.params.token ?? '';
  const who = readUnsubscribeToken([keys.link, keys.previousLink], token);
  return who ? { token, who } : await miss({ admitMiss, matchKey: keys.match }, request, now());
};

const shownFor = async (
  { clinics, keys, now }: UnsubscribeDeps,
  request: HttpRequest,
  { token, who }: { token: string; who: Unsubscriber },
): Promise<Shown> => {
  const clinic = await clinics.readClinic(who.clinic);
  return {
    clinic,
    lang: requestLanguage(request, clinic),
    nonce: signTime(keys.link, 'unsubscribe-page', token, now()),
  };
};

/** Records the withdrawal on the lead. The suppression holds without it, so a failure is logged and not answered. */
const record = async (
  { withdraw, now }: UnsubscribeDeps,
  who: Unsubscriber,
  { scope, lang }: { scope: SuppressionScope; lang: Language },
  { traceId }: HttpRequest,
) => {
  try {
    await withdraw(who, scope, now(), { via: 'link', by: 'prospect', lang });
  } catch (error) {
    log('unsubscribe.unrecorded', { clinic: who.clinic, traceId, ...errorFields(error) });
  }
};

/** GET: shows which mail would stop. Changes nothing, because scanners follow links. */
export const showUnsubscribe =
  (deps: UnsubscribeDeps): Endpoint<'showUnsubscribe'> =>
  async (request) => {
    const { token, who } = await open(deps, request);
    return { status: 200, ...deps.pages.ask(await shownFor(deps, request, { token, who }), false) };
  };

/** POST: stops mail by the one-click body or the page’s button. Throws `not-found` or `rate-limited`. */
export const unsubscribe =
  (deps: UnsubscribeDeps): Endpoint<'unsubscribe'> =>
  async (request) => {
    const { token, who } = await open(deps, request);
    const { keys, now, pages, suppressions } = deps;
    const isButton = (nonce: string) => {
      const shownAt = readSignedTime([keys.link, keys.previousLink], 'unsubscribe-page', token, nonce);
      return shownAt !== undefined && Math.abs(now() - shownAt) < buttonWorksFor;
    };
    const scope = unsubscribeScope(await postedForm(request), isButton);
    if (!scope) return { status: 422, ...pages.ask(await shownFor(deps, request, { token, who }), true) };
    const at = new Date(now()).toISOString();
    await suppressions.suppress({ ...who, scope, reason: 'unsubscribed', at });
    log('unsubscribe.done', { clinic: who.clinic, scope });
    const shown = await shownFor(deps, request, { token, who });
    await record(deps, who, { scope, lang: shown.lang }, request);
    return { status: 200, ...pages.done(shown, scope) };
  };

const environment = readEnvironment('unsubscribe', process.env);
const db = connect();
const tables = {
  leads: environment.LEADS_TABLE,
  audit: environment.AUDIT_TABLE,
  ledger: environment.LEDGER_TABLE,
};
const deps: UnsubscribeDeps = {
  clinics: clinicStore(db, tables.leads, Date.now),
  suppressions: suppressionStore(db, tables),
  withdraw: withdrawConsent({
    consents: consentStore(db, tables),
    leads: leadStore(db, tables.leads),
    table: tables.leads,
    newChangeId: v7,
  }),
  admitMiss: limitStore(db, tables.leads).admitMiss,
  keys: { link: environment.LINK_KEY, previousLink: environment.LINK_KEY_PREVIOUS, match: environment.MATCH_KEY },
  now: Date.now,
  pages: { ask: askUnsubscribe, done: unsubscribed },
};

export const handler = httpHandler({
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  endpoints: { showUnsubscribe: showUnsubscribe(deps), unsubscribe: unsubscribe(deps) },
  problemPage: async (problem, _request, lang) => problemPage(problem, lang),
});
