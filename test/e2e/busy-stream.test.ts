/** docs/mail-protocol.md#two-doors: a stream that has taken all its environments does not keep the sweep from its work. */
import { afterAll, expect, test } from 'vitest';
import { localStage } from '../../infra/stages.ts';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
afterAll(async () => {
  stack?.faults();
  await stack?.stop();
});

const email = 'waiting@example.com';
const limit = localStage.reserved?.mail ?? 0;

test('the sweep sends while the stream is busy to its limit (P29)', async () => {
  stack = await startStack(undefined, undefined, limit + 1);
  // Whoever the stream wakes hangs at its first word with the table, and so holds its environment.
  stack.faults(({ caller }) => (caller?.startsWith('SendMail') ? { kind: 'hang' } : undefined));
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  const headers = { 'content-type': 'application/json' };
  const answer = await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  const message = (await stack.items()).find(({ SK, kind }) => SK.startsWith('MSG#') && kind === 'summary');
  const Keys = { PK: { S: message?.PK }, SK: { S: message?.SK } };
  const woken = { Records: [{ dynamodb: { Keys, SequenceNumber: '1' } }] };
  // The stream itself may hold one of them already.
  expect(limit).toBeGreaterThan(1);
  const busy = Array.from({ length: limit }, () => stack.invoke('SendMail', woken));
  await expect.poll(async () => (await stack.invoke('SendMail', woken)).error).toBe('Throttled');
  expect(stack.mailbox.messages(email)).toEqual([]);
  await stack.tick('MailDoorsSweep');
  expect(stack.mailbox.messages(email)).toHaveLength(1);
  stack.faults();
  expect(stack.kill('SendMail')).toBeGreaterThan(0);
  await Promise.all(busy);
});
