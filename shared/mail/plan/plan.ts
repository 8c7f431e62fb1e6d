/** Which messages a screening causes (contract 5). Pure; they are stored in the transaction that stores the screening. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Hold, Lead } from '../../leads/lead.ts';
import { addDays } from '../../screening/calendar-day.ts';
import { kinds, type MessageKind, type PlanEvent, plannedKinds, planOf } from '../kinds.ts';
import { leadFactsOf, unmetNeed } from '../lead-needs.ts';
import type { Message } from '../message.ts';
import { readyMessage } from './ready-message.ts';

/** What of a screening decides about its messages. */
export type PlannedScreening = {
  screeningId: string;
  /** Why nobody is mailed about it, if so. */
  hold?: Hold | undefined;
  assessment: { deferUntil: string | null };
};

/** What causes messages. */
export type Cause = {
  settings: ClinicSettings;
  /** The lead as it will be. */
  lead: Lead;
  screening: PlannedScreening;
  /** Now, in ms. */
  at: number;
};

/** A message of one kind; none where the clinic has it off or the lead does not fit it. */
const planned = (cause: Cause, kind: MessageKind, slot: string, on?: string): Message[] => {
  const { settings, lead, screening, at } = cause;
  const { screeningId } = screening;
  if (unmetNeed({ kind, class: kinds[kind].class, screeningId }, leadFactsOf(lead))) return [];
  const createdAt = new Date(at).toISOString();
  return [readyMessage({ kind, slot, settings, leadId: lead.leadId, screeningId, createdAt, on })];
};

/** The messages that follow an event of a day `YYYY-MM-DD`, of the kinds that the clinic has on. */
const messagesAfter = (event: PlanEvent, day: string, slot: string, cause: Cause): Message[] =>
  plannedKinds
    .filter((kind) => planOf(kind).after === event)
    .flatMap((kind) => {
      const { isOn, days } = cause.settings.plan[kind];
      return isOn ? planned(cause, kind, slot, addDays(day, days)) : [];
    });

const today = ({ settings, at }: Cause) => clinicDay(at, settings.zone);

/** Counted from now, which is the screening, its release, or the day on which the person said yes. */
export const followUps = (cause: Cause): Message[] =>
  messagesAfter('screening', today(cause), cause.screening.screeningId, cause);

/** Counted from today, the day of the treatment. */
export const maintenance = (cause: Cause): Message[] => messagesAfter('treatment', today(cause), today(cause), cause);

/** What a screening says to the person, unless it is held. */
export const messagesToPerson = (cause: Cause): Message[] => {
  const { screeningId, hold, assessment } = cause.screening;
  if (hold) return [];
  const { deferUntil } = assessment;
  return [
    ...planned(cause, 'summary', screeningId),
    ...(deferUntil ? messagesAfter('waiting-time', deferUntil, screeningId, cause) : []),
    ...followUps(cause),
  ];
};

/**
 * The messages of a new screening: those to the person; for a new lead the alert to the clinic, unless the lead itself
 * is held (a surge holds mail to people only, the clinic still hears of its leads).
 */
export const plannedMessages = (cause: Cause, isNewLead: boolean): Message[] => [
  ...messagesToPerson(cause),
  ...(isNewLead && !cause.lead.hold ? planned(cause, 'clinic-alert', cause.lead.leadId) : []),
];

/** What tells a person of a review, at once; the review names it. */
export const decisionMail = (cause: Cause, reviewId: string): Message[] => planned(cause, 'decision', reviewId);
