import type { LeadAnswer, ReviewAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { filled } from '../../../shared/texts/filled.ts';
import type { Texts } from '../texts/load-texts.ts';
import { labelOf } from './from-code.ts';

export type LeadStatus = LeadAnswer['status'];
export type CloseReason = NonNullable<LeadPatchRequest['closeReason']>;
export type Decision = ReviewAnswer['decision'];

/** In the order in which a lead passes through them. */
export const leadStatuses = ['held', 'new', 'contacted', 'booked', 'treated', 'closed'] as const satisfies LeadStatus[];

/** In the order in which they are offered. */
export const closeReasons = [
  ...(['not_suitable', 'not_interested', 'no_answer'] as const),
  ...(['duplicate', 'spam', 'other'] as const),
] satisfies CloseReason[];

/** In the order in which they are offered, the most lenient first. */
export const decisions = [
  ...(['proceed', 'proceed_with_changes', 'see_in_person', 'wait', 'decline'] as const),
] satisfies Decision[];

/** Where a lead may go from here, nearest first, as the API allows it. A held lead leaves only by its release. */
export const movesFrom = (status: LeadStatus): readonly LeadStatus[] => {
  if (status === 'held') return [];
  if (status === 'closed') return ['new'];
  return leadStatuses.slice(leadStatuses.indexOf(status) + 1);
};

/** A status with the reason for it, where there is one. */
export const statusWithReason = ({ labels }: Texts, status: LeadStatus, reason?: string | null): string =>
  status === 'closed' && reason
    ? (labelOf(labels.closedBecause, reason) ?? filled(labels.closedBecauseOf, { reason }))
    : labels.statuses[status];

/** The same inside a sentence. */
export const statusInText = ({ labels }: Texts, status: LeadStatus, reason?: string | null): string =>
  (status === 'closed' && reason && labelOf(labels.closedBecauseInText, reason)) || labels.statusesInText[status];
