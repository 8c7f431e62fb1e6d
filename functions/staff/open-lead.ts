/** A lead of the member's clinic by the id in the path, or the reason why it cannot be shown. */
import { ExpectedError } from '../../shared/contract/expected-error.ts';
import type { StaffRequest } from '../../shared/lambda/staff/staff-guard.ts';
import type { ErasedLead } from '../../shared/leads/erasure.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { isLeadId } from '../../shared/leads/lead-id.ts';
import { isExpired } from '../../shared/leads/retention.ts';

/** How a lead, or a lead with what belongs to it, is read. */
type Read<T> = (clinic: string, leadId: string) => Promise<T | ErasedLead | undefined>;
type Leads = { readLead: Read<Lead> };

/** The same for an id of another clinic and for an id that does not exist. */
export const missing = () => new ExpectedError('not-found', 'noLead');
/** After an erase the answer holds no personal data. */
export const gone = () => new ExpectedError('gone', 'erased');

/** The record that was found. Throws `not-found`, and `gone` after an erase. */
export const present = <T extends object>(found: T | ErasedLead | undefined): T => {
  if (!found) throw missing();
  if ('erasedAt' in found) throw gone();
  return found;
};

/** Reads by an id from the path. Text that cannot be an id is never looked up. Throws as `present` does. */
export const openById = async <T extends object>(read: Read<T>, clinic: string, leadId = ''): Promise<T> =>
  present(isLeadId(leadId) ? await read(clinic, leadId) : undefined);

/** The lead, unless its retention is over at an instant (ms). Throws `gone`. */
export const keptLead = (lead: Lead, at: number): Lead => {
  if (isExpired(lead, at)) throw new ExpectedError('gone', 'keptNoLonger');
  return lead;
};

/** The lead of the path. Throws `not-found`, and `gone` after an erase or the end of its retention. */
export const openLead = async (leads: Leads, { http, member, at }: StaffRequest): Promise<Lead> =>
  keptLead(await openById(leads.readLead, member.clinic, http.params.leadId), at);
