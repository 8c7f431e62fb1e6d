/**
 * What a clinic gets to keep of a submission: the screening, and the lead that it makes or changes. Pure: ids, the
 * instant and the assessment are given.
 */
import { createHash } from 'node:crypto';
import { respondByOf } from '../clinics/opening-hours.ts';
import { instantOf } from '../contract/instant.ts';
import { type Consent, consentPurposes } from '../leads/consent.ts';
import type { Contact, Hold, Lead } from '../leads/lead.ts';
import { expiryOf, hadConsultation } from '../leads/retention.ts';
import type { Screening } from '../leads/screening.ts';
import { resultLinkDays, tokenHash } from '../links/result-link.ts';
import type { SealScreening } from '../receipts/screening-seal.ts';
import type { IdempotencyRecord } from './idempotency.ts';
import type { JudgedSubmission } from './judge-submission.ts';
import { leadSource } from './lead-source.ts';
import type { SubmissionHashes } from './submission-hashes.ts';

/**
 * What the table said of a submission a moment ago: the lead that the person is, the submission that it repeats, and
 * whether its mailbox has had its mails of the day. The transaction decides on all three.
 */
export type FirstLook = {
  leadId: string | undefined;
  repeat: IdempotencyRecord | undefined;
  isMailboxFull: boolean;
};

/** A submission that is let in, with everything that is given to it on the way. */
export type AdmittedSubmission = JudgedSubmission & {
  /** ms since the epoch. */
  at: number;
  /** The id of the lead that it makes, if the person is new. */
  newLeadId: string;
  screeningId: string;
  hashes: SubmissionHashes;
  hold: Hold | undefined;
  firstLook: FirstLook;
  /** The token of the result link, and the id of the key that made it. */
  resultToken: string;
  linkKeyId: string;
  /** Another lead of the clinic has the same phone number. */
  possibleDuplicate: boolean;
  /** Salts and seals the screening, so that a receipt can be made of it. */
  seal: SealScreening;
};

const contactOf = ({ submission, phone }: AdmittedSubmission): Contact => {
  const { name, email, note } = submission.contact;
  return { name, email: email.typed, phone, note };
};

const pageOrigin = ({ origin, submission }: AdmittedSubmission): string | undefined => {
  if (origin && origin !== 'null') return origin;
  const { pageUrl } = submission.attribution;
  return pageUrl && URL.canParse(pageUrl) ? new URL(pageUrl).origin : undefined;
};

/** One record per purpose, given or not: that somebody did not agree is proof as well. */
const consentsOf = (admitted: AdmittedSubmission): Consent[] => {
  const { consents } = admitted.submission;
  const { consentTexts: texts } = admitted;
  return consentPurposes.map((purpose) => ({
    purpose,
    isGiven: consents[purpose],
    textId: consents.textId,
    textHash: createHash('sha256').update(texts[purpose]).digest('hex'),
    lang: texts.lang,
    at: instantOf(admitted.at),
    via: admitted.via,
    pageOrigin: pageOrigin(admitted),
  }));
};

/** Answers as given, without those of questions that were not asked. */
const givenAnswers = ({ submission, answers }: AdmittedSubmission): Record<string, unknown> =>
  Object.fromEntries(Object.entries(submission.answers).filter(([key]) => Object.hasOwn(answers, key)));

/** The screening to store under a lead. On a lead that is held already, a later submission waits with it. */
export const screeningOf = (admitted: AdmittedSubmission, lead: Pick<Lead, 'leadId' | 'hold'>): Screening => {
  const { settings, standing, submission, ruleSet, assessment, at, today, screeningId, linkKeyId, lang } = admitted;
  return admitted.seal({
    screeningId,
    leadId: lead.leadId,
    clinic: settings.clinic,
    createdAt: instantOf(at),
    today,
    device: settings.device,
    overlay: settings.overlay,
    ...standing,
    treatment: submission.treatment,
    ruleSetVersion: ruleSet.version,
    lang,
    contact: contactOf(admitted),
    answers: givenAnswers(admitted),
    noneApply: submission.noneApply,
    assessment: { ...assessment, findings: [...assessment.findings] },
    consents: consentsOf(admitted),
    attribution: submission.attribution,
    hold: lead.hold ?? admitted.hold,
    hasOpaqueOrigin: admitted.origin === 'null',
    linkKeyId,
    linkHash: tokenHash(admitted.resultToken),
    linkExpiresAt: instantOf(at + resultLinkDays * 86_400_000),
  });
};

/** Screenings that one person may send a clinic on one day of its calendar (docs/contract.md#limits). */
const mostOnOneDay = 10;

/** A day that ends later than `today` is that of a clock which runs ahead of ours: what came on it counts. */
const cameOn = (known: Lead | undefined, today: string): Lead['lastDay'] =>
  known?.lastDay && known.lastDay.on >= today ? known.lastDay : undefined;

/** Whether a known person has sent all that one may send on a day of the clinic (`YYYY-MM-DD`). */
export const hasSentEnough = (known: Lead, today: string): boolean =>
  (cameOn(known, today)?.screenings ?? 0) >= mostOnOneDay;

const dayAfter = (known: Lead | undefined, today: string): Lead['lastDay'] => {
  const { on = today, screenings = 0 } = cameOn(known, today) ?? {};
  return { on, screenings: screenings + 1 };
};

/**
 * What the latest screening says about a lead. Consent is as the latest screening says: a box left empty now is not a yes
 * given earlier. Where the clinic asks for a confirmation, a ticked box is a yes only of those who confirmed one before;
 * the others get a link to do so.
 */
const latestOf = (
  { submission, answers, assessment, at, today, screeningId, settings, lang }: AdmittedSubmission,
  known?: Lead,
) => ({
  outcome: assessment.outcome,
  needsClinician: assessment.needsClinician,
  concern: answers.concerns?.[0]?.concern ?? 'other',
  wantsMarketing: submission.consents.marketing && (!settings.doubleOptIn || known?.wantsMarketing === true),
  wantsReminder: submission.consents.reminder,
  lastScreeningAt: instantOf(at),
  lastScreeningId: screeningId,
  lang,
  lastDay: dayAfter(known, today),
  expiresAt: expiryOf({
    lastContactAt: instantOf(at),
    isConsulted: known !== undefined && hadConsultation(known),
    remindOn: (submission.consents.reminder && assessment.deferUntil) || undefined,
    retentionDays: settings.retentionDays,
  }),
});

/** The lead that a first submission makes. */
export const newLead = (admitted: AdmittedSubmission): Lead => {
  // A surge holds the mail of a submission, not its lead.
  const hold = admitted.hold?.reason === 'surge' ? undefined : admitted.hold;
  return {
    leadId: admitted.newLeadId,
    clinic: admitted.settings.clinic,
    contact: contactOf(admitted),
    status: hold ? 'held' : 'new',
    hold,
    ...latestOf(admitted),
    respondBy: hold ? undefined : respondByOf(admitted.settings, admitted.at),
    possibleDuplicate: admitted.possibleDuplicate,
    source: leadSource(admitted.submission.attribution),
    createdAt: instantOf(admitted.at),
    version: 1,
  };
};

/** A closed lead is open again, held if it was; who is new again is promised an answer anew. */
const reopened = ({ hold }: Lead, { settings, at }: AdmittedSubmission): Partial<Lead> =>
  hold
    ? { status: 'held', closeReason: undefined }
    : { status: 'new', closeReason: undefined, respondBy: respondByOf(settings, at) };

/** A known lead after a later submission, which reopens a closed lead and overwrites no field of staff. */
export const leadAfter = (known: Lead, admitted: AdmittedSubmission): Lead => ({
  ...known,
  ...latestOf(admitted, known),
  ...(known.status === 'closed' && reopened(known, admitted)),
  version: known.version + 1,
});
