/** Which endpoint answers which row of the route table. */
import type { StaffEndpoints } from '../../shared/lambda/staff/staff-handler.ts';
import { addNote } from './add-note.ts';
import { changeLead } from './change-lead.ts';
import { changeSettings } from './change-settings.ts';
import { downloadLeads } from './download-leads.ts';
import { eraseLead } from './erase-lead.ts';
import { exportLead } from './export-lead.ts';
import { linkDuplicate, unlinkDuplicate } from './link-duplicate.ts';
import { listAudit } from './list-audit.ts';
import { listLeadsOf } from './list-leads.ts';
import { listMembers } from './list-members.ts';
import { readLead } from './read-lead.ts';
import { readMember } from './read-member.ts';
import { readSettings } from './read-settings.ts';
import { readStats } from './read-stats.ts';
import { releaseLead } from './release-lead.ts';
import { removeMember } from './remove-member.ts';
import { resendMessage } from './resend-message.ts';
import { reviewLead } from './review-lead.ts';
import { saveMember } from './save-member.ts';
import { showMe } from './show-me.ts';
import { showMessages } from './show-messages.ts';
import type { StaffDeps } from './staff-deps.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** Makes every staff endpoint. */
export const staffEndpoints = (deps: StaffDeps): StaffEndpoints => ({
  S0: { GET: showMe },
  S1: { GET: listLeadsOf(deps) },
  S9: { POST: eraseLead(deps) },
  S10: { GET: exportLead(deps) },
  S15: { GET: listAudit(deps) },
  S11: { GET: downloadLeads(deps) },
  S12: { GET: readStats(deps) },
  S13: { GET: readSettings(deps) },
  'S13-change': { PUT: changeSettings(deps) },
  S14: { GET: listMembers(deps) },
  'S14-member': { GET: readMember(deps), PUT: saveMember(deps), DELETE: removeMember(deps) },
  S2: { GET: readLead(deps) },
  S3: { PATCH: changeLead(deps) },
  S4: { POST: addNote(deps) },
  S5: { POST: reviewLead(deps) },
  S6: { GET: showMessages(deps) },
  S7: { POST: resendMessage(deps) },
  S8: { POST: releaseLead(deps) },
  'S3-link': { PUT: linkDuplicate(deps), DELETE: unlinkDuplicate(deps) },
  'S3-withdraw': { POST: withdrawConsent(deps) },
});
