import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../shared/contract/function-names.ts';
import { keyThrough } from './customer-key.ts';
import { onIndex, onItems, onlyOf, onQueue, onStream } from './grants.ts';
import { type FunctionDefaults, lambdaFunction } from './lambda-function.ts';
import type { LeadTables } from './lead-tables.ts';
import type { Mail } from './mail/mail.ts';
import type { Secrets } from './secrets.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

/** What functions are given rights and names of. */
export type FunctionResources = {
  publicUrl: string;
  consoleUrl: string;
  tables: LeadTables;
  secrets: Secrets;
  mail: Mail;
  signIn: StaffSignIn;
  failed: Queue;
};

/** Every deployed function. One without a variable that it parses at its start does not compile here. */
export function functionsOf(
  scope: Construct,
  defaults: FunctionDefaults,
  { publicUrl, consoleUrl, tables, secrets, mail, signIn, failed }: FunctionResources,
): Record<FunctionName, LambdaFunction> {
  const { key, stage } = defaults;
  const { leads, audit, ledger } = tables;
  const site = { LEADS_TABLE: leads.tableName, PUBLIC_URL: publicUrl };
  const lists = { LEADS_TABLE: leads.tableName, LEDGER_TABLE: ledger.tableName };
  const keys = { ...secrets.linkEnvironment(), ...secrets.matchEnvironment() };
  const reached = { ...keys, ...secrets.originEnvironment() };
  const failing = [onQueue(failed), keyThrough(key, 'sqs', 'sending')];
  const sending = [
    onItems(leads, 'GetItem', 'Query', 'UpdateItem', 'ConditionCheckItem'),
    ...(['byTime', 'byStatus', 'byToDo'] as const).map((index) => onIndex(leads, index)),
    keyThrough(key, 'dynamodb', 'writing'),
    mail.sending(),
  ];
  return {
    'submit-screening': lambdaFunction(scope, 'submit-screening', defaults, {
      environment: { ...site, ...reached, AUDIT_TABLE: audit.tableName },
      permissions: [
        onItems(leads, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
        onIndex(leads, 'byTime'),
        onItems(audit, 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
      ],
      // The database is given up after 9 s; the gateway would wait 30.
      seconds: 15,
      megabytes: 1769,
      reserved: stage.reserved?.intake,
    }),
    'read-questionnaire': lambdaFunction(scope, 'read-questionnaire', defaults, {
      environment: { ...site, ...secrets.originEnvironment() },
      permissions: [onItems(leads, 'GetItem'), keyThrough(key, 'dynamodb', 'reading')],
      seconds: 15,
      megabytes: 512,
    }),
    'show-result': lambdaFunction(scope, 'show-result', defaults, {
      environment: { ...site, ...reached, ...secrets.receiptEnvironment(), ...secrets.retiredReceiptKeys() },
      permissions: [onItems(leads, 'GetItem', 'UpdateItem'), keyThrough(key, 'dynamodb', 'writing')],
      seconds: 15,
      megabytes: 1024,
    }),
    'show-form': lambdaFunction(scope, 'show-form', defaults, {
      environment: { ...site, ...reached },
      permissions: [onItems(leads, 'GetItem', 'UpdateItem'), keyThrough(key, 'dynamodb', 'writing')],
      seconds: 15,
      megabytes: 1024,
    }),
    unsubscribe: lambdaFunction(scope, 'unsubscribe', defaults, {
      environment: { ...lists, AUDIT_TABLE: audit.tableName, ...reached },
      permissions: [
        onItems(leads, 'GetItem', 'Query', 'PutItem', 'UpdateItem'),
        onItems(audit, 'PutItem'),
        onItems(ledger, 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
      ],
      seconds: 15,
      megabytes: 1024,
    }),
    'confirm-opt-in': lambdaFunction(scope, 'confirm-opt-in', defaults, {
      environment: { ...lists, AUDIT_TABLE: audit.tableName, ...reached },
      permissions: [
        // Deletes nothing but an entry of the clinic's suppression list.
        onItems(leads, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        onItems(audit, 'PutItem'),
        onItems(ledger, 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
      ],
      seconds: 15,
      megabytes: 1024,
    }),
    'answer-public': lambdaFunction(scope, 'answer-public', defaults, {
      environment: secrets.originEnvironment(),
      permissions: [],
      seconds: 3,
      megabytes: 256,
    }),
    staff: lambdaFunction(scope, 'staff', defaults, {
      environment: {
        ...site,
        ...lists,
        ...reached,
        ...secrets.receiptEnvironment(),
        ...signIn.environment(),
        CONSOLE_URL: consoleUrl,
        ...mail.described(),
        AUDIT_TABLE: audit.tableName,
      },
      permissions: [
        onItems(leads, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        ...(['byTime', 'byStatus', 'byToDo', 'byName'] as const).map((index) => onIndex(leads, index)),
        // Entries are added and read; no function may change or remove one.
        onItems(audit, 'PutItem', 'Query', 'BatchGetItem'),
        onIndex(audit, 'byLead'),
        onItems(ledger, 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
        signIn.inviting(),
      ],
      seconds: 15,
      megabytes: 1024,
    }),
    'send-mail': lambdaFunction(scope, 'send-mail', defaults, {
      environment: { ...site, CONSOLE_URL: consoleUrl, ...keys, ...mail.environment() },
      permissions: [...sending, ...onStream(leads), ...failing],
      // The limit that the mail protocol's times are built around (docs/mail-protocol.md#times).
      seconds: 30,
      megabytes: 1024,
      reserved: stage.reserved?.mail,
    }),
    'sweep-mail': lambdaFunction(scope, 'sweep-mail', defaults, {
      environment: { ...site, CONSOLE_URL: consoleUrl, ...keys, ...mail.environment() },
      permissions: [...sending, onItems(leads, 'BatchGetItem'), onIndex(leads, 'due'), ...failing],
      // It claims until the next one has begun, so that two run at once for a moment (docs/mail-protocol.md#times).
      seconds: 75,
      megabytes: 1024,
      reserved: stage.reserved?.sweep,
    }),
    'receive-mail-events': lambdaFunction(scope, 'receive-mail-events', defaults, {
      environment: { ...lists, ...secrets.matchEnvironment() },
      permissions: [
        onItems(leads, 'GetItem', 'UpdateItem'),
        onItems(ledger, 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
      ],
      seconds: 30,
      megabytes: 512,
      // A flood of events waits in its queue rather than take the environments of the intake.
      reserved: stage.reserved?.events,
    }),
    purge: lambdaFunction(scope, 'purge', defaults, {
      environment: { ...lists, AUDIT_TABLE: audit.tableName, ...secrets.matchEnvironment() },
      permissions: [
        onItems(leads, 'GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        ...(['due', 'byTime', 'byToDo'] as const).map((index) => onIndex(leads, index)),
        ...onStream(leads),
        onItems(audit, 'PutItem'),
        onItems(ledger, 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
        ...failing,
      ],
      seconds: 120,
      megabytes: 512,
      // The minute's run must not wait for that of the day.
      reserved: stage.reserved?.purge,
    }),
    'seal-audit': lambdaFunction(scope, 'seal-audit', defaults, {
      environment: { ...lists, AUDIT_TABLE: audit.tableName, ...secrets.sealEnvironment() },
      permissions: [
        // Only the list of clinics.
        onItems(leads, 'Query'),
        onItems(audit, 'Query'),
        // Seals are added and read.
        onItems(ledger, 'Query', 'PutItem'),
        keyThrough(key, 'dynamodb', 'writing'),
      ],
      seconds: 120,
      megabytes: 512,
    }),
    canary: lambdaFunction(scope, 'canary', defaults, {
      environment: { ...site, CONSOLE_URL: consoleUrl },
      permissions: [
        ...onlyOf('canary', onItems(leads, 'Query'), onIndex(leads, 'byTime')),
        keyThrough(key, 'dynamodb', 'reading'),
      ],
      // Ten steps that wait for others, in the time of the slowest cold starts.
      seconds: 180,
      megabytes: 512,
    }),
  };
}
