/** What a lead becomes when staff, or the person by a link, change it: the whole lead, with its retention. Pure. */
import type { Lead, LeadStatus } from './lead.ts';
import { type CloseReason, closeReasonFault, consultations } from './lead-patch.ts';
import { asksForClinician, isUndecided } from './lead-row.ts';
import type { ContactResult } from './note.ts';
import { keptAfter } from './retention.ts';
import type { Review } from './review.ts';

type Changeable =
  | 'status'
  | 'assignee'
  | 'contact'
  | 'possibleDuplicate'
  | 'wantsMarketing'
  | 'wantsReminder'
  | 'followUpOn'
  | 'needsClinician'
  | 'decidedScreeningId'
  | 'decidedAgainst';

/**
 * The attributes that are to be different; `assignee: undefined` leaves the lead without one, and so it is with
 * `followUpOn`. Closing needs a reason. `isRelease`: a held lead, or its held screening, may be mailed. What a clinician
 * was asked and has decided is looked up for leads of earlier builds, which do not say it.
 */
export type LeadChange = Partial<Pick<Lead, Changeable>> & {
  closeReason?: CloseReason;
  isRelease?: boolean;
  /** What became of an attempt to reach the person. */
  contacted?: ContactResult;
  /** Why it is booked or treated although a clinician has not decided. */
  withoutDecision?: string;
};

/**
 * The moment of a change (ms), the days that the clinic keeps leads, if it has set them, and until when it has promised
 * to answer what comes now.
 */
export type ChangeContext = { at: number; retentionDays?: number | undefined; respondBy?: string | undefined };

/**
 * Why a change is not allowed: the lead cannot get that status (`forbidden`); a lead that is open gets a reason; it is
 * booked or treated before a clinician has decided for it, which needs a reason (`decision-missing`) or cannot be
 * (`decision-required`); somebody is to be called back when the lead is not kept any more (`not-kept`).
 */
export type ChangeRefusal = 'forbidden' | 'not-closed' | 'decision-missing' | 'decision-required' | 'not-kept';

const order: readonly LeadStatus[] = ['new', 'contacted', 'booked', 'treated', 'closed'];

/**
 * Whether staff may set a status (docs/contract.md#lead-status): forward, to closed, and from closed back to new. A held
 * lead leaves that status by its release, or is closed as spam. The same status is no move.
 */
const mayBecome = ({ status: from, hold }: Lead, to: LeadStatus, reason: CloseReason | undefined): boolean => {
  if (from === to) return true;
  if (to === 'held') return false;
  if (from === 'held') return to === 'closed' && reason === 'spam';
  return from === 'closed' ? to === 'new' && !hold : order.indexOf(to) > order.indexOf(from);
};

/** What a review makes of its lead: which screening was decided on, and whether against a treatment now. */
export const decidedBy = ({ screeningId, decision }: Pick<Review, 'screeningId' | 'decision'>) => ({
  decidedScreeningId: screeningId,
  decidedAgainst: decision === 'wait' || decision === 'decline' || undefined,
});

/** What speaks against a consultation without a clinician's decision for it on the latest screening, if anything does. */
export const decisionOwed = (lead: Lead): 'decision-missing' | 'decision-required' | undefined => {
  const isAgainst = !isUndecided(lead) && lead.decidedAgainst === true;
  if (!isUndecided(lead) && !isAgainst) return undefined;
  if (lead.outcome === 'not_suitable') return 'decision-required';
  return isAgainst || asksForClinician(lead) ? 'decision-missing' : undefined;
};

/** Why a lead is not booked, or treated; for what may be done with a reason, when there is none. */
const undecided = (before: Lead, to: LeadStatus, reason: string | undefined): ChangeRefusal | undefined => {
  const owed = before.status !== to && consultations.includes(to) ? decisionOwed(before) : undefined;
  return owed === 'decision-missing' && reason !== undefined ? undefined : owed;
};

/** A lead's day to call back on: a person who was reached, or whose lead is closed, is called back no more. */
const followUpAfter = (before: Lead, change: LeadChange): string | undefined => {
  if ('followUpOn' in change) return change.followUpOn;
  return change.contacted === 'reached' || change.status === 'closed' ? undefined : before.followUpOn;
};

/**
 * The whole minutes from a lead's creation until it leaves `new` for the first time. A person who comes back later does
 * not start the clock again.
 */
const firstResponse = (before: Lead, status: LeadStatus, at: number): Pick<Lead, 'waited'> => {
  const isResponse = before.status === 'new' && status !== 'new' && before.waited === undefined;
  return isResponse ? { waited: Math.max(0, Math.floor((at - Date.parse(before.createdAt)) / 60_000)) } : {};
};

const refusalOf = (before: Lead, change: LeadChange, status: LeadStatus): ChangeRefusal | undefined => {
  if (!mayBecome(before, change.status ?? before.status, change.closeReason)) return 'forbidden';
  const fault = closeReasonFault(status, change.closeReason ?? (status === 'closed' ? before.closeReason : undefined));
  if (fault) return fault === 'required' ? 'forbidden' : 'not-closed';
  const { needsClinician = before.needsClinician, decidedScreeningId = before.decidedScreeningId } = change;
  const { decidedAgainst = before.decidedAgainst } = change;
  const decided = { ...before, needsClinician, decidedScreeningId, decidedAgainst };
  return undecided(decided, status, change.withoutDecision);
};

/** The finished lead after a change, or why the change is not allowed. */
export const changedLead = (
  before: Lead,
  change: LeadChange,
  context: ChangeContext,
): { lead: Lead } | { refusal: ChangeRefusal } => {
  const { isRelease = false, contacted: _contacted, withoutDecision, ...attributes } = change;
  const { hold, closeReason, ...rest } = before;
  const status = isRelease && hold ? 'new' : (change.status ?? before.status);
  const refusal = isRelease ? undefined : refusalOf(before, change, status);
  if (refusal) return { refusal };
  const isNew = status === 'new' && before.status !== 'new';
  const after: Lead = {
    ...rest,
    ...attributes,
    status,
    version: before.version + 1,
    closeReason: change.closeReason ?? (status === 'closed' ? closeReason : undefined),
    hold: isRelease ? undefined : hold,
    followUpOn: followUpAfter(before, change),
    respondBy: isNew ? context.respondBy : before.respondBy,
    newSince: isNew ? new Date(context.at).toISOString() : before.newSince,
  };
  const kept = keptAfter(before, after, context);
  if (change.followUpOn && change.followUpOn > (kept.expiresAt ?? '')) return { refusal: 'not-kept' };
  return { lead: { ...after, ...kept, ...firstResponse(before, status, context.at) } };
};

/** What a change may be about. Everything else of a lead follows from it, or is how it is stored. */
const told = [
  'status',
  'closeReason',
  'hold',
  'assignee',
  'followUpOn',
  'contact',
  'possibleDuplicate',
  'wantsMarketing',
  'wantsReminder',
] as const;

/** The names of what a change has changed, for the audit. */
export const changedFields = (before: Lead, after: Lead): string[] =>
  told.filter((name) => before[name] !== after[name]);
