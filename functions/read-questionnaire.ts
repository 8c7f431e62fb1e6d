/**
 * E2 GET /v1/clinics/{clinic}/questionnaire, called by forms and embeds before they ask anything.
 * E8F GET /v1/clinics/{clinic}/form, the same as markup, called by the script of embedded forms.
 * Reads the clinic's settings; causes nothing.
 */
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod';
import { connect } from '../shared/aws/clients.ts';
import { type ClinicStore, clinicStore } from '../shared/aws/clinic-store.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { fieldIssues } from '../shared/contract/field-issues.ts';
import { routes } from '../shared/contract/routes.ts';
import type { AllowedOrigins } from '../shared/lambda/cors.ts';
import { taggedReply } from '../shared/lambda/entity-tag.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { readClinicOf } from '../shared/lambda/intake-request.ts';
import type { ClinicSettings } from '../shared/leads/clinic-settings.ts';
import { consentTexts } from '../shared/screening/consent-texts.ts';
import { catalogueOf } from '../shared/screening/published-catalogue.ts';
import { questionnaire } from '../shared/screening/questionnaire.ts';
import { type Language, languages } from '../shared/screening/rule-set.ts';
import { treatments } from '../shared/screening/treatments.ts';

const request = z.object({ treatment: z.enum(treatments).optional(), lang: z.enum(languages).optional() });

type Deps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  /** The form as markup for another page. */
  embeddedForm: (clinic: ClinicSettings, lang: Language) => Promise<string>;
};

/** Questions and consents change with a deployment, settings now and then. */
const kept = { 'Cache-Control': 'public, max-age=300' };

/** The clinic, and what is asked of it. Throws `not-found` or `validation`. */
const readAsked = async (http: HttpRequest, clinics: Deps['clinics']) => {
  const settings = await readClinicOf(http, clinics);
  const query = Object.fromEntries(http.query);
  const asked = request.safeParse(query);
  if (!asked.success)
    throw new ExpectedError('validation', 'This is not offered.', { issues: fieldIssues(asked.error, query) });
  const { treatment = settings.treatments[0] ?? 'microneedling', lang = settings.lang } = asked.data;
  const catalogue = settings.treatments.includes(treatment) ? catalogueOf({ treatment }) : undefined;
  if (!catalogue) throw new ExpectedError('not-found', 'The clinic does not offer this treatment.');
  return { settings, catalogue, lang };
};

/** The form of a clinic’s treatment as JSON. Throws `not-found` or `validation`. */
export const readQuestionnaire =
  ({ clinics }: Pick<Deps, 'clinics'>): Endpoint =>
  async (http) => {
    const { settings, catalogue, lang } = await readAsked(http, clinics);
    const json = { ...questionnaire(catalogue, { lang, device: settings.device }), consents: consentTexts(lang) };
    return taggedReply(http, JSON.stringify(json), { headers: kept, json });
  };

/** The form of a clinic’s treatment as markup, the same for everybody. Throws `not-found` or `validation`. */
export const readForm =
  ({ clinics, embeddedForm }: Deps): Endpoint =>
  async (http) => {
    const { settings, lang } = await readAsked(http, clinics);
    const html = await embeddedForm(settings, lang);
    return taggedReply(http, html, { headers: kept, html });
  };

const environment = readEnvironment('read-questionnaire', process.env);
const clinics = clinicStore(connect(), environment.LEADS_TABLE, Date.now);
const deps: Deps = {
  clinics,
  embeddedForm: async (...shown) => (await import('../shared/pages/embedded-form.tsx')).embeddedForm(...shown),
};

const allowedOrigins: AllowedOrigins = async ({ params }) => (await clinics.readClinic(params.clinic ?? ''))?.origins;
const asJson = httpHandler({ route: routes.E2, endpoints: { GET: readQuestionnaire(deps) }, allowedOrigins });
const asMarkup = httpHandler({ route: routes.E8F, endpoints: { GET: readForm(deps) }, allowedOrigins });

export const handler = (event: APIGatewayProxyEventV2, context: Context) =>
  /\/form$/.test(event.rawPath) ? asMarkup(event, context) : asJson(event, context);
