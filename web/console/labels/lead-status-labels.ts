import type { LeadAnswer, ReviewAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';

export type LeadStatus = LeadAnswer['status'];
export type CloseReason = NonNullable<LeadPatchRequest['closeReason']>;
export type Decision = ReviewAnswer['decision'];

const keysOf = <K extends string>(words: Readonly<Record<K, string>>) => Object.keys(words) as K[];

/** In the order in which a lead passes through them. */
export const statusLabels: Readonly<Record<LeadStatus, string>> = {
  held: 'Held',
  new: 'New',
  contacted: 'Contacted',
  booked: 'Booked',
  treated: 'Treated',
  closed: 'Closed',
};
export const leadStatuses = keysOf(statusLabels);

export const closeReasonLabels: Readonly<Record<CloseReason, string>> = {
  not_suitable: 'Not suitable',
  not_interested: 'Not interested',
  no_answer: 'No answer',
  duplicate: 'Duplicate',
  spam: 'Spam',
  other: 'Other',
};
export const closeReasons = keysOf(closeReasonLabels);

export const decisionLabels: Readonly<Record<Decision, string>> = {
  proceed: 'Go ahead',
  proceed_with_changes: 'Go ahead, with changes',
  see_in_person: 'See in person first',
  wait: 'Wait',
  decline: 'Decline',
};
export const decisions = keysOf(decisionLabels);

/** Where a lead may go from here, nearest first, as the API allows it. A held lead leaves only by its release. */
export const movesFrom = (status: LeadStatus): readonly LeadStatus[] => {
  if (status === 'held') return [];
  if (status === 'closed') return ['new'];
  return leadStatuses.slice(leadStatuses.indexOf(status) + 1);
};

const isCloseReason = (reason: string): reason is CloseReason => Object.hasOwn(closeReasonLabels, reason);

/** A status with the reason for it, where there is one. */
export const statusWithReason = (status: LeadStatus, closeReason?: string | null): string =>
  status === 'closed' && closeReason
    ? `Closed: ${isCloseReason(closeReason) ? closeReasonLabels[closeReason].toLowerCase() : closeReason}`
    : statusLabels[status];
