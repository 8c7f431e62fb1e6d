/** Puts a message into words: reads what it is about and hands it to the template of its kind. */

import { helpRows } from '../../clinics/help-lines.ts';
import { reminderDay } from '../../clinics/reminder-day.ts';
import type { Screening } from '../../leads/screening.ts';
import { rulesOf } from '../../leads/screening-rules.ts';
import { inLanguage } from '../../links/in-language.ts';
import { care } from '../../screening/care.ts';
import { explain } from '../../screening/explain.ts';
import { catalogueOf } from '../../screening/published/published-catalogue.ts';
import { readAnswers } from '../../screening/reading/read-answers.ts';
import { answerTexts } from '../../texts/answer-texts.ts';
import type { MessageKind } from '../kinds.ts';
import { subjectOf } from '../message-id.ts';
import type { CareProps } from '../templates/cannot-wait.tsx';
import { Decision, type DecisionProps } from '../templates/decision.tsx';
import { EligibleAgain, type EligibleAgainProps } from '../templates/eligible-again.tsx';
import { FollowUp, type FollowUpProps } from '../templates/follow-up.tsx';
import type { PersonProps } from '../templates/letter.tsx';
import { Maintenance, type MaintenanceProps } from '../templates/maintenance.tsx';
import { Summary, type SummaryProps } from '../templates/summary.tsx';
import { renderLetter } from './letter-template.ts';
import { againOf, optInOf, resultOf } from './mail-links.ts';
import { recipientOf } from './recipient.ts';
import { type RenderedMail, renderMail, type Template } from './render-mail.ts';
import { clinicWriters } from './write-clinic-mail.ts';
import type { PersonTask, Writer, WriteTask, WrittenMail } from './write-task.ts';

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
    url: inLanguage(`${deps.publicUrl}/c/${clinic.clinic}/care`, lang, clinic),
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
  const { deferUntil, openEnded, needsClinician } = task.screening.assessment;
  if (!deferUntil) throw new Error('A reminder was planned for a screening without a waiting time');
  return { ...personOf(task), deferUntil, openEnded, needsClinician, again: againOf(task) };
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

/** What a mail is about: its screening, or for a refresher, which is planned a year ahead, the person's latest. */
const screeningOf = async ({ message, deps }: WriteTask): Promise<Screening | undefined> => {
  const { clinic, leadId, kind, screeningId } = message;
  const lead = kind === 'maintenance' ? await deps.readLead(clinic, leadId) : undefined;
  return deps.readScreening(clinic, leadId, lead?.lastScreeningId ?? screeningId);
};

/** Writes to the person of a screening, in its language. */
const toPerson =
  <Props extends Omit<PersonProps, 'detail'>>(
    template: Template<Props>,
    propsOf: (task: Task) => Props | undefined | Promise<Props | undefined>,
  ): Writer =>
  async (task) => {
    const { message, deps } = task;
    const screening = await screeningOf(task);
    if (!screening) return undefined;
    const recipient = recipientOf(screening.contact.email, message.clinic, deps);
    const unsubscribeUrl = inLanguage(recipient.unsubscribeUrl, screening.lang, task.clinic);
    const props = await propsOf({ ...task, screening, unsubscribeUrl });
    if (!props) return undefined;
    const mail = await renderLetter(message.kind, props, (given) => renderMail(message.kind, template, given));
    return { mail, recipient };
  };

const writers: Readonly<Record<MessageKind, Writer>> = {
  ...clinicWriters,
  summary: toPerson(Summary, summaryProps),
  decision: toPerson(Decision, decisionProps),
  'eligible-again': toPerson(EligibleAgain, eligibleAgainProps),
  'follow-up-1': toPerson(FollowUp, followUpProps('follow-up-1')),
  'follow-up-2': toPerson(FollowUp, followUpProps('follow-up-2')),
  maintenance: toPerson(Maintenance, maintenanceProps),
};

/** The mail of a message; undefined when what it is about is gone. Throws when it cannot be written. */
export const writeMessage = (task: WriteTask): Promise<WrittenMail | undefined> => writers[task.message.kind](task);
