import type { OpenedLeadAnswer } from '../../../shared/contract/answers/lead-answers.ts';
import type { LeadPatchRequest } from '../../../shared/contract/requests/lead-requests.ts';
import { statusWithReason } from '../labels/lead-status-labels.ts';

/** What somebody wanted beside what stands there now, field by field, where the two differ. */
export const leadDifferences = (lead: OpenedLeadAnswer, wanted: LeadPatchRequest) => {
  const rows = [
    wanted.status && {
      name: 'Status',
      now: statusWithReason(lead.status, lead.closeReason),
      mine: statusWithReason(wanted.status, wanted.closeReason),
    },
    wanted.assignee !== undefined && {
      name: 'Assigned to',
      now: lead.assignee || 'nobody',
      mine: wanted.assignee || 'nobody',
    },
    wanted.phone !== undefined && { name: 'Phone', now: lead.contact.phone || 'none', mine: wanted.phone || 'none' },
  ];
  return rows.filter((row): row is Exclude<typeof row, false | undefined> => Boolean(row));
};
