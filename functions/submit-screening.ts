/**
 * submitScreening: POST /v1/clinics/{clinic}/screenings, called by marketing pages (JSON) and plain HTML forms.
 * Stores lead, screening and every future message in one transaction; the table's stream then sends the mails.
 */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { type ClinicStore, clinicStore } from '../shared/aws/clinics/clinic-store.ts';
import { submissionLooks } from '../shared/aws/intake/first-look.ts';
import { limitStore } from '../shared/aws/intake/limit-store.ts';
import { type StoreSubmission, storeSubmission } from '../shared/aws/intake/store-submission.ts';
import { leadStore } from '../shared/aws/leads/lead-store.ts';
import { connect } from '../shared/aws/table/clients.ts';
import { clinicDay, startOfClinicDay } from '../shared/clinics/clinic-day.ts';
import { standingOf } from '../shared/clinics/rule-standing.ts';
import { readEnvironment } from '../shared/contract/environment.ts';
import { ExpectedError, refusingIn } from '../shared/contract/expected-error.ts';
import type { AnswerOf } from '../shared/contract/openapi/operations.ts';
import type { IdempotencyRecord } from '../shared/intake/idempotency.ts';
import { isUnderage, type JudgedSubmission, judgeSubmission } from '../shared/intake/judge-submission.ts';
import type { AdmittedSubmission } from '../shared/intake/lead-from-submission.ts';
import type { SentSubmission } from '../shared/intake/read-submission.ts';
import { formerFingerprint, hashSubmission } from '../shared/intake/submission-hashes.ts';
import { type AdmitSubmission, admitSubmission } from '../shared/lambda/admit-submission.ts';
import { clinicOrigins } from '../shared/lambda/cors.ts';
import { type Endpoint, httpHandler } from '../shared/lambda/http.ts';
import { log } from '../shared/lambda/log.ts';
import type { Page, Reply } from '../shared/lambda/reply.ts';
import { readSentSubmission } from '../shared/lambda/sent-submission.ts';
import { storedReply, unstoredReply } from '../shared/lambda/submission-reply.ts';
import { leadIdOf } from '../shared/leads/lead-id.ts';
import { linkKeyId, resultToken } from '../shared/links/result-link.ts';
import type { underagePage } from '../shared/pages/result/underage-page.tsx';
import { type SealScreening, saltBytes, sealScreening } from '../shared/receipts/screening-seal.ts';

type Deps = {
  clinics: Pick<ClinicStore, 'readClinic'>;
  admit: AdmitSubmission;
  store: StoreSubmission;
  /** Public address of the product, without a trailing slash. */
  publicUrl: string;
  keys: { link: string; previousLink: string; match: string };
  /** ms since the epoch. */
  now: () => number;
  newLeadId: () => string;
  /** A UUID that sorts by its instant (ms). */
  newScreeningId: (at: number) => string;
  seal: SealScreening;
  underagePage: (...shown: Parameters<typeof underagePage>) => Promise<Page>;
};

/** Lets a submission in and gives it its ids. Throws `rate-limited`. */
const admitted = async (deps: Deps, judged: JudgedSubmission, at: number): Promise<AdmittedSubmission> => {
  const { clinic } = judged.settings;
  const { link, match } = deps.keys;
  const screeningId = deps.newScreeningId(at);
  const hashes = hashSubmission(match, judged, screeningId);
  return {
    ...judged,
    ...(await deps.admit(judged, hashes, at)),
    at,
    newLeadId: deps.newLeadId(),
    screeningId,
    hashes,
    resultToken: resultToken(link, clinic, screeningId),
    linkKeyId: linkKeyId(link),
    seal: deps.seal,
  };
};

/** To somebody who has sent the form so often today that the clinic should hear from them in another way. */
const sentEnough = ({ settings: { name, contactPhone, contactEmail, zone }, today }: JudgedSubmission, at: number) => {
  const retryAfter = Math.ceil((startOfClinicDay(today, zone, 1) - at) / 1000);
  return contactPhone
    ? new ExpectedError('rate-limited', 'enoughTodayCall', {
        values: { clinic: name, phone: contactPhone },
        retryAfter,
      })
    : new ExpectedError('rate-limited', 'enoughTodayWrite', {
        values: { clinic: name, email: contactEmail },
        retryAfter,
      });
};

/** The first answer once more, computed from what the first answer was computed from. */
const replay = async (deps: Deps, sent: AdmittedSubmission, record: IdempotencyRecord) => {
  if (![sent.hashes.fingerprint, formerFingerprint(sent)].includes(record.fingerprint)) {
    throw new ExpectedError('idempotency-key-reuse', 'idempotencyKeyUsed');
  }
  const { device, overlay, signOff, unsigned, ruleSetVersion, lang = sent.lang } = record;
  const settings = { ...sent.settings, device, overlay };
  log('intake.replayed', { clinic: settings.clinic, screeningId: record.screeningId });
  const body = { ...(sent.sent as object), ruleSetVersion };
  const judged = await judgeSubmission({ ...sent, lang, settings, sent: body }, record.today, () => ({
    signOff,
    unsigned,
  }));
  return storedReply(judged, { ...record, isReplay: true }, { ...deps, now: deps.now() });
};

/** Judges, stores and answers what was sent at an instant (ms). */
const answered = async (deps: Deps, sent: SentSubmission, at: number): Promise<Reply<AnswerOf<'submitScreening'>>> => {
  const today = clinicDay(at, sent.settings.zone);
  const judged = await judgeSubmission(sent, today, (ruleSet) =>
    standingOf(sent.settings, ruleSet, { today, publicUrl: deps.publicUrl }),
  );
  if (isUnderage(judged)) {
    const { settings, explained, standing } = judged;
    const shown = { ...judged, screenedOn: today, signOff: standing.signOff };
    return await unstoredReply(judged, () => deps.underagePage(settings, explained, shown));
  }
  const submission = await admitted(deps, judged, at);
  const taken = await deps.store(submission);
  if ('isTooMany' in taken) throw sentEnough(judged, at);
  if ('repeat' in taken) return await replay(deps, submission, taken.repeat);
  const { screeningId, linkKeyId, hold } = submission;
  const { clinic } = sent.settings;
  log('intake.stored', { clinic, screeningId, ...taken.stored, hold: hold?.reason, held: hold ? 1 : 0 });
  const first = { screeningId, linkKeyId, createdAt: new Date(at).toISOString(), isReplay: false };
  return storedReply(judged, first, { ...deps, now: at });
};

/**
 * Judges, stores and answers one submission. Throws the expected errors of docs/contract.md#problems; then nothing is
 * stored.
 */
export const submitScreening =
  (deps: Deps): Endpoint<'submitScreening'> =>
  async (http) => {
    // One instant: the age that a date of birth comes to is that of the day by which the answers are judged.
    const at = deps.now();
    const sent = await readSentSubmission(http, deps.clinics, { publicUrl: deps.publicUrl, at });
    const answer = () => refusingIn(sent.lang, () => answered(deps, sent, at));
    if (!sent.ignored) return await answer();
    const { sayingIgnored } = await import('../shared/lambda/ignored-fields.ts');
    return await sayingIgnored(sent.ignored.names, answer);
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
      admit: admitSubmission({
        ...limitStore(db, tables.leads),
        ...submissionLooks(db, tables.leads),
        ...{ leads, linkKeys: [keys.link, keys.previousLink] },
      }),
      store: storeSubmission(db, tables, leads),
      publicUrl: environment.PUBLIC_URL,
      keys,
      now: Date.now,
      newLeadId: () => leadIdOf(randomBytes(16)),
      newScreeningId: (msecs) => v7({ msecs }),
      seal: sealScreening(keys.match, () => randomBytes(saltBytes)),
      underagePage: async (...shown) =>
        (await import('../shared/pages/result/underage-page.tsx')).underagePage(...shown),
    }),
  },
  allowedOrigins: clinicOrigins(clinics),
  problemPage: async (problem, request, lang) => {
    // The page is also shown while the table does not answer.
    const settings = await clinics.readClinic(request.params.clinic ?? '').catch(() => undefined);
    const [{ typedFields }, { usualFields }, { refusedForm }] = await Promise.all([
      import('../shared/lambda/body/read-form.ts'),
      import('../shared/intake/usual-fields.ts'),
      import('../shared/pages/refused-form.tsx'),
    ]);
    const typed = await typedFields(request);
    const fields = settings ? usualFields(typed, clinicDay(Date.now(), settings.zone)) : typed;
    return refusedForm(problem, fields, lang, settings, request.headers.origin);
  },
});
