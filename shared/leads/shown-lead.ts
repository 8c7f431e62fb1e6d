/** A lead as the staff API answers it: the person and where they stand, no answers. */
import type { Contact, Lead } from './lead.ts';
import { isUndecided, owesDecision, promisedBy } from './lead-row.ts';

/** The number as it is dialled (E.164), or as typed where it could not be read; `null` for none. */
export const shownContact = ({ name, email, phone, note }: Contact) => ({
  name,
  email,
  phone: phone?.e164 ?? phone?.typed ?? null,
  note,
});

/** What is not there is `null`, so that every member is always there. */
export const shownLead = (lead: Lead) => ({
  leadId: lead.leadId,
  contact: shownContact(lead.contact),
  lang: lead.lang ?? null,
  status: lead.status,
  closeReason: lead.closeReason ?? null,
  assignee: lead.assignee ?? null,
  version: lead.version,
  createdAt: lead.createdAt,
  outcome: lead.outcome,
  wantsMarketing: lead.wantsMarketing,
  wantsReminder: lead.wantsReminder,
  possibleDuplicate: lead.possibleDuplicate,
  needsClinician: owesDecision(lead),
  isUndecided: isUndecided(lead),
  followUpOn: lead.followUpOn ?? null,
  respondBy: promisedBy(lead) ?? null,
});
