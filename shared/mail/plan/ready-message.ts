/** A message as it is planned: READY, due at once or at a moment of the clinic's calendar. */

import { addHours } from 'date-fns/addHours';
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { instantOf } from '../../contract/instant.ts';
import type { Language } from '../../texts/language.ts';
import { kinds, type MessageKind } from '../kinds.ts';
import { type Message, type PlannedFor, templateVersion } from '../message.ts';
import { messageIdOf, shardOf } from '../message-id.ts';
import { dueInWindow, isWindowed } from './send-window.ts';

export type Intent = {
  kind: MessageKind;
  dedupeKey: string;
  settings: ClinicSettings;
  leadId: string;
  screeningId: string;
  /** The language of its reader; without it, that of the clinic. */
  lang?: Language;
  /** When it is planned, as an ISO instant. */
  createdAt: string;
  /** The day `YYYY-MM-DD` it is meant for, at the plan's time; at once without. */
  on?: string | undefined;
};

/** When a message is due and until when it is worth sending, as ISO instants, by the settings of now. */
export const dueDates = (
  message: Pick<Message, 'kind' | 'class' | 'plannedFor' | 'createdAt'>,
  settings: ClinicSettings,
) => {
  const { kind, plannedFor, createdAt } = message;
  const dueAt = plannedFor && isWindowed(message) ? instantOf(dueInWindow(plannedFor, settings)) : createdAt;
  return { dueAt, notAfter: addHours(dueAt, kinds[kind].hoursWorthSending).toISOString() };
};

export const readyMessage = (intent: Intent): Message => {
  const { kind, dedupeKey, settings, leadId, screeningId, lang = settings.languages[0], createdAt, on } = intent;
  const messageId = messageIdOf(leadId, kind, dedupeKey);
  const plannedFor: PlannedFor | undefined = on ? { on, time: settings.plan.time, zone: settings.zone } : undefined;
  const about = { kind, class: kinds[kind].class, createdAt, ...(plannedFor && { plannedFor }) };
  const dates = dueDates(about, settings);
  return {
    messageId,
    clinic: settings.clinic,
    leadId,
    dedupeKey,
    screeningId,
    templateVersion,
    lang,
    state: 'READY',
    ...about,
    ...dates,
    attempt: 0,
    resends: 0,
    deaths: 0,
    nextLook: Math.floor(Date.parse(dates.dueAt) / 1000),
    shard: shardOf(messageId, about.class),
    version: 1,
  };
};
