import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { type CloseReason, closeReasons, closeReasonWords, type LeadStatus, statusWords } from '../words/status.ts';

const isCloseReason = (reason: string): reason is CloseReason => closeReasons.some((known) => known === reason);

/** A status with its reason, in words. */
export const standingWords = (status: LeadStatus, closeReason?: string | null): string =>
  status === 'closed' && closeReason
    ? `Closed: ${isCloseReason(closeReason) ? closeReasonWords[closeReason].toLowerCase() : closeReason}`
    : statusWords[status];

/** What somebody wanted beside what stands there now, field by field, where the two differ. */
export const differences = (lead: OpenedLeadAnswer, wanted: LeadPatchRequest) => {
  const rows = [
    wanted.status && {
      name: 'Status',
      now: standingWords(lead.status, lead.closeReason),
      mine: standingWords(wanted.status, wanted.closeReason),
    },
    wanted.assignee !== undefined && {
      name: 'Taken care of by',
      now: lead.assignee || 'nobody',
      mine: wanted.assignee || 'nobody',
    },
    wanted.phone !== undefined && { name: 'Phone', now: lead.contact.phone || 'none', mine: wanted.phone || 'none' },
  ];
  return rows.filter((row): row is Exclude<typeof row, false | undefined> => Boolean(row));
};
