/**
 * Crash points of docs/reliability.md#crash-points with real processes of the synthesized stack, killed with SIGKILL
 * while a call of theirs is held at the named point. C5 to C11 are walked in process, in death-rows.test.ts.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from '../e2e/stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterEach(() => {
  stack.faults();
  stack.mailbox.setMode('accept');
});
afterAll(() => stack.stop());

const post = (email: string) => {
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  const headers = { 'content-type': 'application/json', 'idempotency-key': `key-of-${email}` };
  return stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
};

const until = async (isTrue: () => boolean | Promise<boolean>) => {
  while (!(await isTrue())) await sleep(10);
};

const leadsOf = async (email: string) =>
  (await stack.items()).filter(({ SK, contact }) => SK === 'LEAD' && (contact as { email: string }).email === email);

/** Holds the first transaction of a function, before or after the table has done it, and says when it is there. */
const holdTransaction = (caller: string, kind: 'hang' | 'apply-then-hang') => {
  let isHeld = false;
  stack.faults((call) => {
    if (isHeld || call.operation !== 'TransactWriteItems' || !call.caller?.startsWith(caller)) return undefined;
    isHeld = true;
    return { kind };
  });
  return async () => await until(() => isHeld);
};

const screenedOnce = async (email: string) => {
  // Whoever gets no answer tries again; a process that was killed may still take the next request down with it.
  await until(async () => (await post(email)).status === 201);
  await stack.settle();
  expect(await leadsOf(email)).toHaveLength(1);
  expect(stack.mailbox.messages(email)).toHaveLength(1);
};

test('C1: intake killed before its transaction has stored nothing, and the next try is the first', async () => {
  const held = holdTransaction('SubmitScreening', 'hang');
  const answer = post('c1@example.com');
  await held();
  expect(stack.kill('SubmitScreening')).toBeGreaterThan(0);
  expect((await answer).status).toBeGreaterThanOrEqual(500);
  expect(await leadsOf('c1@example.com')).toHaveLength(0);
  stack.faults();
  await screenedOnce('c1@example.com');
});

test('F8, C2: intake killed after its transaction has stored everything, and the next try finds it', async () => {
  holdTransaction('SubmitScreening', 'apply-then-hang');
  const answer = post('c2@example.com');
  await until(async () => (await leadsOf('c2@example.com')).length === 1);
  expect(stack.kill('SubmitScreening')).toBeGreaterThan(0);
  expect((await answer).status).toBeGreaterThanOrEqual(500);
  stack.faults();
  await screenedOnce('c2@example.com');
});

test('C3, C4: intake killed when it has logged the lead, about to answer, loses and doubles nothing', async () => {
  const before = stack.logs.length;
  const answer = post('c3@example.com').then(({ status }) => status);
  await until(() => stack.logs.slice(before).some((line) => line.includes('intake.stored')));
  stack.kill('SubmitScreening');
  expect([201, 500, 502, 503]).toContain(await answer);
  await screenedOnce('c3@example.com');
});

test('C7: a sender killed with its fence written leaves a doubt, and the mail goes once', async () => {
  holdTransaction('SendMail', 'apply-then-hang');
  await post('c7@example.com');
  const states = async () =>
    (await stack.items())
      .filter(({ SK, kind }) => SK.startsWith('MSG#') && kind === 'summary')
      .map(({ state }) => state);
  await until(async () => (await states()).includes('SENDING'));
  expect(stack.kill('SendMail')).toBeGreaterThan(0);
  stack.faults();
  for (let passed = 0; passed < 30; passed += 5) {
    await stack.setClock(stack.now() + 5 * 60_000);
    await stack.tick();
    await stack.settle();
  }
  expect(await states()).not.toContain('SENDING');
  expect(stack.mailbox.messages('c7@example.com')).toHaveLength(1);
});
