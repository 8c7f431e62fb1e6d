/** A lead of the member's clinic by the id in the path, or the reason why there is none to show. */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffRequest } from '../../shared/lambda/staff-guard.ts';
import type { ErasedLead } from '../../shared/leads/erasure.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { isExpired } from '../../shared/leads/retention.ts';

type Leads = { readLead: (clinic: string, leadId: string) => Promise<Lead | ErasedLead | undefined> };

/** Ids are 128 random bits in base64url; whatever else stands in a path names nothing. */
const leadIdShape = /^[\w-]{22}$/;

/** The lead. Throws `not-found`, the same for ids of other clinics and of nobody, and `gone` after an erase or its time. */
export const openLead = async (leads: Leads, { http, member, at }: StaffRequest): Promise<Lead> => {
  const leadId = http.params.leadId ?? '';
  const found = leadIdShape.test(leadId) ? await leads.readLead(member.clinic, leadId) : undefined;
  if (!found) throw new ExpectedError('not-found', 'There is no such lead.');
  if ('erasedAt' in found) throw new ExpectedError('gone', 'This person was erased.');
  if (isExpired(found, at)) throw new ExpectedError('gone', 'This person’s data was kept for as long as it may be.');
  return found;
};
