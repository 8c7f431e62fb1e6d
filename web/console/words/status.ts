import { type CloseReason, type Decision, type LeadStatus, leadStatuses } from '../api/lead-words.ts';

export const statusWords: Readonly<Record<LeadStatus, string>> = {
  held: 'Held',
  new: 'New',
  contacted: 'Contacted',
  booked: 'Booked',
  treated: 'Treated',
  closed: 'Closed',
};

export const closeReasonWords: Readonly<Record<CloseReason, string>> = {
  not_suitable: 'Not suitable',
  not_interested: 'Not interested',
  no_answer: 'No answer',
  duplicate: 'Duplicate',
  spam: 'Spam',
  other: 'Other',
};

export const decisionWords: Readonly<Record<Decision, string>> = {
  proceed: 'Go ahead',
  proceed_with_changes: 'Go ahead, with changes',
  wait: 'Wait',
  decline: 'Decline',
};

/** Where a lead may go from here, nearest first, as the API allows it. A held lead leaves only by its release. */
export const movesFrom = (status: LeadStatus): readonly LeadStatus[] => {
  if (status === 'held') return [];
  if (status === 'closed') return ['new'];
  return leadStatuses.slice(leadStatuses.indexOf(status) + 1);
};
