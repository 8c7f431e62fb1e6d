/**
 * Environment variables, by need. A function's schema is composed from the needs it has; infra is typed by the same
 * schema, so a missing variable does not compile there and a wrong one fails at initialisation, not at a
 * patient's request.
 */
import * as z from 'zod';
import type { FunctionName } from './function-names.ts';

const name = z.string().min(1);

/** The table of leads, screenings, messages and everything that changes with them. */
const leads = { LEADS_TABLE: name };

/** The append-only table of who did what. */
const audit = { AUDIT_TABLE: name };

/** Who is not mailed, outside any restore of the leads table; written together with the list there. */
const ledger = { LEDGER_TABLE: name };

/** Where people reach us; no trailing slash. Links in mails and redirects are built on it, never on the Host header. */
const site = { PUBLIC_URL: z.string().regex(/^https?:\/\/[^/]+$/) };

/**
 * The value before a rotation; the word `none` before the first one, which is read as an empty text. CloudFormation
 * finds no value in a secret's empty text.
 */
const previousKey = z
  .union([z.literal('none'), z.string().min(32)])
  .transform((value) => (value === 'none' ? '' : value));

/**
 * Keys, at least 32 characters each. `LINK_KEY` signs links and may be rotated (the previous value stays accepted);
 * `MATCH_KEY` makes the keyed hashes by which a person is recognised and never changes.
 */
const linkKey = { LINK_KEY: z.string().min(32), LINK_KEY_PREVIOUS: previousKey };
const matchKey = { MATCH_KEY: z.string().min(32) };

/** Seals the audit. No function has it that writes entries, or a seal could be made over what was changed. */
const sealKey = { SEAL_KEY: z.string().min(32) };

/**
 * Signs receipts of screenings. `RECEIPT_KEYS_RETIRED`: public keys of the values before, the newest first, with spaces
 * between them; the word `none` before the first rotation.
 */
const receiptKey = { RECEIPT_KEY: z.string().min(32) };
const retiredKeys = {
  RECEIPT_KEYS_RETIRED: z
    .string()
    .regex(/^(none|[\w-]{43}( [\w-]{43})*)$/)
    .transform((value) => (value === 'none' ? [] : value.split(' '))),
};

/** Must equal the epoch in the table, so that a restored table sends nothing (docs/mail-protocol.md#restore). */
const epoch = { MAIL_EPOCH: name };

/**
 * What the deployment sends as, for those who want to know. `SENDER_SIGNATURES`: names of the records that mail is signed
 * by, with commas between them; `none` where the deployment has not verified a domain.
 */
const sender = {
  SENDER_ADDRESS: z.string().min(3),
  SENDER_IDENTITY: z.enum(['domain', 'address', 'existing']),
  SENDER_IS_SANDBOX: z.enum(['yes', 'no']),
  SENDER_SIGNATURES: z.string().min(1),
  SENDER_REGION: name,
};

/** Sending. `MAIL_FROM` is an address of the verified identity; `MAIL_RATE`: mails a second, 0 for no bound. */
const mail = {
  ...epoch,
  MAIL_FROM: z.string().min(3),
  SERVICE_CONFIGURATION_SET: name,
  MARKETING_CONFIGURATION_SET: name,
  MAIL_RATE: z.string().regex(/^\d{1,4}$/),
};

/** Where staff work, and where alerts lead; no trailing slash. The only origin whose scripts may call the staff API. */
const staffConsole = { CONSOLE_URL: z.string().regex(/^https?:\/\/[^/]+$/) };

/** Whose tokens the staff API takes, and where its members are signed up. */
const staffSignIn = {
  USER_POOL_ID: z.string().regex(/^[a-z0-9-]+_[A-Za-z0-9]+$/),
  USER_POOL_CLIENT_ID: name,
};

/**
 * What the edge shows with every request that came through it, without which no route answers
 * (docs/contract.md#sources); the previous value, if there is one, stays accepted during a rotation.
 */
const origin = { ORIGIN_SECRET: z.string().min(32), ORIGIN_SECRET_PREVIOUS: previousKey };

const keys = { ...linkKey, ...matchKey };

/** Pages behind links that people open. */
const linkPage = { ...leads, ...origin, ...site, ...keys };

/** Suppresses addresses, or lifts that, by links in mails. */
const mailLink = { ...leads, ...audit, ...ledger, ...origin, ...keys };

/** What each function is given, by function name. */
export const functionEnvironment = {
  'submit-screening': z.object({ ...leads, ...audit, ...site, ...origin, ...keys }),
  'read-questionnaire': z.object({ ...leads, ...site, ...origin }),
  'show-result': z.object({ ...linkPage, ...receiptKey, ...retiredKeys }),
  'show-form': z.object(linkPage),
  unsubscribe: z.object(mailLink),
  'confirm-opt-in': z.object(mailLink),
  'answer-public': z.object(origin),
  staff: z.object({
    ...leads,
    ...audit,
    ...ledger,
    ...site,
    ...epoch,
    ...staffConsole,
    ...sender,
    ...staffSignIn,
    ...origin,
    ...keys,
    ...receiptKey,
  }),
  'send-mail': z.object({ ...leads, ...mail, ...site, ...staffConsole, ...keys }),
  'sweep-mail': z.object({ ...leads, ...mail, ...site, ...staffConsole, ...keys }),
  'receive-mail-events': z.object({ ...leads, ...ledger, ...matchKey }),
  purge: z.object({ ...leads, ...audit, ...ledger, ...matchKey }),
  'seal-audit': z.object({ ...leads, ...audit, ...ledger, ...sealKey }),
  canary: z.object({ ...leads, ...site, ...staffConsole }),
} as const satisfies Record<FunctionName, z.ZodObject>;

/** The variables that infra must give to a function. */
export type EnvironmentOf<N extends FunctionName> = z.input<(typeof functionEnvironment)[N]>;

/** Parses the process environment for one function; throws at initialisation when the deployment forgot something. */
export const readEnvironment = <N extends FunctionName>(
  functionName: N,
  source: Record<string, string | undefined>,
): z.output<(typeof functionEnvironment)[N]> =>
  functionEnvironment[functionName].parse(source) as z.output<(typeof functionEnvironment)[N]>;
