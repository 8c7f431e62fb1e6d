/**
 * The reminders that a clinic's sign-off of the rules will be over: to each admin and clinician, 30 and 7 days before its
 * last day. They are about no lead; the dedupe key names sign-off, days and reader, so that each is planned once. Pure.
 */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Member } from '../../clinics/member.ts';
import { reminderDays } from '../../clinics/sign-off.ts';
import { instantOf } from '../../contract/instant.ts';
import { includes } from '../../contract/roles.ts';
import { noLead } from '../../contract/tables.ts';
import { addDays } from '../../screening/calendar-day.ts';
import type { Message } from '../message.ts';
import { readyMessage } from './ready-message.ts';

/** What a reminder is about: the sign-off, how many days before its end, and the `sub` of its reader. */
export type ReviewSubject = { approvalId: string; days: number; sub: string };

const keyOf = (clinic: string, { approvalId, days, sub }: ReviewSubject) => `${clinic}#${approvalId}#${days}#${sub}`;

/** The same, read from a dedupe key. */
export const reviewSubject = ({ dedupeKey }: Pick<Message, 'dedupeKey'>): ReviewSubject => {
  const [, approvalId = '', days, sub = ''] = dedupeKey.split('#');
  return { approvalId, days: Number(days), sub };
};

/** Whether somebody is reminded: who can sign, and who sees to it that somebody does. */
export const isReminded = ({ role }: Pick<Member, 'role'>): boolean => includes(role, 'clinician');

/**
 * How many days before the end the reminder of an instant (ms) is, 30 or 7: the last whose day has come. None before, when
 * the sign-off is over, and when it was made later than that day.
 */
export const dueReminder = ({ signOff, zone }: Pick<ClinicSettings, 'signOff' | 'zone'>, at: number) => {
  if (!signOff) return undefined;
  const { reviewBy, on } = signOff;
  const today = clinicDay(at, zone);
  const last = reminderDays.findLast((days) => addDays(reviewBy, -days) <= today);
  return last !== undefined && today <= reviewBy && addDays(reviewBy, -last) > on ? last : undefined;
};

/** The reminders of an instant (ms): those of them that are planned already have the same ids. */
export const rulesReviews = (settings: ClinicSettings, members: readonly Member[], at: number): Message[] => {
  const { clinic, signOff } = settings;
  const days = dueReminder(settings, at);
  if (!signOff || days === undefined) return [];
  return members.filter(isReminded).map(({ sub }) =>
    readyMessage({
      kind: 'rules-review',
      dedupeKey: keyOf(clinic, { approvalId: signOff.approvalId, days, sub }),
      ...{ settings, leadId: noLead, screeningId: noLead, createdAt: instantOf(at) },
    }),
  );
};
