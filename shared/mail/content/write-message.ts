/** Puts a message into words: reads what it is about and hands it to the template of its kind. */

import { helpRows } from '../../clinics/help-lines.ts';
import { reminderDay } from '../../clinics/reminder-day.ts';
import type { Screening } from '../../leads/screening.ts';
import { rulesOf } from '../../leads/screening-rules.ts';
import { care } from '../../screening/care.ts';
import { explain } from '../../screening/explain.ts';
import { catalogueOf } from '../../screening/published/published-catalogue.ts';
import { readAnswers } from '../../screening/reading/read-answers.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import type { MessageKind } from '../kinds.ts';
import { subjectOf } from '../message-id.ts';
import { spanOf } from '../plan/plan-escalation.ts';
import { isReminded, reviewSubject } from '../plan/plan-rules-review.ts';
import { replacedVersion } from '../plan/plan-settings-notice.ts';
import type { CareProps } from '../templates/cannot-wait.tsx';
import { ClinicAlert } from '../templates/clinic-alert.tsx';
import { Decision, type DecisionProps } from '../templates/decision.tsx';
import { EligibleAgain, type EligibleAgainProps } from '../templates/eligible-again.tsx';
import { Escalation } from '../templates/escalation.tsx';
import { FollowUp, type FollowUpProps } from '../templates/follow-up.tsx';
import type { PersonProps } from '../templates/letter.tsx';
import { Maintenance, type MaintenanceProps } from '../templates/maintenance.tsx';
import { RulesReview } from '../templates/rules-review.tsx';
import { SettingsNotice } from '../templates/settings-notice.tsx';
import { Summary, type SummaryProps } from '../templates/summary.tsx';
import { renderLetter } from './letter-template.ts';
import { againOf, optInOf, type PersonTask, resultOf, type WriteTask } from './mail-links.ts';
import { type Recipient, recipientOf } from './recipient.ts';
import { type RenderedMail, renderMail, type Template } from './render-mail.ts';

/** A mail in words, and its reader. */
export type WrittenMail = { mail: RenderedMail; recipient: Recipient };

type Writer = (task: WriteTask) => Promise<WrittenMail | undefined>;

type Task = PersonTask & { unsubscribeUrl: string };

/** What a screening came to, in the words of its day. Throws when its rule set is not among the published. */
const explained = async (screening: Screening) => {
  const { device, today, assessment } = screening;
  const ruleSet = await rulesOf(screening);
  const { answers } = readAnswers(screening, { ruleSet, device, today });
  return { ruleSet, assessment: explain(assessment, answers, { ruleSet, today }) };
};

const personOf = ({ clinic, screening }: Pick<Task, 'clinic' | 'screening'>) => ({
  clinic,
  detail: clinic.summaryDetail,
  name: screening.contact.name,
  lang: screening.lang,
  screenedOn: screening.today,
  ruleSetVersion: screening.ruleSetVersion,
  signOff: screening.signOff,
});

/** Whom to ring and what cannot wait; where a clinic wants no details in mails, without a word about the treatment. */
const careOf = ({ clinic, screening, deps }: Task): CareProps => {
  const { treatment, device, lang } = screening;
  const catalogue = catalogueOf({ treatment }, lang);
  const isFull = clinic.summaryDetail === 'full';
  return {
    url: `${deps.publicUrl}/c/${clinic.clinic}/care`,
    warnings: catalogue && isFull ? care(catalogue, device).warnings : [],
    help: helpRows(clinic, answerTexts(lang)),
  };
};

const summaryProps = async (task: Task): Promise<SummaryProps> => ({
  ...personOf(task),
  ...(await explained(task.screening)),
  result: resultOf(task),
  care: careOf(task),
  optInUrl: await optInOf(task),
  remindedOn: reminderDay(task.screening, task.clinic),
});

const eligibleAgainProps = (task: Task): EligibleAgainProps => {
  const { treatment, assessment } = task.screening;
  const { deferUntil, openEnded, needsClinician } = assessment;
  if (!deferUntil) throw new Error('A reminder was planned for a screening without a waiting time');
  return { ...personOf(task), treatment, deferUntil, openEnded, needsClinician, again: againOf(task) };
};

const followUpProps =
  (kind: FollowUpProps['kind']) =>
  (task: Task): FollowUpProps => {
    const isOpen = Date.parse(task.screening.linkExpiresAt) > task.deps.now();
    const result = isOpen ? resultOf(task) : undefined;
    return { ...personOf(task), kind, unsubscribeUrl: task.unsubscribeUrl, result, care: careOf(task) };
  };

const maintenanceProps = (task: Task): MaintenanceProps => ({
  ...personOf(task),
  unsubscribeUrl: task.unsubscribeUrl,
  again: againOf(task),
  care: careOf(task),
});

const decisionProps = async (task: Task): Promise<DecisionProps | undefined> => {
  const { message, deps } = task;
  const review = await deps.readReview(message.clinic, message.leadId, subjectOf(message.dedupeKey));
  if (!review) return undefined;
  const { decision, until, proposedOn } = review;
  return { ...personOf(task), decision, until, proposedOn };
};

/** The mail of a decision that is not made yet. */
export const previewDecision = (
  clinic: Task['clinic'],
  screening: Screening,
  decided: Pick<DecisionProps, 'decision' | 'until' | 'proposedOn'>,
): Promise<RenderedMail> => renderMail('decision', Decision, { ...personOf({ clinic, screening }), ...decided });

/** Writes to the person of a screening. */
const toPerson =
  <Props extends Omit<PersonProps, 'detail'>>(
    template: Template<Props>,
    propsOf: (task: Task) => Props | undefined | Promise<Props | undefined>,
  ): Writer =>
  async (task) => {
    const { message, deps } = task;
    const screening = await deps.readScreening(message.clinic, message.leadId, message.screeningId);
    if (!screening) return undefined;
    const recipient = recipientOf(screening.contact.email, message.clinic, deps);
    const props = await propsOf({ ...task, screening, unsubscribeUrl: recipient.unsubscribeUrl });
    if (!props) return undefined;
    const mail = await renderLetter(message.kind, props, (given) => renderMail(message.kind, template, given));
    return { mail, recipient };
  };

/** Writes to the clinic that there are enquiries; nothing of a person is in it. */
const writeAlert: Writer = async ({ message, clinic, digest, deps }) => {
  const { kind, lang, leadId, createdAt: receivedAt } = message;
  const inbox = `${deps.consoleUrl}/clinics/${clinic.clinic}/leads`;
  const mail = await renderMail(kind, ClinicAlert, { clinic, lang, leadId, receivedAt, digest, inbox });
  return { mail, recipient: recipientOf(clinic.alertAddress, message.clinic, deps) };
};

/** Writes to the address that alerts went to before. */
const writeNotice: Writer = async ({ message, clinic, deps }) => {
  const { kind, lang, createdAt: changedAt } = message;
  const former = await deps.readFormer(message.clinic, replacedVersion(message));
  if (!former) return undefined;
  const mail = await renderMail(kind, SettingsNotice, { clinic, lang, changedAt });
  return { mail, recipient: recipientOf(former.alertAddress, message.clinic, deps) };
};

/** Writes to an admin or a clinician whose clinic's sign-off will be over; nothing to who is none of them any more. */
const writeReview: Writer = async ({ message, clinic, deps }) => {
  const { approvalId, sub } = reviewSubject(message);
  const { signOff } = clinic;
  const reader = await deps.readMember(message.clinic, sub);
  if (signOff?.approvalId !== approvalId || !reader || !isReminded(reader)) return undefined;
  const { kind, lang } = message;
  const mail = await renderMail(kind, RulesReview, { clinic, lang, signOff });
  return { mail, recipient: recipientOf(reader.email, message.clinic, deps) };
};

/** Writes to whom the clinic has named for it; nothing where everybody that the mail is about was answered meanwhile. */
const writeEscalation: Writer = async ({ message, clinic, deps }) => {
  const { escalationAddress, answerWithin } = clinic;
  const { count, fresh, oldest } = await deps.findLate(message.clinic, spanOf(message));
  if (escalationAddress === undefined || answerWithin === undefined || fresh === 0 || !oldest) return undefined;
  const { kind, lang } = message;
  const toDo = `${deps.consoleUrl}/clinics/${clinic.clinic}/to-do`;
  const mail = await renderMail(kind, Escalation, { clinic, lang, count, oldest, answerWithin, toDo });
  return { mail, recipient: recipientOf(escalationAddress, message.clinic, deps) };
};

const writers: Readonly<Record<MessageKind, Writer>> = {
  summary: toPerson(Summary, summaryProps),
  'clinic-alert': writeAlert,
  decision: toPerson(Decision, decisionProps),
  'settings-notice': writeNotice,
  'rules-review': writeReview,
  escalation: writeEscalation,
  'eligible-again': toPerson(EligibleAgain, eligibleAgainProps),
  'follow-up-1': toPerson(FollowUp, followUpProps('follow-up-1')),
  'follow-up-2': toPerson(FollowUp, followUpProps('follow-up-2')),
  maintenance: toPerson(Maintenance, maintenanceProps),
};

/** The mail of a message; undefined when what it is about is gone. Throws when it cannot be written. */
export const writeMessage = (task: WriteTask): Promise<WrittenMail | undefined> => writers[task.message.kind](task);
