/**
 * docs/restoring.md#putting-a-table-back, walked on the running product: a copy of Monday is put in the place of Thursday's
 * table. Nothing goes out again, who was erased or left since then stays erased and unmailed, and work goes on.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptedIn, type Restored, restoreTable } from '../../commands/restore/restore-table.ts';
import { localStage } from '../../infra/stages.ts';
import { suitablyApp } from '../../infra/suitably-app.ts';
import { aSubmission } from '../builders.ts';
import { sampleFile } from '../infra/sample-stage.ts';
import { newFolder } from '../run-folder.ts';
import { assetWith } from './assembly.ts';
import { type Stack, startStack } from './stack.ts';
import { tableCopies } from './table-copies.ts';

const root = path.join(import.meta.dirname, '..', '..');
const data = newFolder();
const days = (count: number): number => count * 86_400_000;
const monday = Date.parse('2027-01-11T10:00:00.000Z');
const thursday = monday + days(3);

let stack: Stack;
let copies: Awaited<ReturnType<typeof tableCopies>>;
let restored: Restored;
let at = '';
/** How many mails everybody had when the old table was left. */
let before = 0;

beforeAll(async () => {
  stack = await startStack(data);
  await stack.setClock(monday);
  copies = await tableCopies(stack.urls.dynamodb, () => stack.now());
});
afterAll(async () => {
  copies.stop();
  await stack.stop();
});

const submit = async (email: string, marketing = true) => {
  const body = JSON.stringify(aSubmission({ contact: { email }, consents: { marketing } }));
  const headers = { 'content-type': 'application/json' };
  const answer = await stack.request('/v1/clinics/alba/screenings', { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  await stack.settle();
};
const mailsTo = (email: string) => stack.mailbox.messages(email);
const tableOf = (what: string) =>
  Object.entries(stack.tables).find(([id]) => id.startsWith(`Tables${what}`))?.[1] ?? '';
const leadOf = async (email: string) => {
  const items = await stack.items();
  const isOf = (contact: unknown) => (contact as { email?: string } | undefined)?.email === email;
  return String(items.find(({ SK, contact }) => SK === 'LEAD' && isOf(contact))?.leadId);
};
const staff = async (method: string, to: string, headers: Record<string, string> = {}, body?: unknown) =>
  await stack.request(`/v1/staff/alba${to}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.token('admin@alba.example')}`,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const tagOf = async (leadId: string) => (await staff('GET', `/leads/${leadId}`)).headers.get('etag') ?? '';

/** Types a command beside the running stack. */
const type = async (command: string, ...flags: string[]) => {
  const env = {
    ...process.env,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'operator',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: stack.urls.dynamodb,
    DYNAMODB_PORT: new URL(stack.urls.dynamodb).port,
  };
  const args = [`commands/${command}.ts`, ...flags];
  const run = await promisify(execFile)(process.execPath, args, { cwd: root, env }).catch((error) => error);
  return { code: run.code ?? 0, said: `${run.stdout}${run.stderr}` };
};

const ids = { erased: '', keeps: '' };

test('on Monday people are screened and mailed, and the table is as it will be put back to', async () => {
  for (const name of ['keeps', 'erased', 'leaver']) await submit(`${name}@example.com`);
  ids.erased = await leadOf('erased@example.com');
  ids.keeps = await leadOf('keeps@example.com');
  expect(mailsTo('keeps@example.com')).toHaveLength(1);
  await stack.setClock(monday + 600_000);
  at = await copies.remember(stack.leadsTable ?? '');
});

test('until Thursday one is erased, one leaves, one comes, and follow-ups go', async () => {
  await stack.setClock(monday + 1_800_000);
  const erase = await staff(
    'POST',
    `/leads/${ids.erased}/erase`,
    { 'if-match': await tagOf(ids.erased) },
    { reason: 'request' },
  );
  expect(erase.status).toBe(200);
  await submit('lost@example.com', false);
  await stack.setClock(monday + days(2));
  expect(mailsTo('keeps@example.com').map(({ subject }) => subject)).toHaveLength(2);
  const text = mailsTo('leaver@example.com').at(-1)?.text ?? '';
  const [, leave = ''] = /http:\/\/localhost:\d+(\/u\/[^\s)\]>]+)/.exec(text) ?? [];
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  expect((await stack.request(leave, { method: 'POST', body })).status).toBe(200);
  await stack.setClock(thursday);
  before = stack.mailbox.messages().length;
});

test('the table is copied, completed, and honours the ledger before anybody can read it', async () => {
  const lines: string[] = [];
  restored = await restoreTable(
    copies.db,
    {
      of: 'leads',
      source: stack.leadsTable ?? '',
      to: at,
      ledger: tableOf('Ledger'),
      stackName: 'SuitablyLocal',
      isProtected: true,
    },
    { say: (line) => lines.push(line), pause: async () => undefined },
  );
  expect(restored.table).toBe(`SuitablyLocal-leads-${at.slice(0, 19).replaceAll(':', '-')}`);
  expect(lines.join('\n')).toContain('1 leads of it were erased again; 1 addresses are suppressed.');
  expect(copies.hasRecovery(restored.table)).toBe(true);
});

test('the stage adopts it under a new epoch, and the stack runs with it', async () => {
  const { adopt, mailEpoch } = adoptedIn(sampleFile, 'leads', restored);
  expect(mailEpoch).toBe('2');
  const outdir = path.join(newFolder(), 'adopted');
  const built = { code: assetWith('submit-screening.mjs'), console: assetWith('index.html') };
  (await suitablyApp({ stage: { ...localStage, adopt, mailEpoch }, outdir, validate: false, ...built })).synth();
  await stack.stop();
  stack = await startStack(data, outdir);
  expect(stack.leadsTable).toBe(restored.table);
  expect(Object.keys(stack.tables).filter((id) => id.startsWith('Tables'))).toHaveLength(2);
  await stack.setClock(thursday + 3_600_000);
});

test('before the release nothing is mailed, the erased stay erased, and new people are stored (P27)', async () => {
  await stack.setClock(thursday + days(1));
  expect(stack.mailbox.messages()).toHaveLength(before);
  expect(stack.logs.join('\n')).toContain('mail.otherEpoch');
  expect((await staff('GET', `/leads/${ids.erased}`)).status).toBe(410);
  expect((await staff('GET', `/leads/${ids.keeps}`)).status).toBe(200);
  await submit('new@example.com', false);
  expect(mailsTo('new@example.com')).toEqual([]);
});

test('staff work on, by the stream and indexes of the copy', async () => {
  const headers = { 'if-match': await tagOf(ids.keeps) };
  expect((await staff('PATCH', `/leads/${ids.keeps}`, headers, { status: 'contacted' })).status).toBe(200);
  const { leads } = await (await staff('GET', '/leads')).json();
  const names = leads.map(({ leadId }: { leadId: string }) => leadId);
  expect(names).toContain(ids.keeps);
  expect(names).toContain(await leadOf('new@example.com'));
  expect(names).not.toContain(ids.erased);
});

test('the release is counted first, then made, by the command', async () => {
  const flags = ['--table', restored.table, '--ledger', tableOf('Ledger'), '--restored-to', at, '--epoch', '2'];
  expect((await type('release-mail', ...flags)).said).toContain('Nothing was changed: add --write.');
  const { said, code } = await type('release-mail', ...flags, '--write');
  expect(code).toBe(0);
  expect(said).toContain('Epoch 1 is now 2.');
});

test('after it the new person alone is mailed, whatever was planned on Monday', async () => {
  await stack.setClock(stack.now() + 120_000);
  expect(mailsTo('new@example.com')).toHaveLength(1);
  await submit('leaver@example.com');
  await stack.setClock(thursday + days(14));
  expect(mailsTo('keeps@example.com')).toHaveLength(2);
  expect(mailsTo('erased@example.com')).toHaveLength(1);
  // Monday's summary, Wednesday's follow-up, and the summary of what was just sent; nothing that was not asked for.
  expect(mailsTo('leaver@example.com')).toHaveLength(3);
  expect((await stack.outbox()).filter(({ createdAt }) => String(createdAt) <= at)).toEqual([]);
});

test('the purge takes the rest of who was erased, and every day of the audit is as it was', async () => {
  const left = (await stack.items()).filter(
    ({ PK, SK }) => PK.endsWith(`#LEAD#${ids.erased}`) && !SK.startsWith('MSG#'),
  );
  expect(left.map(({ SK, contact }) => [SK, contact])).toEqual([['LEAD', undefined]]);
  const { said, code } = await type('audit-verify', '--clinic', 'alba', '--data', data);
  expect(said).toContain('2027-01-11 OK');
  expect(said).not.toMatch(/TAMPERED|MISSING/);
  expect(code).toBe(0);
});
