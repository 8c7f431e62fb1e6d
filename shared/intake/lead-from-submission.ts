/**
 * What a clinic gets to keep of a submission: the screening, and the lead that it makes or changes. Pure: ids, the
 * instant and the assessment are given.
 */
import { createHash } from 'node:crypto';
import type { ClinicSettings } from '../clinics/clinic-settings.ts';
import { type Consent, consentPurposes } from '../leads/consent.ts';
import type { Contact, Hold, Lead } from '../leads/lead.ts';
import { expiryOf, hadConsultation } from '../leads/retention.ts';
import type { Screening } from '../leads/screening.ts';
import { resultLinkDays } from '../links/result-link.ts';
import type { Assessment } from '../screening/assess.ts';
import { consentTextsById } from '../screening/consent-texts.ts';
import { leadSource } from './lead-source.ts';
import type { Judged, Via } from './read-submission.ts';

/** Everything that is known when a submission is taken in. */
export type Arrival = {
  settings: ClinicSettings;
  judged: Judged;
  assessment: Assessment;
  via: Via;
  /** ms since the epoch, and the clinic's calendar day then. */
  at: number;
  today: string;
  leadId: string;
  screeningId: string;
  linkKeyId: string;
  hold: Hold | undefined;
  /** Value of the Origin header; `null` is what a browser sends for a page that has none to tell. */
  origin: string | undefined;
};

const instant = (at: number) => new Date(at).toISOString();

const contactOf = ({ judged: { submission, phone } }: Arrival): Contact => {
  const { name, email, note } = submission.contact;
  return { name, email: email.typed, phone, note };
};

const pageOrigin = ({ origin, judged }: Arrival): string | undefined => {
  if (origin && origin !== 'null') return origin;
  const { pageUrl } = judged.submission.attribution;
  return pageUrl && URL.canParse(pageUrl) ? new URL(pageUrl).origin : undefined;
};

/** One record per purpose, given or not: that somebody did not agree is proof as well. */
const consentsOf = (arrival: Arrival): Consent[] => {
  const { consents } = arrival.judged.submission;
  const texts = consentTextsById(consents.textId);
  if (!texts) throw new Error('A submission was read with a consent text that was never published');
  return consentPurposes.map((purpose) => ({
    purpose,
    isGiven: consents[purpose],
    textId: consents.textId,
    textHash: createHash('sha256').update(texts[purpose]).digest('hex'),
    lang: arrival.judged.lang,
    at: instant(arrival.at),
    via: arrival.via,
    pageOrigin: pageOrigin(arrival),
  }));
};

/** Answers as given, without those of questions that were not asked. */
const givenAnswers = ({ judged: { submission, answers } }: Arrival): Record<string, unknown> =>
  Object.fromEntries(Object.entries(submission.answers).filter(([key]) => Object.hasOwn(answers, key)));

/** The screening to store under a lead. `hold` is the lead's own when the lead is held already. */
export const screeningOf = (arrival: Arrival, leadId: string): Screening => {
  const { settings, judged, assessment, at, today, screeningId, linkKeyId, hold, origin } = arrival;
  const { submission, ruleSet, lang } = judged;
  return {
    screeningId,
    leadId,
    clinic: settings.clinic,
    createdAt: instant(at),
    today,
    device: settings.device,
    overlay: settings.overlay,
    treatment: submission.treatment,
    ruleSetVersion: ruleSet.version,
    lang,
    contact: contactOf(arrival),
    answers: givenAnswers(arrival),
    noneApply: submission.noneApply,
    assessment: { ...assessment, findings: [...assessment.findings] },
    consents: consentsOf(arrival),
    attribution: submission.attribution,
    hold,
    hasOpaqueOrigin: origin === 'null',
    linkKeyId,
    linkExpiresAt: instant(at + resultLinkDays * 86_400_000),
  };
};

/** What the latest screening says about a lead; staff's own fields are not among it. */
export type ScreeningEffect = Pick<
  Lead,
  'outcome' | 'concern' | 'wantsMarketing' | 'wantsReminder' | 'lastScreeningAt' | 'lastScreeningId' | 'expiresAt'
>;

/**
 * Consent is as the latest screening says: a box left empty now is not a yes given earlier. Where the clinic asks for a
 * confirmation, a ticked box is a yes only of those who confirmed one before; the others get a link to do so.
 */
export const effectOf = (
  { judged, assessment, at, screeningId, settings }: Arrival,
  known?: Pick<Lead, 'wantsMarketing' | 'status' | 'isConsulted'>,
): ScreeningEffect => ({
  outcome: assessment.outcome,
  concern: judged.answers.concerns?.[0]?.concern ?? 'other',
  wantsMarketing: judged.submission.consents.marketing && (!settings.doubleOptIn || known?.wantsMarketing === true),
  wantsReminder: judged.submission.consents.reminder,
  lastScreeningAt: instant(at),
  lastScreeningId: screeningId,
  expiresAt: expiryOf({
    lastContactAt: instant(at),
    isConsulted: known !== undefined && hadConsultation(known),
    remindOn: (judged.submission.consents.reminder && assessment.deferUntil) || undefined,
    retentionDays: settings.retentionDays,
  }),
});

/** The lead that a first submission makes. */
export const newLead = (arrival: Arrival, possibleDuplicate: boolean): Lead => ({
  leadId: arrival.leadId,
  clinic: arrival.settings.clinic,
  contact: contactOf(arrival),
  status: arrival.hold && arrival.hold.reason !== 'surge' ? 'held' : 'new',
  hold: arrival.hold && arrival.hold.reason !== 'surge' ? arrival.hold : undefined,
  ...effectOf(arrival),
  possibleDuplicate,
  source: leadSource(arrival.judged.submission.attribution ?? {}),
  createdAt: instant(arrival.at),
  version: 1,
});

/** What a later submission changes on a lead that is there: it reopens a closed one and overwrites no staff field. */
export const statusAfter = ({ status }: Pick<Lead, 'status'>): Lead['status'] => (status === 'closed' ? 'new' : status);
