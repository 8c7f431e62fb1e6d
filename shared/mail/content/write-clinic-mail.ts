/** Puts messages to a clinic into words, each in the language of its reader. Nothing of a person is in them. */
import type { Member } from '../../clinics/member.ts';
import { isSameAddress } from '../../contract/email-address.ts';
import { type ClinicMailLanguage, clinicMailLanguage } from '../../texts/clinic-mail-texts.ts';
import type { ClinicKind } from '../kinds.ts';
import { spanOf } from '../plan/plan-escalation.ts';
import { isReminded, reviewSubject } from '../plan/plan-rules-review.ts';
import { replacedVersion } from '../plan/plan-settings-notice.ts';
import { ClinicAlert } from '../templates/clinic-alert.tsx';
import { Escalation } from '../templates/escalation.tsx';
import { RulesReview } from '../templates/rules-review.tsx';
import { SettingsNotice } from '../templates/settings-notice.tsx';
import { recipientOf } from './recipient.ts';
import { renderMail } from './render-mail.ts';
import type { Writer, WriteTask } from './write-task.ts';

/** The language of a member; the clinic's for somebody who is no member, or has chosen none. */
const langOf = ({ clinic }: WriteTask, reader: Member | undefined): ClinicMailLanguage =>
  clinicMailLanguage(reader?.lang ?? clinic.languages[0]);

/** The same of the member whose address this is. */
const langAt = async (task: WriteTask, address: string): Promise<ClinicMailLanguage> => {
  const members = await task.deps.listMembers(task.message.clinic);
  return langOf(
    task,
    members.find(({ email }) => isSameAddress(email, address)),
  );
};

/** Writes that there are enquiries. */
const writeAlert: Writer = async (task) => {
  const { message, clinic, digest, deps } = task;
  const { kind, leadId, createdAt: receivedAt } = message;
  const lang = await langAt(task, clinic.alertAddress);
  const inbox = `${deps.consoleUrl}/clinics/${clinic.clinic}/leads`;
  const mail = await renderMail(kind, ClinicAlert, { clinic, lang, leadId, receivedAt, digest, inbox });
  return { mail, recipient: recipientOf(clinic.alertAddress, message.clinic, deps) };
};

/** Writes to the address that alerts went to before. */
const writeNotice: Writer = async (task) => {
  const { message, clinic, deps } = task;
  const { kind, createdAt: changedAt } = message;
  const former = await deps.readFormer(message.clinic, replacedVersion(message));
  if (!former) return undefined;
  const lang = await langAt(task, former.alertAddress);
  const mail = await renderMail(kind, SettingsNotice, { clinic, lang, changedAt });
  return { mail, recipient: recipientOf(former.alertAddress, message.clinic, deps) };
};

/** Writes to an admin or a clinician whose clinic's sign-off will be over; nothing to somebody who is none of them any more. */
const writeReview: Writer = async (task) => {
  const { message, clinic, deps } = task;
  const { approvalId, sub } = reviewSubject(message);
  const { signOff } = clinic;
  const members = await deps.listMembers(message.clinic);
  const reader = members.find((member) => member.sub === sub);
  if (signOff?.approvalId !== approvalId || !reader || !isReminded(reader)) return undefined;
  const mail = await renderMail(message.kind, RulesReview, { clinic, lang: langOf(task, reader), signOff });
  return { mail, recipient: recipientOf(reader.email, message.clinic, deps) };
};

/** Writes to the person whom the clinic has named for it; nothing where everybody was answered meanwhile. */
const writeEscalation: Writer = async (task) => {
  const { message, clinic, deps } = task;
  const { escalationAddress, answerWithin } = clinic;
  const { count, fresh, oldest } = await deps.findLate(message.clinic, spanOf(message));
  if (escalationAddress === undefined || answerWithin === undefined || fresh === 0 || !oldest) return undefined;
  const lang = await langAt(task, escalationAddress);
  const toDo = `${deps.consoleUrl}/clinics/${clinic.clinic}/to-do`;
  const mail = await renderMail(message.kind, Escalation, { clinic, lang, count, oldest, answerWithin, toDo });
  return { mail, recipient: recipientOf(escalationAddress, message.clinic, deps) };
};

/** What writes each kind of mail to a clinic. */
export const clinicWriters = {
  'clinic-alert': writeAlert,
  'settings-notice': writeNotice,
  'rules-review': writeReview,
  escalation: writeEscalation,
} as const satisfies Readonly<Record<ClinicKind, Writer>>;
