/**
 * E2 GET /v1/clinics/{clinic}/questionnaire, called by forms and embeds before they ask anything.
 * Reads the clinic's settings; causes nothing.
 */
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { connect } from '../shared/aws/clients.ts';
import { type ClinicStore, clinicStore } from '../shared/aws/clinic-store.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { fieldIssues } from '../shared/contract/field-issues.ts';
import { routes } from '../shared/contract/routes.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import { readClinicOf } from '../shared/lambda/intake-request.ts';
import { isKnownVersion } from '../shared/lambda/known-version.ts';
import { consentTexts } from '../shared/screening/consent-texts.ts';
import { publishedCatalogue } from '../shared/screening/published-catalogue.ts';
import { questionnaire } from '../shared/screening/questionnaire.ts';
import { languages, treatments } from '../shared/screening/rule-set.ts';

const request = z.object({ treatment: z.enum(treatments).optional(), lang: z.enum(languages).optional() });

type Deps = { clinics: Pick<ClinicStore, 'readClinic'> };

/** The form of a clinic’s treatment as JSON. Throws `not-found` or `validation`. */
export const readQuestionnaire =
  ({ clinics }: Deps): Endpoint =>
  async (http) => {
    const settings = await readClinicOf(http, clinics);
    const query = Object.fromEntries(http.query);
    const asked = request.safeParse(query);
    if (!asked.success)
      throw new ExpectedError('validation', 'This is not offered.', { issues: fieldIssues(asked.error, query) });
    const { treatment = settings.treatments[0] ?? 'microneedling', lang = settings.lang } = asked.data;
    const catalogue = settings.treatments.includes(treatment) ? publishedCatalogue(treatment) : undefined;
    if (!catalogue) throw new ExpectedError('not-found', 'The clinic does not offer this treatment.');
    const json = { ...questionnaire(catalogue, { lang, device: settings.device }), consents: consentTexts(lang) };
    const etag = `"${createHash('sha256').update(JSON.stringify(json)).digest('base64url').slice(0, 22)}"`;
    const headers = { ETag: etag, 'Cache-Control': 'public, max-age=300' };
    return isKnownVersion(http.headers['if-none-match'], etag)
      ? { status: 304, headers }
      : { status: 200, headers, json };
  };

const environment = readEnvironment('read-questionnaire', process.env);
const clinics = clinicStore(connect(), environment.LEADS_TABLE, Date.now);

export const handler = httpHandler({
  route: routes.E2,
  endpoints: { GET: readQuestionnaire({ clinics }) },
  allowedOrigins: async ({ params }) => (await clinics.readClinic(params.clinic ?? ''))?.origins,
});
