/**
 * readQuestionnaire: GET /v1/clinics/{clinic}/questionnaire, called by forms before they show a question.
 * readForm: GET /v1/clinics/{clinic}/form, the same as markup, called by the script of embedded forms.
 * Reads the clinic's settings; causes nothing.
 */

import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import type { ClinicSettings } from '../shared/clinics/clinic-settings.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { fieldIssues } from '../shared/contract/field-issues.ts';
import { questionnaireRequest } from '../shared/contract/requests/questionnaire-request.ts';
import { clinicOrigins } from '../shared/lambda/cors.ts';
import { taggedReply } from '../shared/lambda/entity-tag.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { readClinicOf } from '../shared/lambda/sent-submission.ts';
import { catalogueOf } from '../shared/screening/published/published-catalogue.ts';
import type { Treatment } from '../shared/screening/published/treatments.ts';
import { questionnaire } from '../shared/screening/questionnaire.ts';
import { languageFor } from '../shared/texts/asked-language.ts';
import { consentTexts } from '../shared/texts/consent-texts.ts';
import type { Language } from '../shared/texts/language.ts';

type Deps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  /** The form as markup for another page. */
  embeddedForm: (clinic: ClinicSettings, treatment: Treatment, lang: Language) => Promise<string>;
};

/** Questions and consents change with a deployment, settings a few times a year. */
const kept = { 'Cache-Control': 'public, max-age=300' };

/** The clinic, the catalogue and the language of a request. Throws `not-found` or `validation`. */
const readAsked = async (http: HttpRequest, clinics: Deps['clinics']) => {
  const settings = await readClinicOf(http, clinics);
  const query = Object.fromEntries(http.query);
  const asked = questionnaireRequest.safeParse(query);
  if (!asked.success)
    throw new ExpectedError('validation', 'treatmentOrLanguage', {
      issues: fieldIssues(asked.error, query),
    });
  const { treatment = settings.treatments[0] } = asked.data;
  // Not by the browser's wish: what is kept at the edge is told apart by its address.
  const lang = languageFor({ asked: asked.data.lang, offered: settings.languages });
  const catalogue = settings.treatments.includes(treatment) ? catalogueOf({ treatment }, lang) : undefined;
  if (!catalogue) throw new ExpectedError('not-found', 'noTreatment');
  return { settings, treatment, catalogue, lang };
};

/** The form of a clinic’s treatment as JSON. Throws `not-found` or `validation`. */
export const readQuestionnaire =
  ({ clinics }: Pick<Deps, 'clinics'>): Endpoint<'readQuestionnaire'> =>
  async (http) => {
    const { settings, catalogue, lang } = await readAsked(http, clinics);
    const json = { ...questionnaire(catalogue, settings.device), consents: consentTexts(lang) };
    return taggedReply(http, JSON.stringify(json), { headers: kept, json });
  };

/** The form of a clinic’s treatment as markup, the same for everybody. Throws `not-found` or `validation`. */
export const readForm =
  ({ clinics, embeddedForm }: Deps): Endpoint<'readForm'> =>
  async (http) => {
    const { settings, treatment, lang } = await readAsked(http, clinics);
    const html = await embeddedForm(settings, treatment, lang);
    return taggedReply(http, html, { headers: kept, html });
  };

const environment = readEnvironment('read-questionnaire', process.env);
const clinics = clinicStore(connect(), environment.LEADS_TABLE, Date.now);
const deps: Deps = {
  clinics,
  embeddedForm: async (...shown) => (await import('../shared/pages/embedded-form.tsx')).embeddedForm(...shown),
};

const allowedOrigins = clinicOrigins(clinics);
const shared = { allowedOrigins, originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS] };
const asJson = httpHandler({ endpoints: { readQuestionnaire: readQuestionnaire(deps) }, ...shared });
const asMarkup = httpHandler({ endpoints: { readForm: readForm(deps) }, ...shared });

export const handler = (event: APIGatewayProxyEventV2, context: Context) =>
  /\/form$/.test(event.rawPath) ? asMarkup(event, context) : asJson(event, context);
