/**
 * What the product consumes, as test/e2e/cost-counts.test.ts counts it on the whole stack: the test fails when these
 * figures are not those of the code. Apart from them (assumed): what cannot be counted on a laptop.
 */
import type { FunctionName } from '../../shared/contract/function-names.ts';

/**
 * What one function consumes for one thing that is done: invocations, read and write units of DynamoDB, its calls and
 * how many of them are transactions, and what is logged, in lines and bytes.
 */
export type Share = {
  runs: number;
  reads: number;
  writes: number;
  calls: number;
  transactions: number;
  logLines: number;
  logBytes: number;
};

/** What one thing that is done consumes, by function. */
export type Work = Partial<Record<FunctionName, Share>>;

type Figures = readonly [runs: number, reads: number, writes: number, calls: number, log: readonly [number, number]];

const share = ([runs, reads, writes, calls, [logLines, logBytes]]: Figures, transactions = 0): Share => ({
  ...{ runs, reads, writes, calls, transactions, logLines, logBytes },
});

/**
 * Changes of messages are told by the stream, each of them at worst in an invocation of its own. Figures of mail are the
 * most that was seen: events about one mail that arrive together refuse each other, and are paid for again.
 */
export const counted = {
  /** Somebody opens the hosted form. */
  form: { 'show-form': share([1, 1, 0, 1, [1, 140]]) },
  /** A clinic's own page asks for the questions. */
  questionnaire: { 'read-questionnaire': share([1, 1, 0, 1, [1, 149]]) },
  /** A new lead without phone number and without mails of later. */
  plainSubmission: {
    'submit-screening': share([1, 1.5, 29, 4, [2, 297]], 1),
    'send-mail': share([2, 0, 0, 0, [0, 0]]),
  },
  /** A new lead with a phone number, two surnames and two mails of later. */
  submission: {
    'submit-screening': share([1, 3, 38, 6, [2, 298]], 1),
    'send-mail': share([4, 0, 0, 0, [0, 0]]),
  },
  /** Summary and alert of a new lead, with what SES tells of both: sent, delivered. */
  firstMails: {
    'send-mail': share([10, 24.5, 30, 37, [2, 219]], 2),
    'receive-mail-events': share([4, 10, 30, 20, [4, 478]], 4),
  },
  /** One mail of later, with what SES tells of it. */
  laterMail: {
    'sweep-mail': share([0, 10, 16, 20, [1, 114]], 1),
    'send-mail': share([6, 6, 0, 6, [0, 0]]),
    'receive-mail-events': share([2, 5, 20, 10, [2, 239]], 3),
  },
  /** Somebody opens their result. */
  result: { 'show-result': share([2, 6, 1, 7, [2, 285]]) },
  /** A member of the clinic looks at the inbox: who they are, the list, the counts. */
  inbox: { staff: share([3, 7.5, 0, 10, [3, 419]]) },
  /** A member opens a lead with its mails and changes its status. */
  handled: { staff: share([3, 22.5, 12, 25, [3, 428]], 1) },
} as const satisfies Record<string, Work>;

/** One run of each schedule that finds nothing to do, by the rule's logical id without CDK's hash. */
export const schedules: Readonly<Record<string, Work>> = {
  MailDoorsSweep: { 'sweep-mail': share([1, 8, 0, 16, [1, 68]]) },
  PurgeSchedulesErased: { purge: share([1, 8, 0, 16, [1, 67]]) },
  PurgeSchedulesRetention: { purge: share([1, 3, 0, 5, [1, 70]]) },
  PurgeSchedulesReviews: { purge: share([1, 3, 0, 3, [1, 70]]) },
  PurgeSchedulesPromises: { purge: share([1, 3, 0, 3, [1, 69]]) },
  AuditSealsHourly: { 'seal-audit': share([1, 4, 0, 4, [1, 59]]) },
};

/** Bytes: what the leads table keeps of a lead after its first mails; the form’s page, compressed; a submission’s answer. */
export const countedBytes = { stored: 8_500, formPage: 13_000, answer: 1_700 };

/** Files that the form's page names; the edge keeps them. */
export const formFiles = 1;

/** What people do, for each lead of a month, and how much of it is kept. */
export const habits = {
  formViews: 3,
  questionnaires: 1,
  results: 1,
  laterMails: 2,
  inboxLooks: 2,
  handled: 1,
  /** Members who sign in, and files that the console loads for a look at the inbox when nothing is cached. */
  people: 10,
  consoleFiles: 12,
  /** Leads of how many months stand in the tables. */
  monthsKept: 12,
} as const;

/** What AWS alone could tell: times in ms, sizes in bytes. Each is on the high side. */
export const assumed = {
  /** A run without its calls; a call of DynamoDB, a transaction, a mail handed to SES; a cold start. */
  ms: { run: 5, call: 6, transaction: 20, mail: 80, coldStart: 500 },
  /** The lines in which Lambda tells of start and end of a run, in JSON. */
  platformLog: { lines: 2, bytes: 340 },
  /** CloudWatch adds this to every line. */
  lineOverhead: 26,
  /** A line of the firewall's log. */
  firewallLine: 1_200,
  /** What audit and ledger keep of a lead. */
  auditBytes: 1_500,
  /** DynamoDB copies what is listed into its indexes. */
  indexShare: 1.5,
  /** A process is kept for five minutes, and so is a table's key. */
  renewalsAMonth: 8_760,
  /** The console, in GB. */
  consoleFiles: 0.01,
} as const;
