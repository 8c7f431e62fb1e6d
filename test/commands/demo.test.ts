// The demo on a real table: what it writes is what the product would have written.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoBegins, fillDemo } from '../../commands/demo/fill-demo.ts';
import { seed } from '../../local/seeds.ts';
import { memberStore } from '../../shared/aws/clinics/member-store.ts';
import { messageStore } from '../../shared/aws/mail/message-store.ts';
import { writeMessage } from '../../shared/mail/content/write-message.ts';
import { dueShardsOf } from '../../shared/mail/message-id.ts';
import type { Submission } from '../../shared/mail/ports.ts';
import { type Emulator, startEmulator, withNewTables } from '../emulator.ts';
import { env } from '../environment.ts';
import { aMember, staffApi } from '../functions/staff-room.ts';

/** A Thursday afternoon in Rome, when the clinic is open. */
const end = Date.parse('2026-11-26T14:00:00Z');
const extent = { clinic: 'alba', leads: 36, days: 14, seed: 5 };

type Row = Record<'leadId' | 'status' | 'createdAt' | 'name' | 'outcome', string> & {
  needsClinician: boolean;
  followUpOn: string | null;
  assignee: string | null;
};

const mailed: { mail: Submission; at: number }[] = [];

const filled = async (emulator: Emulator, signal?: AbortSignal) => {
  const { db, endpoint, tables } = emulator;
  await seed({ endpoint, table: tables.leads, now: () => demoBegins(extent, end) });
  const variables = () => ({
    ...env,
    LEADS_TABLE: tables.leads,
    AUDIT_TABLE: tables.audit,
    LEDGER_TABLE: tables.ledger,
  });
  const keepMail = async (mail: Submission, _id: string, at: number) => void mailed.push({ mail, at });
  const telling = { tell: () => undefined, ...(signal && { signal }) };
  await fillDemo({ db, variables, keepMail, writeMessage }, extent, end, telling);
  await memberStore(db, tables.leads).saveMember(aMember({ role: 'admin' }));
  const { send } = staffApi(emulator, { now: end });
  const get = async (path: string, params: Record<string, string> = {}, query?: string) => {
    const answer = await send({ path: `/v1/staff/{clinic}${path}`, params, as: 'admin@alba', ...(query && { query }) });
    expect(answer.statusCode).toBe(200);
    return JSON.parse(answer.body);
  };
  const rows: Row[] = (await get('/leads', {}, 'limit=100')).leads;
  return { get, rows, tables };
};

let emulator: Emulator;
let demo: Awaited<ReturnType<typeof filled>>;

beforeAll(async () => {
  emulator = await startEmulator();
  demo = await filled(emulator);
});
afterAll(() => emulator.stop());

const counted = (values: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [value, length]));

test('list and figures agree: everybody who asked is a lead, and stands where the figures say', async () => {
  const { get, rows } = demo;
  const stats = await get('/stats', {}, 'from=2026-11-10&to=2026-11-26');
  expect([rows.length, stats.total.leads, stats.present.leads]).toEqual([36, 36, 36]);
  const { held: _held, ...byStatus } = counted(rows.map(({ status }) => status));
  expect(stats.byStatus).toMatchObject(byStatus);
  expect(stats.firstResponse.kept).toBeGreaterThan(0);
  expect(stats.firstResponse.kept).toBeLessThan(stats.firstResponse.promised);
});

test('the queue has exactly the leads that wait, by the list', async () => {
  const { get, rows } = demo;
  const { counts, toDo } = await get('/to-do', {}, 'limit=100');
  const whyOf = ({ status, needsClinician, followUpOn }: Row): string[] => {
    if (status === 'closed') return [];
    if (status === 'held') return ['held'];
    if (needsClinician) return ['decision'];
    if (followUpOn) return followUpOn <= '2026-11-26' ? ['call-back'] : [];
    return status === 'new' ? ['answer'] : [];
  };
  expect(counted(toDo.map(({ why }: { why: string }) => why))).toEqual(counted(rows.flatMap(whyOf)));
  expect(counts.everybody).toBe(toDo.length);
  expect(toDo.length).toBeGreaterThan(2);
});

test('each lead can be opened, and whatever changed it stands in the audit and in its own entries', async () => {
  const { get, rows } = demo;
  for (const { leadId, status } of rows) {
    const lead = await get('/leads/{leadId}', { leadId });
    const { entries } = await get('/audit', {}, `lead=${leadId}&limit=100`);
    const writing = entries.filter(({ action }: { action: string }) => action !== 'lead.read');
    expect([leadId, lead.version]).toEqual([leadId, writing.length]);
    const moved = lead.steps.find((step: { status: unknown }) => step.status !== null);
    expect(['held', 'new'].includes(status) || moved.status.to === status).toBe(true);
  }
});

test('several members have leads', () => {
  expect(new Set(demo.rows.flatMap(({ assignee }) => assignee ?? [])).size).toBeGreaterThan(2);
});

test('mail of the past has gone, each once and at its time, and none is due when the stack starts', async () => {
  const { readDue } = messageStore(emulator.db, demo.tables.leads);
  const shards = [...dueShardsOf('service'), ...dueShardsOf('marketing')];
  const due = await Promise.all(shards.map((shard) => readDue(shard, end, { limit: 100 })));
  expect(due.flatMap((page) => page.due)).toEqual([]);
  expect(mailed.length).toBeGreaterThan(30);
  expect(new Set(mailed.map(({ mail }) => mail.tags.mid)).size).toBe(mailed.length);
  expect(mailed.every(({ at }) => at >= demoBegins(extent, end) && at <= end + 60_000)).toBe(true);
  const states: string[] = [];
  for (const { leadId } of demo.rows)
    for (const one of (await demo.get('/leads/{leadId}/messages', { leadId })).messages) states.push(one.state);
  expect(Object.keys(counted(states)).sort()).toEqual(['CANCELLED', 'READY', 'SENT', 'SUPPRESSED']);
});

test('the same seed makes the same demo', async () => {
  const again = await filled(await withNewTables(emulator));
  expect(again.rows).toEqual(demo.rows);
});

test('a signal stops it, with its reason', async () => {
  const stop = AbortSignal.abort(new Error('enough'));
  await expect(filled(await withNewTables(emulator), stop)).rejects.toThrow('enough');
});
