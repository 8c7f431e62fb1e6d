/**
 * What each operation asks of the database: its waves in order, and in each the requests that are in flight together.
 * The clinic's settings are known by then, as they are for 30 s after any request; a staff operation reads the membership
 * first. When an operation asks less or more, the test prints the line that belongs here.
 */
import type { OperationId } from '../../../shared/contract/routes.ts';

/** Submissions that `submitScreening` below, an enquiry of somebody new, says nothing of. */
export const submissions = {
  withPhone: ['BatchGet + Query + Query + Update', 'TransactWrite'],
  automatic: ['BatchGet + Update', 'TransactWrite'],
  ofKnownPerson: ['BatchGet + Query + Update', 'Get', 'Query', 'TransactWrite'],
  again: ['BatchGet + Query + Update'],
  tooOften: ['BatchGet + Query + Update'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** By operation id, in the order of the route table. */
export const asked = {
  submitScreening: ['BatchGet + Query + Update', 'TransactWrite'],
  readQuestionnaire: [],
  showUnsubscribe: [],
  unsubscribe: ['TransactWrite', 'Get', 'Get', 'Query', 'TransactWrite'],
  showResult: ['Get', 'Get'],
  readResult: ['Get', 'Get', 'Update', 'Get'],
  downloadReceipt: ['Get', 'Get', 'Get'],
  showForm: [],
  showShortForm: ['Get', 'Get', 'Update'],
  showCare: [],
  readAsset: [],
  readApiDescription: [],
  readHealth: [],
  readEmbedScript: [],
  readForm: [],
  readReceiptKeys: [],
  showOptIn: [],
  confirmOptIn: ['Get', 'Get', 'Get', 'Get', 'Get', 'Query', 'TransactWrite'],
  readMe: ['Query'],
  listLeads: ['Get', 'Get', 'Query', 'Query'],
  readLead: ['Get', 'Get + Query + Query + Query + Query + Query + Query', 'Put'],
  changeLead: ['Get', 'Get', 'Query', 'Query', 'Get + Query', 'TransactWrite'],
  linkDuplicate: ['Get', 'Get', 'Get', 'TransactWrite', 'Get'],
  unlinkDuplicate: ['Get', 'Get', 'Get', 'TransactWrite', 'Get'],
  withdrawConsent: ['Get', 'Get', 'TransactWrite', 'Get', 'Get', 'Get'],
  addNote: ['Get', 'Get', 'TransactWrite'],
  reviewLead: ['Get', 'Get', 'TransactWrite'],
  recordAdverseEvent: ['Get', 'Get', 'Get', 'Query', 'TransactWrite'],
  addToAdverseEvent: ['Get', 'Get', 'Get', 'Get', 'Get', 'TransactWrite'],
  listMessages: ['Get', 'Get', 'Get + Get + Get + Get + Get + Query'],
  resendMessage: ['Get', 'Get', 'Query', 'TransactWrite', 'Get + Get + Get + Get + Get'],
  releaseLead: ['Get', 'Get', 'Get + Query', 'TransactWrite'],
  eraseLead: ['Get', 'Get', 'Get + Query', 'Get', 'TransactWrite'],
  readReceipt: ['Get', 'Get', 'Get', 'Put'],
  readHistory: ['Get', 'Get', 'Query + Query + Query + Query + Query', 'Put'],
  exportLead: ['Get', 'Get', 'Get + Query', 'Put', 'Query'],
  downloadLeads: ['Get', 'Get', 'Query', 'Query', 'BatchGet', 'Put'],
  readStats: ['Get', 'Get', 'Query + Query', 'Query'],
  readSettings: ['Get', 'Get'],
  changeSettings: ['Get', 'Get', 'TransactWrite'],
  previewMails: ['Get', 'Get'],
  readSender: ['Get'],
  listMembers: ['Get', 'Query'],
  readMember: ['Get', 'Query'],
  // The account is asked of the user pool, before the table.
  saveMember: ['Get', 'Query', 'TransactWrite'],
  removeMember: ['Get', 'Query', 'TransactWrite'],
  listAudit: ['Get', 'Query'],
  readRules: ['Get', 'Get + Get'],
  listRulesHistory: ['Get', 'Query'],
  signRules: ['Get', 'Get + Get', 'TransactWrite'],
  withdrawSignOff: ['Get', 'Get + Get', 'TransactWrite'],
  proposeOverlay: ['Get', 'Get + Get', 'TransactWrite'],
  dropProposal: ['Get', 'Get + Get', 'TransactWrite'],
  // Screenings and reviews of 25 leads, which the desk of this test has.
  readRulesAtWork: ['Get', 'Get', 'Put', 'Query', 'Query', Array(50).fill('Query').join(' + ')],
  listAdverseEvents: ['Get', 'Get', 'Query', 'BatchGet', 'Put'],
  countAdverseEvents: ['Get', 'Query'],
  whatIf: ['Get', 'Get', 'Put', 'Query', 'BatchGet'],
} as const satisfies Readonly<Record<OperationId, readonly string[]>>;
