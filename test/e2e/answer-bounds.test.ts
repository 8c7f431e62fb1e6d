/**
 * Every route answers within its bound, and so within Lambda's 6 MB, when the tables are as full as the limits let them
 * become (docs/contract.md#limits). A new route does not compile here until somebody says how it is called.
 */

import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsKey } from '../../shared/aws/items/keys.ts';
import { readLeadItem } from '../../shared/aws/items/lead-item.ts';
import type { OperationId } from '../../shared/contract/routes.ts';
import { roomOf } from '../../shared/lambda/answer-size.ts';
import type { Lead } from '../../shared/leads/lead.ts';
import { aSubmission } from '../builders.ts';
import { largestSubmission } from '../largest-submission.ts';
import { type Calls, callsOf } from './calls-of.ts';
import { databaseOf, fillTables } from './fullest-table.ts';
import { largestAnswers } from './largest-answers.ts';
import type { Full } from './largest-pages.ts';
import { type Stack, startStack } from './stack.ts';

const lambdaLimit = 6 * 1024 * 1024;
/** Headers and what else stands around a body. */
const around = 20_000;

let stack: Stack;
let calls: Calls;
let answers: ReturnType<typeof largestAnswers>;

const monday = '2027-01-11T10:00:00.000Z';
const email = 'target@example.com';
const readers = { follow: 'follow@example.com', wait: 'wait@example.com', optIn: 'opt-in@example.com' };

const subOf = async (address: string): Promise<string> => {
  const [, claims = ''] = (await stack.token(address)).split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).sub;
};

const submit = (clinic: string, body: unknown) =>
  calls.ask(`/v1/clinics/${clinic}/screenings`, { method: 'POST', body, headers: { accept: 'application/json' } });

/** Somebody at alba who gets a reminder and follow-ups, and somebody at birch who is asked to confirm. */
const sendMails = async () => {
  const client = databaseOf(stack);
  const doubleOptIn = { UpdateExpression: 'SET doubleOptIn = :yes', ExpressionAttributeValues: { ':yes': true } };
  await client.send(new UpdateCommand({ TableName: stack.leadsTable, Key: settingsKey('birch'), ...doubleOptIn }));
  client.destroy();
  await stack.setClock(Date.parse(monday));
  const events = [{ type: 'sunburn-or-tan', date: '2027-01-08' }];
  const consents = { reminder: true, marketing: true };
  const waiting = aSubmission({ contact: { email: readers.wait }, consents, answers: { events } });
  const noneApply = waiting.noneApply.filter((group) => group !== 'recent-procedure');
  expect((await submit('alba', { ...waiting, noneApply })).status).toBe(201);
  expect((await submit('alba', aSubmission({ contact: { email: readers.follow }, consents }))).status).toBe(201);
  expect((await submit('birch', aSubmission({ contact: { email: readers.optIn }, consents }))).status).toBe(201);
  await stack.settle();
  for (const day of ['14', '22']) {
    await stack.setClock(Date.parse(`2027-01-${day}T09:02:00.000Z`));
    await stack.settle();
  }
};

beforeAll(async () => {
  stack = await startStack();
  calls = callsOf(stack);
  await sendMails();
  const largest = largestSubmission(email, '2027-01-22');
  const answer = await submit('alba', { ...largest, contact: { ...largest.contact, phone: '+39 06 1234 567' } });
  expect(answer.status).toBe(201);
  await stack.settle();
  const item = (await stack.items()).find(({ SK, contact }) => {
    return SK === 'LEAD' && (contact as { email?: string }).email === email;
  });
  const lead = readLeadItem(item) as Lead;
  await fillTables(stack, lead, await subOf('viewer@alba.example'));
  const resultPath = answer.headers.get('location') ?? '';
  answers = largestAnswers({
    ...calls,
    leadId: lead.leadId,
    screeningId: lead.lastScreeningId,
    email,
    resultPath,
    readers,
  });
});
afterAll(() => stack.stop());

const bounds: Partial<Record<OperationId, number>> = { exportLead: roomOf.export, downloadLeads: roomOf.sheet };

/** In the order of the calls, which end with the erase of whom they are about. */
const inOrder = Object.keys(largestAnswers({} as Full)) as OperationId[];

test.each(inOrder)('%s', async (id) => {
  const { status, call } = answers[id];
  const answer = await call();
  const text = await answer.text();
  expect([answer.status, answer.status === status ? '' : text.slice(0, 500)]).toEqual([status, '']);
  const bytes = Buffer.byteLength(JSON.stringify(text));
  expect(bytes).toBeLessThan(bounds[id] ?? roomOf.lead);
  expect(bytes + around).toBeLessThan(lambdaLimit);
});
