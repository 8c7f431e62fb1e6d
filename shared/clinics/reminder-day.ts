/** The day on which the reminder of a screening is planned, where one will come (docs/mail-protocol.md#kinds). */
import { addDays } from '../screening/calendar-day.ts';
import type { ClinicSettings } from './clinic-settings.ts';

/** What of a screening decides. */
type Waiting = {
  assessment: { deferUntil: string | null };
  consents: readonly { purpose: string; isGiven: boolean }[];
};

/**
 * `YYYY-MM-DD`; undefined where there is no wait, the person did not ask, or the clinic sends no reminders. The clinic's
 * hours may move the mail to a later day.
 */
export const reminderDay = (
  { assessment: { deferUntil }, consents }: Waiting,
  { plan }: Pick<ClinicSettings, 'plan'>,
): string | undefined => {
  const { isOn, days } = plan['eligible-again'];
  const hasAsked = consents.some(({ purpose, isGiven }) => purpose === 'reminder' && isGiven);
  return deferUntil !== null && hasAsked && isOn ? addDays(deferUntil, days) : undefined;
};
