/**
 * E1 POST /v1/clinics/{clinic}/screenings, called by marketing pages (JSON) and plain HTML forms.
 * Stores lead, screening and every future message in one transaction; the table's stream then sends the mails.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { v7 } from 'uuid';
import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { intakeStore } from '../shared/aws/intake/intake-store.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { type TakeIn, takeIn } from '../shared/aws/intake/store-submission.ts';
import { leadStore } from '../shared/aws/leads/lead-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { clinicDay } from '../shared/clinics/clinic-day.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import type { IdempotencyRecord } from '../shared/intake/idempotency.ts';
import { recordsFor } from '../shared/intake/intake-records.ts';
import { intentOf } from '../shared/intake/intent.ts';
import { isUnderage, type Judgement, judge } from '../shared/intake/screening-answer.ts';
import { typedFields } from '../shared/lambda/body/typed-fields.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import { type Admission, admission } from '../shared/lambda/intake-admission.ts';
import { storedReply, unstoredReply } from '../shared/lambda/intake-reply.ts';
import { type IntakeRequest, readIntakeRequest } from '../shared/lambda/intake-request.ts';
import { log } from '../shared/lambda/log.ts';
import type { Page } from '../shared/lambda/reply.ts';
import { leadIdOf } from '../shared/leads/lead-id.ts';
import { linkKeyId, resultToken } from '../shared/links/result-link.ts';
import type { resultPage } from '../shared/pages/result-page.tsx';

type Deps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  admit: Admission;
  takeIn: TakeIn;
  isPhoneKnown: (clinic: string, phoneHash: string) => Promise<boolean>;
  /** Public address of the product, without a trailing slash. */
  publicUrl: string;
  keys: { link: string; previousLink: string; match: string };
  /** ms since the epoch. */
  now: () => number;
  /** 128 random bits; and a UUID that sorts by its instant (ms). */
  newLeadId: () => string;
  newScreeningId: (at: number) => string;
  resultPage: (...shown: Parameters<typeof resultPage>) => Promise<Page>;
};

/** The first answer once more, computed from what the first one was computed from. */
const replay = async (deps: Deps, request: IntakeRequest, record: IdempotencyRecord, fingerprint: string) => {
  if (record.fingerprint !== fingerprint) {
    throw new ExpectedError('idempotency-key-reuse', 'This idempotency key came with other content before.');
  }
  const { device, overlay } = record;
  const settings = { ...request.settings, device, overlay };
  const sent = { ...(request.sent as object), ruleSetVersion: record.ruleSetVersion };
  log('intake.replayed', { clinic: settings.clinic, screeningId: record.screeningId });
  const judgement = await judge({ ...request, settings, sent }, record.today);
  return storedReply(request, judgement, { ...record, isReplay: true }, { ...deps, now: deps.now() });
};

/** Everything that is known of a submission once it is judged and admitted. */
const arrivalOf = async (deps: Deps, request: IntakeRequest, judgement: Judgement, at: number) => {
  const { clinic } = request.settings;
  const { read } = judgement;
  const screeningId = deps.newScreeningId(at);
  const intent = intentOf(deps.keys.match, { ...request, clinic, judged: read, screeningId });
  const hold = await deps.admit(clinic, read.submission, intent, at);
  const ids = { leadId: deps.newLeadId(), screeningId, linkKeyId: linkKeyId(deps.keys.link) };
  return { arrival: { ...request, ...judgement, ...ids, judged: read, at, hold }, intent };
};

/** Takes in one submission. Throws the expected errors of contract 4; nothing is stored when it does. */
export const submitScreening =
  (deps: Deps): Endpoint =>
  async (http) => {
    const request = await readIntakeRequest(http, deps.clinics, deps.publicUrl);
    const { settings, via } = request;
    const at = deps.now();
    const judgement = await judge(request, clinicDay(at, settings.zone));
    const { read, explained, today } = judgement;
    if (isUnderage(read.answers)) {
      return await unstoredReply(via, explained, () =>
        deps.resultPage(settings, explained, { ...read, screenedOn: today }),
      );
    }
    const { arrival, intent } = await arrivalOf(deps, request, judgement, at);
    const isDuplicate = intent.phone !== undefined && (await deps.isPhoneKnown(settings.clinic, intent.phone));
    const token = resultToken(deps.keys.link, settings.clinic, arrival.screeningId);
    const taken = await deps.takeIn(settings.clinic, recordsFor(arrival, intent, token, isDuplicate));
    if ('repeat' in taken) return await replay(deps, request, taken.repeat, intent.fingerprint);
    const { screeningId, hold } = arrival;
    log('intake.stored', { clinic: settings.clinic, screeningId, ...taken.stored, hold: hold?.reason });
    const createdAt = new Date(at).toISOString();
    return storedReply(request, judgement, { ...arrival, createdAt, isReplay: false }, { ...deps, now: at });
  };

const environment = readEnvironment('submit-screening', process.env);
const db = connect();
const tables = { leads: environment.LEADS_TABLE, audit: environment.AUDIT_TABLE };
const leads = leadStore(db, tables.leads);
const clinics = clinicStore(db, tables.leads, Date.now);
const keys = {
  link: environment.LINK_KEY,
  previousLink: environment.LINK_KEY_PREVIOUS,
  match: environment.MATCH_KEY,
};

export const handler = httpHandler({
  originSecrets: [environment.ORIGIN_SECRET, environment.ORIGIN_SECRET_PREVIOUS],
  endpoints: {
    submitScreening: submitScreening({
      clinics,
      admit: admission({ limits: limitStore(db, tables.leads), leads, linkKeys: [keys.link, keys.previousLink] }),
      takeIn: takeIn(intakeStore(db, tables, setTimeout, Math.random), leads, {
        pause: setTimeout,
        random: Math.random,
      }),
      isPhoneKnown: leads.isPhoneKnown,
      publicUrl: environment.PUBLIC_URL,
      keys,
      now: Date.now,
      newLeadId: () => leadIdOf(randomBytes(16)),
      newScreeningId: (msecs) => v7({ msecs }),
      resultPage: async (...shown) => (await import('../shared/pages/result-page.tsx')).resultPage(...shown),
    }),
  },
  allowedOrigins: async ({ params }) => (await clinics.readClinic(params.clinic ?? ''))?.origins,
  problemPage: async (problem, request) => {
    // Also shown when the table does not answer, so it must not need it.
    const settings = await clinics.readClinic(request.params.clinic ?? '').catch(() => undefined);
    const fields = await typedFields(request);
    return (await import('../shared/pages/refused-form.tsx')).refusedForm(problem, fields, settings);
  },
});
