/**
 * Which messages a screening causes (docs/mail-protocol.md#kinds). Pure; they are stored in the transaction that stores
 * the screening.
 */

import { clinicDay } from '../../clinics/clinic-day.ts';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { instantOf } from '../../contract/instant.ts';
import type { Hold, Lead } from '../../leads/lead.ts';
import { addDays } from '../../screening/calendar-day.ts';
import type { Language } from '../../texts/language.ts';
import { kinds, type MessageKind, type PlanEvent, plannedKinds, planOf } from '../kinds.ts';
import { leadFactsOf, unmetNeed } from '../lead-needs.ts';
import type { Message } from '../message.ts';
import { readyMessage } from './ready-message.ts';

/** The part of a screening that decides about its messages. */
export type PlannedScreening = {
  screeningId: string;
  /** What its person is spoken to in. */
  lang: Language;
  /** Set when nobody is mailed about it. */
  hold?: Hold | undefined;
  assessment: { deferUntil: string | null };
};

/** The state of things in which messages are planned. */
export type Cause = {
  settings: ClinicSettings;
  /** The lead as it will be. */
  lead: Lead;
  screening: PlannedScreening;
  /** Now, in ms. */
  at: number;
};

/** A message of one kind; none where the clinic has it off or the lead does not fit it. */
const planned = (cause: Cause, kind: MessageKind, dedupeKey: string, on?: string): Message[] => {
  const { settings, lead, screening, at } = cause;
  const { screeningId } = screening;
  const { leadId } = lead;
  const lang = kinds[kind].to === 'person' ? screening.lang : settings.languages[0];
  if (unmetNeed({ kind, class: kinds[kind].class, screeningId }, leadFactsOf(lead))) return [];
  const createdAt = instantOf(at);
  return [readyMessage({ kind, dedupeKey, settings, leadId, screeningId, lang, createdAt, on })];
};

/** The messages that follow an event of a day `YYYY-MM-DD`, of the kinds that the clinic has on. */
const messagesAfter = (event: PlanEvent, day: string, dedupeKey: string, cause: Cause): Message[] =>
  plannedKinds
    .filter((kind) => planOf(kind).after === event)
    .flatMap((kind) => {
      const { isOn, days } = cause.settings.plan[kind];
      return isOn ? planned(cause, kind, dedupeKey, addDays(day, days)) : [];
    });

const today = ({ settings, at }: Cause) => clinicDay(at, settings.zone);

/** Counted from today: the day of the screening, of its release, or of the person's consent. */
export const followUps = (cause: Cause): Message[] =>
  messagesAfter('screening', today(cause), cause.screening.screeningId, cause);

/** Counted from today, the day of the treatment. */
export const maintenance = (cause: Cause): Message[] => messagesAfter('treatment', today(cause), today(cause), cause);

/** The messages of a screening to the person, unless it is held. */
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

/** The message that tells a person of a review, at once. */
export const decisionMail = (cause: Cause, reviewId: string): Message[] => planned(cause, 'decision', reviewId);
