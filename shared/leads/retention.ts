/**
 * How long a lead is kept. Two periods run from the last contact, which is a screening or a step that staff took with the
 * person: 12 months once there was a consultation (the lead was booked or treated), 90 days without one. A reminder that
 * the person asked for keeps the lead until its link has ended. A clinic may shorten all of it. Pure; days are counted in
 * UTC, months on the calendar (from 31 August to 28 or 29 February).
 */
import { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import type { Lead, LeadStatus } from './lead.ts';

/** The defaults. */
export const retention = { withConsultationMonths: 12, withoutConsultationDays: 90 } as const;

/** Days after the end of a waiting time: 14 in which the reminder may go, and 30 in which its link opens. */
const reminderDays = 44;

/** What decides: `remindOn` is the day `YYYY-MM-DD` of a promised reminder; `retentionDays` what the clinic has set. */
export type Keeping = {
  lastContactAt: string;
  isConsulted: boolean;
  remindOn?: string;
  retentionDays?: number;
};

/** The instant (ISO) from which nobody may read the lead. */
export const expiryOf = ({ lastContactAt, isConsulted, remindOn, retentionDays }: Keeping): string => {
  const contact = new UTCDate(lastContactAt);
  const usual = isConsulted
    ? addMonths(contact, retention.withConsultationMonths)
    : addDays(contact, retention.withoutConsultationDays);
  const ends = [usual, ...(remindOn ? [addDays(new UTCDate(`${remindOn}T00:00:00Z`), reminderDays)] : [])];
  const longest = Math.max(...ends.map(Number));
  const most = retentionDays === undefined ? longest : Number(addDays(contact, retentionDays));
  return new Date(Math.min(longest, most)).toISOString();
};

const consulted: readonly LeadStatus[] = ['booked', 'treated'];

/** Whether a consultation was ever agreed on; a lead that is closed or reopened later stays one with a consultation. */
export const hadConsultation = ({ status, isConsulted }: Pick<Lead, 'status' | 'isConsulted'>): boolean =>
  isConsulted === true || consulted.includes(status);

type Dated = Pick<Lead, 'status' | 'isConsulted' | 'lastScreeningAt' | 'expiresAt'>;

/** Until when a lead is kept; leads that were stored without a date are kept from their last screening on. */
export const expiresAtOf = (lead: Dated): string =>
  lead.expiresAt ?? expiryOf({ lastContactAt: lead.lastScreeningAt, isConsulted: hadConsultation(lead) });

/** Whether a lead's time is over at an instant (ms): nobody reads it from then on, deleted or not. */
export const isExpired = (lead: Dated, at: number): boolean => expiresAtOf(lead) <= new Date(at).toISOString();

/** Whether what was found is a lead whose time is not over at an instant (ms). */
export const isReadable = (found: Lead | { erasedAt: string } | undefined, at: number): found is Lead =>
  found !== undefined && !('erasedAt' in found) && !isExpired(found, at);

const rank: readonly LeadStatus[] = ['held', 'new', 'contacted', 'booked', 'treated'];

/**
 * What a change of status does to a lead's time: a step forward, or opening it again, is a contact, and never shortens it.
 * Closing a lead is none.
 */
export const keptAfter = (
  before: Lead,
  after: Lead,
  { retentionDays, at }: { retentionDays?: number | undefined; at: number },
): Pick<Lead, 'expiresAt' | 'isConsulted'> => {
  const isConsulted = hadConsultation(before) || hadConsultation(after);
  const isContact = rank.indexOf(after.status) > rank.indexOf(before.status);
  const lastContactAt = new Date(at).toISOString();
  const now = isContact ? expiryOf({ lastContactAt, isConsulted, retentionDays }) : '';
  const earlier = expiresAtOf(before);
  return { expiresAt: now > earlier ? now : earlier, ...(isConsulted && { isConsulted }) };
};
