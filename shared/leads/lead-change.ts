/** What a lead becomes when staff, or the person by a link, change it: the whole lead, with its retention. Pure. */
import type { Lead, LeadStatus } from './lead.ts';
import { type CloseReason, closeReasonFault } from './lead-patch.ts';
import { keptAfter } from './retention.ts';

type Changeable = 'status' | 'assignee' | 'contact' | 'possibleDuplicate' | 'wantsMarketing' | 'wantsReminder';

/**
 * The attributes that are to be different; `assignee: undefined` leaves the lead without one. Closing needs a reason.
 * `isRelease`: a held lead, or its held screening, may be mailed.
 */
export type LeadChange = Partial<Pick<Lead, Changeable>> & {
  closeReason?: CloseReason;
  isRelease?: boolean;
};

/** The moment of a change (ms), and the days that the clinic keeps leads, if it has set them. */
export type ChangeContext = { at: number; retentionDays?: number | undefined };

/** Why a change is not allowed: the lead cannot get that status (`forbidden`), or a lead that is open gets a reason. */
export type ChangeRefusal = 'forbidden' | 'not-closed';

const order: readonly LeadStatus[] = ['new', 'contacted', 'booked', 'treated', 'closed'];

/**
 * Whether staff may set a status (docs/contract.md#staff-routes): forward, to closed, and from closed back to new. A
 * held lead leaves that status by its release alone. The same status is no move.
 */
const mayBecome = (from: LeadStatus, to: LeadStatus): boolean => {
  if (from === to) return true;
  if (from === 'held' || to === 'held') return false;
  return from === 'closed' ? to === 'new' : order.indexOf(to) > order.indexOf(from);
};

/**
 * The whole minutes from a lead's creation until it leaves `new` for the first time. A person who comes back later does
 * not start the clock again.
 */
const firstResponse = (before: Lead, status: LeadStatus, at: number): Pick<Lead, 'waited'> => {
  const isResponse = before.status === 'new' && status !== 'new' && before.waited === undefined;
  return isResponse ? { waited: Math.max(0, Math.floor((at - Date.parse(before.createdAt)) / 60_000)) } : {};
};

/** The finished lead after a change, or why the change is not allowed. */
export const changedLead = (
  before: Lead,
  { isRelease = false, ...change }: LeadChange,
  context: ChangeContext,
): { lead: Lead } | { refusal: ChangeRefusal } => {
  const { hold, closeReason, ...rest } = before;
  const asked = change.status ?? before.status;
  const status = isRelease && before.status === 'held' ? 'new' : asked;
  if (!isRelease && !mayBecome(before.status, asked)) return { refusal: 'forbidden' };
  const reason = change.closeReason ?? (status === 'closed' ? closeReason : undefined);
  const fault = closeReasonFault(status, reason);
  if (fault) return { refusal: fault === 'required' ? 'forbidden' : 'not-closed' };
  const after: Lead = {
    ...rest,
    ...change,
    status,
    version: before.version + 1,
    closeReason: reason,
    hold: isRelease ? undefined : hold,
  };
  return { lead: { ...after, ...keptAfter(before, after, context), ...firstResponse(before, status, context.at) } };
};
