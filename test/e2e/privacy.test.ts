import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unregistered } from '../../shared/aws/erasure/item-register.ts';
import type { Item } from '../../shared/aws/table/read-items.ts';
import { aFullPerson, canaries } from '../functions/privacy-room.ts';
import { type Stack, startStack } from './stack.ts';

let stack: Stack;
let client: DynamoDBDocumentClient;

const credentials = { accessKeyId: 'runner', secretAccessKey: 'local' };
const root = path.join(import.meta.dirname, '..', '..');

beforeAll(async () => {
  stack = await startStack();
  const endpoint = stack.urls.dynamodb;
  client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'local', credentials }));
});
afterAll(async () => {
  client.destroy();
  await stack.stop();
});

const tableOf = (what: string) =>
  Object.entries(stack.tables).find(([id]) => id.startsWith(`Tables${what}`))?.[1] ?? '';
const itemsIn = async (what: 'Leads' | 'Audit' | 'Ledger') =>
  ((await client.send(new ScanCommand({ TableName: tableOf(what) }))).Items ?? []) as Item[];

const staff = async (method: string, to: string, over: { headers?: Record<string, string>; body?: unknown } = {}) =>
  stack.request(`/v1/staff/alba${to}`, {
    method,
    headers: {
      authorization: `Bearer ${await stack.token('admin@alba.example')}`,
      'content-type': 'application/json',
      ...over.headers,
    },
    ...(over.body !== undefined && { body: JSON.stringify(over.body) }),
  });

const withoutCanary = (text: string) => {
  const folded = text.toLowerCase();
  for (const canary of [...Object.values(canaries), 'sunburn']) expect(folded).not.toContain(canary.toLowerCase());
};

let leadId = '';

test('what somebody typed is in no log line, no subject and no address of ours (P16, P-PV-05)', async () => {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(aFullPerson()) };
  const answer = await stack.request('/v1/clinics/alba/screenings', sent);
  expect(answer.status).toBe(201);
  await stack.settle();
  leadId = (await (await staff('GET', '/leads')).json()).leads[0].leadId;
  expect((await (await staff('GET', `/leads?q=${canaries.name}`)).json()).leads).toMatchObject([{ leadId }]);
  expect((await staff('GET', `/leads/${leadId}`)).status).toBe(200);
  expect((await staff('GET', `/leads/${leadId}/export`)).status).toBe(200);
  const mails = stack.mailbox.messages();
  expect(mails.length).toBeGreaterThan(0);
  withoutCanary(JSON.stringify(mails.map(({ subject, tags }) => [subject, tags])));
  withoutCanary(String(answer.headers.get('location')));
  expect(stack.logs.length).toBeGreaterThan(5);
  withoutCanary(stack.logs.join('\n'));
});

test('every item that the running product writes is registered', async () => {
  for (const [what, table] of [
    ['Leads', 'leads'],
    ['Audit', 'audit'],
    ['Ledger', 'ledger'],
  ] as const) {
    const unknown = (await itemsIn(what)).flatMap((item) => unregistered(item, table).map((name) => [item.SK, name]));
    expect([table, unknown]).toEqual([table, []]);
  }
});

test('an erase by an admin empties all three tables of the person, and the purge leaves nothing open (P19)', async () => {
  const tag = (await staff('GET', `/leads/${leadId}`)).headers.get('etag') ?? '';
  const body = { reason: 'request' };
  expect((await staff('POST', `/leads/${leadId}/erase`, { headers: { 'if-match': tag }, body })).status).toBe(200);
  await stack.tick();
  await stack.settle();
  for (const to of [`/leads/${leadId}`, `/leads/${leadId}/export`]) expect((await staff('GET', to)).status).toBe(410);
  const all = [...(await itemsIn('Leads')), ...(await itemsIn('Audit')), ...(await itemsIn('Ledger'))];
  withoutCanary(JSON.stringify(all, (_key, value) => (value instanceof Set ? [...value] : value)));
  expect(all.filter(({ shard }) => shard)).toEqual([]);
  await expect.poll(() => stack.logs.join('\n')).toContain('"event":"purge.done","erased":1');
});

const verify = async () => {
  const node = process.execPath;
  const args = ['commands/audit-verify.ts', '--clinic', 'alba', '--data', stack.data];
  const env = { ...process.env, DYNAMODB_PORT: new URL(stack.urls.dynamodb).port };
  const run = await promisify(execFile)(node, args, { cwd: root, env }).catch((error) => error);
  return { code: run.code ?? 0, out: String(run.stdout) };
};

test('npm run audit:verify calls a day of the running stack whole, until somebody takes an entry out', async () => {
  await stack.setClock(stack.now() + 26 * 3_600_000);
  const [day] = (await itemsIn('Audit')).map(({ SK }) => SK.slice(0, 10)).sort();
  const whole = await verify();
  expect(whole.out).toContain(`${day} OK`);
  expect(whole.code).toBe(0);
  const [entry] = (await itemsIn('Audit')).filter(({ PK, SK }) => PK === 'CLINIC#alba' && SK.startsWith(day ?? ''));
  await client.send(new DeleteCommand({ TableName: tableOf('Audit'), Key: { PK: entry?.PK, SK: entry?.SK } }));
  const broken = await verify();
  expect(broken.out).toContain(`${day} TAMPERED`);
  expect(broken.code).toBe(1);
});
