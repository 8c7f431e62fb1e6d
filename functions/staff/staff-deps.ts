/** Stores, clock and ids of the staff routes, made once for the deployment and once for each test. */

import { auditReader } from '../../shared/aws/audit/audit-reader.ts';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { memberChanges } from '../../shared/aws/clinics/member-changes.ts';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import { reviewReasonsStore } from '../../shared/aws/clinics/review-reasons-store.ts';
import { rulesStore } from '../../shared/aws/clinics/rules-store.ts';
import { viewStore } from '../../shared/aws/clinics/view-store.ts';
import { erasureStore } from '../../shared/aws/erasure/erasure-store.ts';
import { leadExport } from '../../shared/aws/erasure/lead-export.ts';
import { readAdverseCounts } from '../../shared/aws/items/adverse-count.ts';
import { auditLog } from '../../shared/aws/items/audit-entry.ts';
import { intakeDays } from '../../shared/aws/items/intake-day.ts';
import { addToLead } from '../../shared/aws/leads/add-to-lead.ts';
import { adverseEventStore } from '../../shared/aws/leads/adverse-event-store.ts';
import { consentStore } from '../../shared/aws/leads/consent-store.ts';
import { duplicateLinks } from '../../shared/aws/leads/duplicate-links.ts';
import { duplicateStore } from '../../shared/aws/leads/duplicate-store.ts';
import { leadAdditions } from '../../shared/aws/leads/lead-additions.ts';
import { readLeads } from '../../shared/aws/leads/lead-batch.ts';
import { changeLead } from '../../shared/aws/leads/lead-change-store.ts';
import { listLeads } from '../../shared/aws/leads/lead-list-store.ts';
import { recordStore } from '../../shared/aws/leads/lead-record-store.ts';
import { searchLeads } from '../../shared/aws/leads/lead-search-store.ts';
import { leadStore } from '../../shared/aws/leads/lead-store.ts';
import { tallyLeads } from '../../shared/aws/leads/lead-tally.ts';
import { readNewest } from '../../shared/aws/leads/newest-screenings.ts';
import { readPeriod } from '../../shared/aws/leads/period-screenings.ts';
import { readToDo } from '../../shared/aws/leads/to-do-store.ts';
import { withdrawConsent } from '../../shared/aws/leads/withdraw-consent-store.ts';
import { readPlanFacts } from '../../shared/aws/mail/plan-facts.ts';
import { suppressionStore } from '../../shared/aws/mail/suppression-store.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import type { Pause } from '../../shared/aws/table/retry.ts';
import type { ClinicSettings } from '../../shared/clinics/clinic-settings.ts';
import type { DialledPhone } from '../../shared/intake/phone-number.ts';
import type { JudgedBy } from '../../shared/leads/safety/adverse-counts.ts';
import type { Screening } from '../../shared/leads/screening.ts';
import { treatments } from '../../shared/screening/published/treatments.ts';
import type { Language, StaffLanguage } from '../../shared/texts/language.ts';
import type { SheetDeps } from './download-leads.ts';
import type { StageSender } from './read-sender.ts';

type WriteMail = typeof import('../../shared/mail/content/write-message.ts');

/** Clients, tables and keys of a deployment. */
export type StaffOutside = {
  db: Database;
  /** Physical names of the tables. */
  tables: { leads: string; audit: string; ledger: string };
  /** The deployment's MATCH_KEY, for keyed hashes of addresses and numbers. */
  matchKey: string;
  /** The deployment's LINK_KEY, and the one before it during a rotation (empty when there is none). */
  linkKeys: readonly [string, string];
  /** The deployment's RECEIPT_KEY. */
  receiptKey: string;
  /** Public address of the product, without a trailing slash. */
  publicUrl: string;
  /** Where staff work, without a trailing slash. */
  consoleUrl: string;
  sender: StageSender;
  /** The mail epoch that the deployment sends for. */
  epoch: string;
  /** ms since the epoch. */
  now: () => number;
  /** A new id that sorts by time: UUID version 7. */
  newId: () => string;
  /** Waits this many ms; given, so that tests do not wait. */
  pause?: Pause;
  /** The account of an address in the user pool; it is made when there is none. */
  ensureUser: (email: string) => Promise<{ sub: string; isWaited: boolean }>;
};

/** Loaded when a lead is opened: the catalogue is as large as everything else here. */
const showScreening = async (screening: Screening, lang?: StaffLanguage) =>
  (await import('../../shared/leads/shown-screening.ts')).shownScreening(screening, lang);

/** Loaded when a receipt is asked for, or an export. */
const proving =
  ({ receiptKey, matchKey, publicUrl }: StaffOutside) =>
  async (screening: Screening) => {
    const { provenScreening } = await import('../../shared/receipts/sign-receipt.ts');
    return await provenScreening({ secret: receiptKey, matchKey, issuer: publicUrl }, screening);
  };

/** Loaded when a phone number is changed: the tables of the world's numbers are as large. */
const readPhone = async (typed: string, country: string): Promise<DialledPhone | undefined> =>
  (await import('../../shared/intake/phone-number.ts')).phoneNumber(typed, country);

const loadSettingsRequest = async () =>
  (await import('../../shared/contract/requests/settings-request.ts')).settingsRequest;

/** Loaded when adverse events are counted by rule. Throws for rules that were never published. */
const ruleIdsOf = async ({ treatment: named, ruleSetVersion: version }: JudgedBy): Promise<readonly string[]> => {
  const { ruleSetOf } = await import('../../shared/screening/published/published.ts');
  const treatment = treatments.find((one) => one === named);
  const ruleSet = treatment && (await ruleSetOf({ treatment, version }, 'en'));
  if (!ruleSet) throw new Error('Adverse events were counted by rules that are not published');
  return ruleSet.rules.map(({ id }) => id);
};
/** Loaded when somebody asks what other rules would say, which takes all that were ever published. */
const loadJudge = async () => ({
  ...(await import('../../shared/leads/again/judge-again.ts')),
  ...(await import('../../shared/leads/again/tally-screenings.ts')),
});
/** Loaded for a proposal of an overlay: it brings every rule. */
const loadProposalRequest = async () =>
  (await import('../../shared/contract/requests/overlay-request.ts')).proposalRequest;

/** Half of what an answer may take, for two tries. */
const loadLookup = async () => (await import('../../shared/aws/mail/dns-lookup.ts')).dnsLookup(1_500);

/** Loaded when somebody looks at mails before they are sent: it brings all templates, and what renders them. */
const samplesOf =
  ({ publicUrl, consoleUrl }: Pick<StaffOutside, 'publicUrl' | 'consoleUrl'>) =>
  async (clinic: ClinicSettings, lang: Language, at: number) =>
    (await import('../../shared/mail/content/sample-mails.ts')).sampleMails(clinic, {
      publicUrl,
      consoleUrl,
      lang,
      at,
    });

/** Loaded when somebody looks at a mail before it goes: the templates are larger than everything else here. */
const previewDecision = async (...of: Parameters<WriteMail['previewDecision']>) =>
  (await import('../../shared/mail/content/write-message.ts')).previewDecision(...of);

/** Loaded for a sheet, which is rare. */
const leadSheet: SheetDeps['leadSheet'] = async (leads, clinic, lang) => {
  const sheet = await import('../../shared/pages/lead-sheet.ts');
  return { text: sheet.leadSheet(leads, clinic, lang), titles: sheet.sheetTitles };
};

/** The stores over their tables, the clock and the ids. */
export const staffDeps = (outside: StaffOutside) => {
  const { db, tables, matchKey, linkKeys, publicUrl, epoch, now, newId, pause, ensureUser } = outside;
  const leads = leadStore(db, tables.leads);
  const members = memberStore(db, tables.leads);
  const audit = auditLog(db, tables.audit);
  const days = intakeDays(db, tables.leads);
  const readMany = readLeads(db, tables.leads, pause);
  const lists = listLeads(db, tables.leads, days);
  const suppressions = suppressionStore(db, tables);
  const reader = auditReader(db, tables.audit);
  return {
    clinics: clinicStore(db, tables.leads, now),
    leads,
    intakeDays: days,
    tallyLeads: tallyLeads(db, tables.leads),
    listLeads: lists,
    readToDo: readToDo(db, tables.leads),
    readPeriod: readPeriod(db, tables.leads, lists),
    readLeads: readMany,
    leadSheet,
    searchLeads: searchLeads(db, tables.leads, readMany),
    changeLead: changeLead(db, tables, leads, pause),
    additions: leadAdditions(db, tables, leads, pause),
    adverseEvents: adverseEventStore(db, tables.leads, addToLead(db, tables, leads, pause)),
    readAdverseCounts: readAdverseCounts(db, tables.leads),
    ruleIdsOf,
    readPhone,
    records: recordStore(db, tables.leads, leads),
    duplicates: duplicateStore(db, tables.leads, readMany),
    showScreening,
    prove: proving(outside),
    loadSettingsRequest,
    sampleMails: samplesOf(outside),
    sender: outside.sender,
    loadLookup,
    loadProposalRequest,
    rules: rulesStore(db, tables.leads),
    reviewReasons: reviewReasonsStore(db, tables.leads),
    previewDecision,
    members,
    views: viewStore(db, tables.leads),
    memberChanges: memberChanges({ members, audit, ensureUser }),
    audit,
    suppressions,
    withdraw: withdrawConsent({ consents: consentStore(db, tables), leads, table: tables.leads, newChangeId: newId }),
    duplicateLinks: duplicateLinks(db, tables),
    readPlanFacts: readPlanFacts({ db, table: tables.leads, suppressions, matchKey, epoch }),
    auditReader: reader,
    readNewest: readNewest(db, tables.leads, reader, pause),
    loadJudge,
    readExport: leadExport(db, tables.leads),
    erasures: erasureStore(db, tables, { matchKey, pause }),
    matchKey,
    linkKeys,
    publicUrl,
    now,
    newId,
    pause,
  };
};

/** All of them; a route names those that it uses. */
export type StaffDeps = ReturnType<typeof staffDeps>;
