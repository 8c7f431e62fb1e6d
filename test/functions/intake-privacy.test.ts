import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aClinic, aForm, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { loggedLines } from '../quiet.ts';
import { intakeOn } from './intake.ts';

let emulator: Emulator;
let intake: ReturnType<typeof intakeOn>;

beforeAll(async () => {
  emulator = await startEmulator();
  intake = intakeOn(emulator);
  await intake.clinics.createClinic(aClinic());
});
afterAll(() => emulator.stop());

/** One canary per field that a stranger fills in. */
const canaries = {
  name: 'Canary-Name',
  email: 'canary-mail@example.com',
  phone: '+39 06 5550 199',
  note: 'canary-note',
  source: 'canary-utm',
  page: 'canary-page',
  leaveEmpty: 'canary-honeypot',
  condition: 'sunburn-or-tan',
};

const groups = ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy'];
const sent = aSubmission({
  contact: { name: canaries.name, email: canaries.email, phone: canaries.phone, note: canaries.note },
  answers: { events: [{ type: canaries.condition, date: '2026-06-14' }] },
  noneApply: groups,
  attribution: { utm_source: canaries.source, pageUrl: `https://alba.example/${canaries.page}` },
});

const linesOf = async (act: () => Promise<unknown>): Promise<string> => {
  const before = loggedLines().length;
  await act();
  const lines = loggedLines().slice(before);
  expect(lines.length).toBeGreaterThan(0);
  return lines.join('');
};

const expectNoCanary = (text: string) => {
  const digits = canaries.phone.replaceAll(/\D/g, '');
  for (const canary of [...Object.values(canaries), digits])
    expect(text.toLowerCase()).not.toContain(canary.toLowerCase());
};

test.each([
  ['a stored submission', () => intake.postJson(sent, { 'idempotency-key': canaries.email })],
  ['a replay', () => intake.postJson(sent, { 'idempotency-key': canaries.email })],
  ['a held submission', () => intake.postJson({ ...sent, leaveEmpty: canaries.leaveEmpty })],
  ['a form post', () => intake.postForm(aForm({ 'contact.name': canaries.name, 'contact.email': canaries.email }))],
  [
    'malformed JSON',
    () => intake.send({ headers: { 'content-type': 'application/json' }, body: `{"note":"${canaries.note}` }),
  ],
  [
    'a validation error',
    () => intake.postJson({ ...sent, contact: { ...sent.contact, email: `${canaries.email} x`, [canaries.note]: 1 } }),
  ],
  ['a contradiction', () => intake.postJson({ ...sent, noneApply: [...groups, 'recent-procedure'] })],
])('%s leaves no personal data in the log', async (_what, act) => {
  expectNoCanary(await linesOf(act));
});

test.each([
  [
    'a validation error',
    { ...sent, contact: { ...sent.contact, email: `${canaries.email} x`, phone: `${canaries.phone}x` } },
  ],
  ['a contradiction', { ...sent, noneApply: [...groups, 'recent-procedure'] }],
  ['an unknown member', { ...sent, 'canary-note!': 1 }],
])('%s does not repeat what was sent', async (_what, body) => {
  const answer = await intake.postJson(body);
  expect(answer.statusCode).toBe(422);
  for (const canary of Object.values(canaries)) expect(answer.body).not.toContain(canary);
});

test('keys of items hold no personal data', async () => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  expect(Items.length).toBeGreaterThan(10);
  expectNoCanary(
    JSON.stringify(
      Items.map(({ PK, SK, timeKey, timeSort, statusKey, shard }) => [PK, SK, timeKey, timeSort, statusKey, shard]),
    ),
  );
});

test('a clinic’s page that a form is sent on to is told nothing about the person', async () => {
  const fields = {
    'contact.email': canaries.email,
    'contact.name': canaries.name,
    returnUrl: 'https://alba.example/thanks',
  };
  const { headers } = await intake.postForm(aForm(fields));
  expectNoCanary(headers.Location ?? '');
  expect(headers.Location).toMatch(/^\/r\/[\w-]{22}\?now=/);
});
