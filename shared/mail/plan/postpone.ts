/**
 * Whether a message that is due must still wait, by the clinic's settings of now (docs/mail-protocol.md#the-calendar).
 * Pure.
 */
import type { ClinicSettings } from '../../clinics/clinic-settings.ts';
import { plannedKinds } from '../kinds.ts';
import type { Message } from '../message.ts';
import { dueDates } from './ready-message.ts';
import { isWindowed, nextOpening } from './send-window.ts';

/** Until when a message waits (ms), and its dates by then. */
export type Postponement = { until: number; dueAt: string; notAfter: string };

/**
 * A message waits for the clinic's next opening when it comes late, or when zone, weekdays or hours were changed since it
 * was planned. Its dates only ever move later. Undefined when it may go at `at` (ms).
 */
export const postponementOf = (message: Message, settings: ClinicSettings, at: number): Postponement | undefined => {
  if (!message.plannedFor || !isWindowed(message)) return undefined;
  const now = dueDates(message, settings);
  const { dueAt, notAfter } = now.dueAt > message.dueAt ? now : message;
  const until = nextOpening(Math.max(at, Date.parse(now.dueAt)), settings.sendWindow, settings.zone);
  return until > at ? { until, dueAt, notAfter } : undefined;
};

/** Whether the clinic has switched such mails off. */
export const isSwitchedOff = ({ kind }: Message, { plan }: ClinicSettings): boolean =>
  plannedKinds.some((name) => name === kind && !plan[name].isOn);
