import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');

/** Files, of what is deployed unless others are named, whose text has this. */
const filesWith = (text: RegExp, rooms = 'functions,shared'): string[] =>
  globSync(`{${rooms}}/**/*.{ts,tsx,mjs}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => text.test(readFileSync(path.join(root, file), 'utf8')))
    .sort();

test('a transaction is sent, and its cancellation read, in one file', () => {
  expect(filesWith(/TransactionCanceledException/)).toEqual(['shared/aws/table/transaction.ts']);
  expect(filesWith(/new TransactWriteCommand/)).toEqual(['shared/aws/table/transaction.ts']);
});

test('a condition of a single write that did not hold is read in one file', () => {
  expect(filesWith(/ConditionalCheckFailedException/)).toEqual(['shared/aws/table/conditional-write.ts']);
});

test('stores wait between two tries by one back-off, and mail to the provider by another', () => {
  expect(filesWith(/2 \*\* /)).toEqual(['shared/aws/table/retry.ts', 'shared/mail/protocol/back-off.ts']);
});

test('the sentence that something is unavailable is written once', () => {
  expect(filesWith(/We cannot do this right now/)).toEqual(['shared/texts/en/problems.ts']);
});

test('no refusal has a sentence of its own: it names one of shared/texts, which is there in every language', () => {
  // What the type of an error cannot hold: messages of zod, as a member or as what a check is given last.
  const ofZod = filesWith(/\bmessage:\s*['"`]|,\s*['"`][A-Z][^'"`\n]* [^'"`\n]*\.['"`],?\s*\)/);
  // Rows of a rule set are texts themselves.
  expect(ofZod.filter((file) => !/^shared\/(?:texts|screening\/microneedling)\//.test(file))).toEqual([]);
});

test('attributes of an update are written by the builder of expressions', () => {
  const byHand = filesWith(/UpdateExpression: [`'"]SET/);
  expect(byHand).toEqual(['shared/aws/leads/duplicate-links.ts']);
});

test('what is made in the temporary folder is made by who removes it, also when something fails', () => {
  const everywhere = 'commands,functions,infra,local,shared,test,web';
  const making = filesWith(/\bmkdtemp|\btmpdir\(/, everywhere);
  // Besides the two: where the browser's package is to unpack itself, and what plants such a folder on purpose.
  expect(making.filter((file) => !file.startsWith('test/house/'))).toEqual([
    'commands/work-folder.ts',
    'test/browser/unpack-browser.ts',
    'test/run-folder.ts',
  ]);
});
