/** Leads for tests: Ada, new and suitable, and what a test wants different about her. */
import type { Lead } from '../../shared/leads/lead.ts';

export const aLead = (over: Partial<Lead> = {}): Lead => ({
  leadId: 'lead-1',
  clinic: 'alba',
  contact: { name: 'Ada Rossi', email: 'ada@example.com', note: '' },
  status: 'new',
  outcome: 'suitable',
  concern: 'acne-scars',
  wantsMarketing: false,
  wantsReminder: false,
  possibleDuplicate: false,
  createdAt: '2026-06-15T10:00:00.000Z',
  lastScreeningAt: '2026-06-15T10:00:00.000Z',
  lastScreeningId: 'screening-1',
  version: 1,
  ...over,
});
