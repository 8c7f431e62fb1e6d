/**
 * E1 POST /v1/clinics/{clinic}/screenings, called by marketing pages (JSON) and plain HTML forms.
 * Stores lead, screening and every future message in one transaction; the table's stream then sends the mails.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { v7 } from 'uuid';
import { connect } from '../shared/aws/clients.ts';
import { type ClinicStore, clinicStore } from '../shared/aws/clinic-store.ts';
import { intakeStore } from '../shared/aws/intake-store.ts';
import { leadStore } from '../shared/aws/lead-store.ts';
import { limitStore } from '../shared/aws/limit-store.ts';
import { type Records, type TakeIn, takeIn } from '../shared/aws/take-in.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError } from '../shared/contract/expected-error.ts';
import { routes } from '../shared/contract/routes.ts';
import { type Endpoint, httpHandler, type Page } from '../shared/lambda/http.ts';
import type { HttpRequest } from '../shared/lambda/http-request.ts';
import { type Admission, admission } from '../shared/lambda/intake-admission.ts';
import { storedReply, unstoredReply } from '../shared/lambda/intake-reply.ts';
import { type IntakeRequest, readIntakeRequest } from '../shared/lambda/intake-request.ts';
import { log } from '../shared/lambda/log.ts';
import { mediaType } from '../shared/lambda/media-type.ts';
import { type FormFields, readForm } from '../shared/lambda/read-form.ts';
import { clinicDay } from '../shared/leads/clinic-day.ts';
import { type IdempotencyRecord, idempotencyRecord } from '../shared/leads/idempotency.ts';
import { type Intent, intentOf } from '../shared/leads/intent.ts';
import type { Hold } from '../shared/leads/lead.ts';
import { readSubmission } from '../shared/leads/read-submission.ts';
import { linkKeyId, linkKeyOf, resultToken, tokenHash } from '../shared/leads/result-link.ts';
import { isUnderage, judge, toTheSecond } from '../shared/leads/screening-answer.ts';
import { signTime } from '../shared/leads/signed-time.ts';
import { type Arrival, effectOf, newLead, screeningOf, statusAfter } from '../shared/leads/take-in.ts';
import { plannedMessages } from '../shared/mail/plan.ts';
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

/** Judges what was sent by the clinic's day and device, or by those of the submission that it repeats. */
const judged = async ({ sent, via, settings }: IntakeRequest, today: string) => {
  const read = await readSubmission(sent, { settings, today, via });
  return { read, today, ...judge(read.answers, { ...read, today, device: settings.device }) };
};

type Judged = Awaited<ReturnType<typeof judged>>;

const recordsFor = (arrival: Arrival, intent: Intent, token: string, possibleDuplicate: boolean): Records => {
  const { settings, screeningId, at } = arrival;
  const intakeOf = (leadId: string, isNewLead: boolean, hold: Hold | undefined) => {
    const screening = screeningOf({ ...arrival, hold }, leadId);
    const { fingerprint, repeat } = intent;
    const expiresAt = new Date(at + (repeat?.keptFor ?? 0)).toISOString();
    return {
      screening,
      messages: plannedMessages({ settings, leadId, screeningId, isNewLead, hold, createdAt: screening.createdAt }),
      hashes: { person: intent.person, phone: intent.phone, token: tokenHash(token) },
      repeat: repeat && {
        keyHash: repeat.keyHash,
        record: idempotencyRecord.parse({ ...screening, fingerprint, expiresAt }),
      },
      auditId: screeningId,
    };
  };
  return {
    forNewLead: () => ({
      intake: intakeOf(arrival.leadId, true, arrival.hold),
      lead: newLead(arrival, possibleDuplicate),
    }),
    forLead: (lead) => ({
      intake: intakeOf(lead.leadId, false, lead.hold ?? arrival.hold),
      effect: effectOf(arrival),
      status: statusAfter(lead),
    }),
  };
};

type Answered = { screeningId: string; createdAt: string; linkKeyId: string; isReplay: boolean };

const answer = (deps: Deps, request: IntakeRequest, { read, explained }: Judged, answered: Answered) => {
  const { screeningId, createdAt, isReplay } = answered;
  const { keys, publicUrl, now } = deps;
  const key = linkKeyOf(answered.linkKeyId, keys.link, keys.previousLink);
  const token = resultToken(key, request.settings.clinic, screeningId);
  const resultPath = `/r/${token}`;
  const { returnUrl } = read.submission;
  return storedReply({
    ...request,
    returnUrl,
    resultPath,
    resultPathNow: `${resultPath}?now=${signTime(keys.link, 'result-now', token, now())}`,
    isReplay,
    answer: {
      screeningId,
      createdAt: toTheSecond(createdAt),
      resultUrl: `${publicUrl}${resultPath}`,
      assessment: explained,
    },
  });
};

/** The first answer once more, computed from what the first one was computed from. */
const replay = async (deps: Deps, request: IntakeRequest, record: IdempotencyRecord, fingerprint: string) => {
  if (record.fingerprint !== fingerprint) {
    throw new ExpectedError('idempotency-key-reuse', 'This idempotency key came with other content before.');
  }
  const settings = { ...request.settings, device: record.device };
  const sent = { ...(request.sent as object), ruleSetVersion: record.ruleSetVersion };
  log('intake.replayed', { clinic: settings.clinic, screeningId: record.screeningId });
  const again = await judged({ ...request, settings, sent }, record.today);
  return answer(deps, request, again, { ...record, isReplay: true });
};

export const submitScreening =
  (deps: Deps): Endpoint =>
  async (http) => {
    const request = await readIntakeRequest(http, deps.clinics, deps.publicUrl);
    const { settings, via, origin } = request;
    const { clinic } = settings;
    const at = deps.now();
    const now = await judged(request, clinicDay(at, settings.zone));
    const { read, assessment, explained, today } = now;
    if (isUnderage(read.answers)) {
      return await unstoredReply(via, explained, () =>
        deps.resultPage(settings, explained, { ...read, screenedOn: today }),
      );
    }
    const screeningId = deps.newScreeningId(at);
    const intent = intentOf(deps.keys.match, { ...request, clinic, judged: read, screeningId });
    const hold = await deps.admit(clinic, read.submission, intent, at);
    const isDuplicate = intent.phone !== undefined && (await deps.isPhoneKnown(clinic, intent.phone));
    const ids = { leadId: deps.newLeadId(), screeningId, linkKeyId: linkKeyId(deps.keys.link) };
    const arrival = { ...ids, settings, judged: read, assessment, via, at, today, hold, origin };
    const token = resultToken(deps.keys.link, clinic, screeningId);
    const taken = await deps.takeIn(clinic, recordsFor(arrival, intent, token, isDuplicate));
    if ('repeat' in taken) return await replay(deps, request, taken.repeat, intent.fingerprint);
    log('intake.stored', { clinic, screeningId, ...taken.stored, hold: hold?.reason });
    return answer(deps, request, now, { ...ids, createdAt: new Date(at).toISOString(), isReplay: false });
  };

/** What was typed into a form, for giving it back; nothing when the form itself cannot be read. */
const typedFields = async (request: HttpRequest): Promise<FormFields> => {
  try {
    const type = mediaType(request);
    return type === 'json' ? new Map() : await readForm(request, type);
  } catch {
    return new Map();
  }
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
  route: routes.E1,
  endpoints: {
    POST: submitScreening({
      clinics,
      admit: admission({ limits: limitStore(db, tables.leads), leads, linkKeys: [keys.link, keys.previousLink] }),
      takeIn: takeIn(intakeStore(db, tables, setTimeout, Math.random), leads),
      isPhoneKnown: leads.isPhoneKnown,
      publicUrl: environment.PUBLIC_URL,
      keys,
      now: Date.now,
      newLeadId: () => randomBytes(16).toString('base64url'),
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
