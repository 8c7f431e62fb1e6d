/** Which messages a screening causes (contract 5). Pure; they are stored in the transaction that stores the screening. */
import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import type { Hold, Lead } from '../../leads/lead.ts';
import { addDays } from '../../screening/calendar-day.ts';
import { leadFactsOf, unmetNeed } from '../lead-needs.ts';
import { type Message, type MessageKind, messageClass } from '../message.ts';
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

/** Messages of later, of the kinds that the clinic has on. */
type LaterKind = 'eligible-again' | 'follow-up-1' | 'follow-up-2' | 'maintenance';

/** A message of one kind; none where the clinic has it off or the lead does not fit it. */
const planned = (cause: Cause, kind: MessageKind, slot: string, on?: string): Message[] => {
  const { settings, lead, screening, at } = cause;
  const { screeningId } = screening;
  if (unmetNeed({ kind, class: messageClass[kind], screeningId }, leadFactsOf(lead))) return [];
  const createdAt = new Date(at).toISOString();
  return [readyMessage({ kind, slot, settings, leadId: lead.leadId, screeningId, createdAt, on })];
};

const later = (cause: Cause, kind: LaterKind, slot: string, from: string): Message[] => {
  const { isOn, days } = cause.settings.plan[kind];
  return isOn ? planned(cause, kind, slot, addDays(from, days)) : [];
};

const today = ({ settings, at }: Cause) => clinicDay(at, settings.zone);

/** Counted from now, which is the screening, its release, or the day on which the person said yes. */
export const followUps = (cause: Cause): Message[] =>
  (['follow-up-1', 'follow-up-2'] as const).flatMap((kind) =>
    later(cause, kind, cause.screening.screeningId, today(cause)),
  );

/** Counted from today, the day of the treatment. */
export const maintenance = (cause: Cause): Message[] => later(cause, 'maintenance', today(cause), today(cause));

/** What a screening says to the person, unless it is held. */
export const messagesToPerson = (cause: Cause): Message[] => {
  const { screeningId, hold, assessment } = cause.screening;
  if (hold) return [];
  const { deferUntil } = assessment;
  return [
    ...planned(cause, 'summary', screeningId),
    ...(deferUntil ? later(cause, 'eligible-again', screeningId, deferUntil) : []),
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
