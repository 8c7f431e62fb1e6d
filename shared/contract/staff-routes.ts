/**
 * Operations of the staff API (docs/contract.md#staff-routes), by operation id, each with the least role that may use
 * it. A word behind a number marks a route that the contract does not have (docs/decisions says why it is here), or a
 * row of its own.
 */

import { clinicianAlone, type Least } from './roles.ts';
import type { Method } from './route.ts';

const row = <const M extends Method, const P extends Least | 'member'>(
  number: string,
  method: M,
  path: string,
  policy: P,
) => ({ number, method, path: `/v1/staff${path}`, function: 'staff', policy, cors: 'console' }) as const;

const lead = '/{clinic}/leads/{leadId}';
const member = '/{clinic}/members/{email}';
const rules = '/{clinic}/rules';

/** In the order of their numbers; `routes` makes sure of the rest. */
export const staffRoutes = {
  readMe: row('S0', 'GET', '/me', 'member'),
  listLeads: row('S1', 'GET', '/{clinic}/leads', 'viewer'),
  listToDo: row('S1-to-do', 'GET', '/{clinic}/to-do', 'viewer'),
  readLead: row('S2', 'GET', lead, 'viewer'),
  readReceipt: row('S2-receipt', 'GET', `${lead}/screenings/{screeningId}/receipt`, 'viewer'),
  readHistory: row('S2-history', 'GET', `${lead}/history`, 'viewer'),
  changeLead: row('S3', 'PATCH', lead, 'staff'),
  undoStatus: row('S3-undo', 'POST', `${lead}/undo`, 'staff'),
  changeLeads: row('S3-many', 'PATCH', '/{clinic}/leads', 'staff'),
  linkDuplicate: row('S3-link', 'PUT', `${lead}/duplicates/{otherId}`, 'staff'),
  unlinkDuplicate: row('S3-link', 'DELETE', `${lead}/duplicates/{otherId}`, 'staff'),
  withdrawConsent: row('S3-withdraw', 'POST', `${lead}/withdraw`, 'staff'),
  addNote: row('S4', 'POST', `${lead}/notes`, 'staff'),
  reviewLead: row('S5', 'POST', `${lead}/reviews`, 'clinician'),
  previewReview: row('S5-preview', 'POST', `${lead}/reviews/preview`, 'clinician'),
  readReviewReasons: row('S5-reasons', 'GET', '/{clinic}/review-reasons', 'clinician'),
  changeReviewReasons: row('S5-reasons', 'PATCH', '/{clinic}/review-reasons', 'clinician'),
  recordAdverseEvent: row('S5-adverse', 'POST', `${lead}/adverse-events`, 'clinician'),
  addToAdverseEvent: row('S5-adverse', 'POST', `${lead}/adverse-events/{eventId}/entries`, 'clinician'),
  listMessages: row('S6', 'GET', `${lead}/messages`, 'viewer'),
  resendMessage: row('S7', 'POST', `${lead}/messages/{messageId}/resend`, 'staff'),
  releaseLead: row('S8', 'POST', `${lead}/release`, 'staff'),
  eraseLead: row('S9', 'POST', `${lead}/erase`, 'admin'),
  exportLead: row('S10', 'GET', `${lead}/export`, 'admin'),
  downloadLeads: row('S11', 'GET', '/{clinic}/leads.csv', 'staff'),
  readStats: row('S12', 'GET', '/{clinic}/stats', 'viewer'),
  readSettings: row('S13', 'GET', '/{clinic}/settings', 'viewer'),
  changeSettings: row('S13-change', 'PUT', '/{clinic}/settings', 'admin'),
  previewMails: row('S13-mails', 'POST', '/{clinic}/settings/mails', 'admin'),
  readSender: row('S13-sender', 'GET', '/{clinic}/sender', 'admin'),
  listMembers: row('S14', 'GET', '/{clinic}/members', 'admin'),
  listColleagues: row('S14-colleagues', 'GET', '/{clinic}/colleagues', 'viewer'),
  readViews: row('S14-views', 'GET', '/{clinic}/views', 'viewer'),
  saveView: row('S14-views', 'PATCH', '/{clinic}/views', 'viewer'),
  saveOwnLanguage: row('S14-language', 'PUT', '/{clinic}/language', 'viewer'),
  readMember: row('S14-member', 'GET', member, 'admin'),
  saveMember: row('S14-member', 'PUT', member, 'admin'),
  removeMember: row('S14-member', 'DELETE', member, 'admin'),
  listAudit: row('S15', 'GET', '/{clinic}/audit', 'admin'),
  readRules: row('S16', 'GET', rules, 'viewer'),
  listRulesHistory: row('S16-history', 'GET', `${rules}/history`, 'viewer'),
  signRules: row('S16-sign', 'POST', `${rules}/sign-offs`, clinicianAlone),
  withdrawSignOff: row('S16-withdraw', 'POST', `${rules}/sign-offs/{approvalId}/withdraw`, clinicianAlone),
  proposeOverlay: row('S17', 'POST', `${rules}/proposals`, 'clinician'),
  dropProposal: row('S17-drop', 'POST', `${rules}/proposals/{proposalId}/drop`, 'clinician'),
  readRulesAtWork: row('S18', 'GET', '/{clinic}/rules-at-work', 'clinician'),
  listAdverseEvents: row('S19', 'GET', '/{clinic}/adverse-events', 'clinician'),
  countAdverseEvents: row('S19-rules', 'GET', '/{clinic}/adverse-events/by-rule', 'clinician'),
  whatIf: row('S20', 'POST', '/{clinic}/what-if', 'clinician'),
};

/** Operations that the staff API answers. */
export type StaffOperation = keyof typeof staffRoutes;
