import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aSubmission } from '../builders.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  // Twenty minutes in which everything runs as it should.
  for (let more = 0; more < 4; more += 1) await pass(5);
});

const post = async (email: string) => {
  const body = JSON.stringify(aSubmission({ contact: { email } }));
  const headers = { 'content-type': 'application/json' };
  const answer = await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
  await stack.settle();
  return answer.status;
};

const passSilently = (minutes: number) => stack.setClock(stack.now() + minutes * 60_000);

/** Moves the clock, and waits for the line of the sweep that runs then: it may arrive after the answer. */
async function pass(minutes: number) {
  const swept = () => stack.logs.filter((line) => line.includes('"mail.swept"')).length;
  const before = swept();
  await passSilently(minutes);
  await expect.poll(swept).toBeGreaterThan(before);
}

const stateOf = (alarm: string) => stack.alarms().find(({ name }) => name === `SuitablyLocal-${alarm}`)?.state;
const ringing = () =>
  stack.alarms().flatMap(({ name, state }) => (state === 'ALARM' ? [name.replace('SuitablyLocal-', '')] : []));

test('while everything works nothing rings, and what only AWS can measure is told', async () => {
  expect(await post('quiet@example.com')).toBe(201);
  await pass(5);
  expect(ringing()).toEqual([]);
  const notHere = stack.alarms().filter(({ isEmulated }) => !isEmulated);
  expect(notHere.map(({ name }) => name)).toEqual(['SuitablyLocal-mail-bouncing', 'SuitablyLocal-mail-complained']);
});

test('mail that SES throttles rings when it is a quarter of an hour late, and is over when it went (P6)', async () => {
  stack.mailbox.setMode('throttle');
  expect(await post('late@example.com')).toBe(201);
  await pass(5);
  expect(ringing()).toEqual([]);
  for (let more = 0; more < 5; more += 1) await pass(5);
  await expect.poll(ringing).toEqual(['mail-late']);
  expect(stack.alarms()[0]?.value).toBeGreaterThan(900);
  stack.mailbox.setMode('accept');
  for (let more = 0; more < 7; more += 1) await pass(5);
  expect(stack.mailbox.messages('late@example.com')).toHaveLength(1);
  expect(ringing()).toEqual([]);
});

test('F33: an account that may not send rings, and is over when it may again and the mail went', async () => {
  stack.mailbox.setMode('paused');
  expect(await post('braked@example.com')).toBe(201);
  await pass(5);
  expect(ringing()).toContain('mail-braked');
  stack.mailbox.setMode('accept');
  for (let more = 0; more < 7; more += 1) await pass(5);
  expect(stack.mailbox.messages('braked@example.com')).toHaveLength(1);
  expect(ringing()).toEqual([]);
});

test('a mail that SES refuses for good rings (P6, F34)', async () => {
  stack.mailbox.setMode('reject');
  expect(await post('refused@example.com')).toBe(201);
  await pass(1);
  expect(ringing()).toEqual(['mail-given-up']);
  stack.mailbox.setMode('accept');
  for (let more = 0; more < 4; more += 1) await pass(5);
  expect(ringing()).toEqual([]);
});

test('an intake that cannot reach the database rings with the first form that failed, and is over after ten minutes', async () => {
  stack.faults(({ caller }) => (caller?.startsWith('SubmitScreening') ? { kind: 'deny' } : undefined));
  expect(await post('broken@example.com')).toBe(503);
  expect(ringing()).toEqual(['intake-failing']);
  for (let more = 0; more < 4; more += 1) await post('broken@example.com');
  expect(ringing()).toEqual(['intake-failing', 'requests-failing']);
  stack.faults();
  expect(await post('mended@example.com')).toBe(201);
  await pass(5);
  await pass(6);
  expect(ringing()).toEqual([]);
});

test('a sweep that does not come to its end any more rings, and its failures wait in the queue', async () => {
  stack.faults(({ caller, operation }) =>
    operation === 'Query' && /^(Send|Sweep)Mail/.test(caller ?? '') ? { kind: 'deny' } : undefined,
  );
  for (let more = 0; more < 4; more += 1) await passSilently(5);
  expect(stateOf('mail-late')).toBe('ALARM');
  expect(stateOf('work-failed')).toBe('ALARM');
  stack.faults();
  for (let more = 0; more < 4; more += 1) await pass(5);
  expect(stateOf('mail-late')).toBe('OK');
  expect(stateOf('work-failed')).toBe('ALARM');
});
