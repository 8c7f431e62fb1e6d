/** Puts a message into words: reads what it is about and hands it to the template of its kind. */

import { againLinkDays, againUrl } from '../leads/again-link.ts';
import { clinicDay } from '../leads/clinic-day.ts';
import type { ClinicSettings } from '../leads/clinic-settings.ts';
import type { Lead } from '../leads/lead.ts';
import { optInUrl } from '../leads/opt-in-link.ts';
import { linkKeyOf, resultToken } from '../leads/result-link.ts';
import type { Review } from '../leads/review.ts';
import type { Screening } from '../leads/screening.ts';
import { rulesOf } from '../leads/screening-rules.ts';
import { addDays } from '../screening/calendar-day.ts';
import { explain } from '../screening/explain.ts';
import { readAnswers } from '../screening/reading/read-answers.ts';
import { noPromotion } from './lead-needs.ts';
import type { Message } from './message.ts';
import type { LaterMail, RenderedMail } from './render-mail.tsx';
import { subjectOf } from './slot.ts';
import type { ClinicAlertProps } from './templates/clinic-alert.tsx';
import type { SummaryProps } from './templates/summary.tsx';

/** What putting a message into words needs of the outside. */
export type WriteDeps = {
  readScreening: (clinic: string, leadId: string, screeningId: string) => Promise<Screening | undefined>;
  /** Whether the lead has agreed to marketing already; asked only where a clinic wants a confirmation. */
  readLead: (clinic: string, leadId: string) => Promise<Pick<Lead, 'wantsMarketing'> | object | undefined>;
  readReview: (clinic: string, leadId: string, reviewId: string) => Promise<Review | undefined>;
  renderSummary: (props: SummaryProps) => Promise<RenderedMail>;
  renderClinicAlert: (props: ClinicAlertProps) => Promise<RenderedMail>;
  renderLater: (mail: LaterMail) => Promise<RenderedMail>;
  publicUrl: string;
  keys: { link: string; previousLink: string; match: string };
  /** ms since the epoch. */
  now: () => number;
};

/** What is being written, for whom and about what. */
type Task = { message: Message; clinic: ClinicSettings; screening: Screening; deps: WriteDeps; unsubscribeUrl: string };

/** What a screening came to, in the words of its day. Throws when its rule set is not among the published. */
const explained = (screening: Screening) => {
  const { device, today, lang, assessment } = screening;
  const ruleSet = rulesOf(screening);
  const { answers } = readAnswers(screening, { ruleSet, device, today });
  return { ruleSet, assessment: explain(assessment, answers, { ruleSet, lang, today }) };
};

const personOf = ({ clinic, screening }: Task) => ({
  clinic,
  detail: clinic.summaryDetail,
  name: screening.contact.name,
  lang: screening.lang,
  screenedOn: screening.today,
});

const resultOf = ({ clinic, screening, deps }: Task) => {
  const { linkKeyId, linkExpiresAt, screeningId } = screening;
  const key = linkKeyOf(linkKeyId, deps.keys.link, deps.keys.previousLink);
  return {
    url: `${deps.publicUrl}/r/${resultToken(key, clinic.clinic, screeningId)}`,
    endsOn: clinicDay(Date.parse(linkExpiresAt), clinic.zone),
  };
};

const againOf = ({ message, clinic, screening, deps }: Task) => {
  const { leadId, dueAt } = message;
  const { screeningId } = screening;
  const about = { clinic: clinic.clinic, leadId, screeningId, dueAt };
  const endsOn = addDays(clinicDay(Date.parse(dueAt), clinic.zone), againLinkDays);
  return { url: againUrl({ ...about, publicUrl: deps.publicUrl, key: deps.keys.link }), endsOn };
};

/**
 * Where to confirm that follow-ups are wanted: for who ticked the box of a clinic that asks, and has not done so. Nobody
 * is asked beside a result that speaks against a visit; there would be nothing to send.
 */
const optInOf = async ({ message, clinic, screening, deps }: Task): Promise<string | undefined> => {
  const isTicked = screening.consents.some(({ purpose, isGiven }) => purpose === 'marketing' && isGiven);
  if (!clinic.doubleOptIn || !isTicked || noPromotion.includes(screening.assessment.outcome)) return undefined;
  const lead = await deps.readLead(clinic.clinic, message.leadId);
  if (lead && 'wantsMarketing' in lead && lead.wantsMarketing) return undefined;
  const { screeningId, createdAt: screenedAt } = screening;
  const about = { clinic: clinic.clinic, leadId: message.leadId, screeningId, screenedAt };
  return optInUrl({ ...about, publicUrl: deps.publicUrl, key: deps.keys.link });
};

const summary = async (task: Task): Promise<RenderedMail> => {
  const { url: resultUrl, endsOn: linkEndsOn } = resultOf(task);
  const props = { ...personOf(task), resultUrl, linkEndsOn, optInUrl: await optInOf(task) };
  return await task.deps.renderSummary({ ...props, ...explained(task.screening) });
};

const reminder = (task: Task): LaterMail => {
  const { treatment, assessment } = task.screening;
  const { deferUntil, openEnded, needsClinician } = assessment;
  if (!deferUntil) throw new Error('A reminder was planned for a screening without a waiting time');
  const about = { treatment, deferUntil, openEnded, needsClinician };
  return { kind: 'eligible-again', props: { ...personOf(task), ...about, again: againOf(task) } };
};

const followUp = (task: Task, turn: 1 | 2): LaterMail => {
  const { screening, deps, unsubscribeUrl } = task;
  const result = Date.parse(screening.linkExpiresAt) > deps.now() ? resultOf(task) : undefined;
  return { kind: 'follow-up', props: { ...personOf(task), turn, unsubscribeUrl, result } };
};

const decision = async (task: Task): Promise<LaterMail | undefined> => {
  const { message, deps } = task;
  const review = await deps.readReview(message.clinic, message.leadId, subjectOf(message.slot));
  if (!review) return undefined;
  return { kind: 'decision', props: { ...personOf(task), decision: review.decision, until: review.until } };
};

const laterMail = async (task: Task): Promise<LaterMail | undefined> => {
  const { unsubscribeUrl } = task;
  switch (task.message.kind) {
    case 'eligible-again':
      return reminder(task);
    case 'follow-up-1':
      return followUp(task, 1);
    case 'follow-up-2':
      return followUp(task, 2);
    case 'maintenance':
      return { kind: 'maintenance', props: { ...personOf(task), unsubscribeUrl, again: againOf(task) } };
    case 'decision':
      return await decision(task);
    default:
      throw new Error('There is no template for this kind of message');
  }
};

/** The alert to the clinic; nothing of a person is in it. `digest`: how many came since when, where it speaks for all. */
export const writeAlert = (
  message: Message,
  clinic: ClinicSettings,
  { renderClinicAlert, digest }: WriteDeps & { digest: ClinicAlertProps['digest'] },
): Promise<RenderedMail> => {
  const { lang, leadId, createdAt: receivedAt } = message;
  return renderClinicAlert({ clinic, lang, leadId, receivedAt, digest });
};

/** A mail to the person; nothing when what it is about is gone. Throws when it cannot be written. */
export const writeToPerson = async (task: Task): Promise<RenderedMail | undefined> => {
  if (task.message.kind === 'summary') return await summary(task);
  const mail = await laterMail(task);
  return mail && (await task.deps.renderLater(mail));
};
