/** Which endpoint answers which operation of the staff API, in the order of the route table. */
import type { StaffEndpoints } from '../../shared/lambda/staff/staff-handler.ts';
import { addNote } from './add-note.ts';
import { addToAdverseEvent } from './add-to-adverse-event.ts';
import { changeLead } from './change-lead.ts';
import { changeLeads } from './change-leads.ts';
import { changeReviewReasons, readReviewReasons } from './change-review-reasons.ts';
import { changeSettings } from './change-settings.ts';
import { countAdverseEvents } from './count-adverse-events.ts';
import { downloadLeads } from './download-leads.ts';
import { eraseLead } from './erase-lead.ts';
import { exportLead } from './export-lead.ts';
import { linkDuplicate, unlinkDuplicate } from './link-duplicate.ts';
import { listAdverseEvents } from './list-adverse-events.ts';
import { listAudit } from './list-audit.ts';
import { listColleagues } from './list-colleagues.ts';
import { listLeads } from './list-leads.ts';
import { listMembers } from './list-members.ts';
import { listMessages } from './list-messages.ts';
import { listRulesHistory } from './list-rules-history.ts';
import { listToDo } from './list-to-do.ts';
import { readViews, saveView } from './member-views.ts';
import { previewMails } from './preview-mails.ts';
import { previewReview } from './preview-review.ts';
import { dropProposal, proposeOverlay } from './propose-overlay.ts';
import { readHistory } from './read-history.ts';
import { readLead } from './read-lead.ts';
import { readMe } from './read-me.ts';
import { readMember } from './read-member.ts';
import { readReceipt } from './read-receipt.ts';
import { readRules } from './read-rules.ts';
import { readRulesAtWork } from './read-rules-at-work.ts';
import { readSender } from './read-sender.ts';
import { readSettings } from './read-settings.ts';
import { readStats } from './read-stats.ts';
import { recordAdverseEvent } from './record-adverse-event.ts';
import { releaseLead } from './release-lead.ts';
import { removeMember } from './remove-member.ts';
import { resendMessage } from './resend-message.ts';
import { reviewLead } from './review-lead.ts';
import { saveMember } from './save-member.ts';
import { saveOwnLanguage } from './save-own-language.ts';
import { signRules } from './sign-rules.ts';
import type { StaffDeps } from './staff-deps.ts';
import { undoStatus } from './undo-status.ts';
import { whatIf } from './what-if.ts';
import { withdrawConsent } from './withdraw-consent.ts';
import { withdrawSignOff } from './withdraw-sign-off.ts';

/** Makes every staff endpoint. */
export const staffEndpoints = (deps: StaffDeps): StaffEndpoints => ({
  readMe,
  listLeads: listLeads(deps),
  listToDo: listToDo(deps),
  readLead: readLead(deps),
  readReceipt: readReceipt(deps),
  readHistory: readHistory(deps),
  changeLead: changeLead(deps),
  undoStatus: undoStatus(deps),
  changeLeads: changeLeads(deps),
  linkDuplicate: linkDuplicate(deps),
  unlinkDuplicate: unlinkDuplicate(deps),
  withdrawConsent: withdrawConsent(deps),
  addNote: addNote(deps),
  reviewLead: reviewLead(deps),
  previewReview: previewReview(deps),
  readReviewReasons: readReviewReasons(deps),
  changeReviewReasons: changeReviewReasons(deps),
  recordAdverseEvent: recordAdverseEvent(deps),
  addToAdverseEvent: addToAdverseEvent(deps),
  listMessages: listMessages(deps),
  resendMessage: resendMessage(deps),
  releaseLead: releaseLead(deps),
  eraseLead: eraseLead(deps),
  exportLead: exportLead(deps),
  downloadLeads: downloadLeads(deps),
  readStats: readStats(deps),
  readSettings: readSettings(deps),
  changeSettings: changeSettings(deps),
  previewMails: previewMails(deps),
  readSender: readSender(deps),
  listMembers: listMembers(deps),
  listColleagues: listColleagues(deps),
  readViews: readViews(deps),
  saveView: saveView(deps),
  saveOwnLanguage: saveOwnLanguage(deps),
  readMember: readMember(deps),
  saveMember: saveMember(deps),
  removeMember: removeMember(deps),
  listAudit: listAudit(deps),
  readRules: readRules(deps),
  listRulesHistory: listRulesHistory(deps),
  signRules: signRules(deps),
  withdrawSignOff: withdrawSignOff(deps),
  proposeOverlay: proposeOverlay(deps),
  dropProposal: dropProposal(deps),
  readRulesAtWork: readRulesAtWork(deps),
  listAdverseEvents: listAdverseEvents(deps),
  countAdverseEvents: countAdverseEvents(deps),
  whatIf: whatIf(deps),
});
