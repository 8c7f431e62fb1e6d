import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leadItem } from '../../../shared/aws/items/lead-item.ts';
import type { ToDoAnswer } from '../../../shared/contract/answers/list-answers.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { aListedLead, putLeads } from '../../aws/leads/listed-leads.ts';
import { aClinic } from '../../builders.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aMember } from '../staff-room.ts';
import { type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let desk: LeadDesk;
// A Thursday, 11 in the morning in Rome.
const now = Date.parse('2026-11-26T10:00:00.000Z');
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
const clinic = 'queue';

const lead = (name: string, over: Partial<Lead> & { createdAt: string }): Lead =>
  aListedLead(over.createdAt, { clinic, contact: { name, email: 'a@example.com', note: '' }, ...over });

const ask = async (query = '', as: `viewer@${string}` | `staff@${string}` = 'viewer@queue') => {
  const params = { clinic: as.split('@')[1] ?? '' };
  const answer = await desk.send({ path: '/v1/staff/{clinic}/to-do', params, query, as });
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  return JSON.parse(answer.body) as ToDoAnswer;
};
const names = ({ toDo }: ToDoAnswer) => toDo.map(({ name }) => name);

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  await desk.members.saveMember(aMember({ clinic }));
  const weekly = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' }));
  const openingHours = { weekly, holidays: [] };
  await desk.intake.clinics.createClinic(aClinic({ clinic, openingHours, answerWithin: 120 }));
  desk.clock.now = now;
  const hold = { reason: 'honeypot', at: hoursAgo(9) } as const;
  await putLeads(emulator, [
    lead('Answered', { createdAt: hoursAgo(50), status: 'contacted' }),
    lead('Closed', { createdAt: hoursAgo(50), status: 'closed', needsClinician: true }),
    lead('Held', { createdAt: hoursAgo(90), status: 'held', hold }),
    lead('New and late', { createdAt: hoursAgo(19), respondBy: hoursAgo(0), assignee: 'viewer@queue.example' }),
    lead('New', { createdAt: hoursAgo(1), respondBy: hoursAgo(-1) }),
    lead('Waits', { createdAt: hoursAgo(2), needsClinician: true, outcome: 'defer_until' }),
    lead('Booked, undecided', { createdAt: hoursAgo(3), needsClinician: true, status: 'booked' }),
    lead('Call today', { createdAt: hoursAgo(80), status: 'contacted', followUpOn: '2026-11-26' }),
    lead('Call yesterday', { createdAt: hoursAgo(80), status: 'contacted', followUpOn: '2026-11-25' }),
    lead('Call tomorrow', { createdAt: hoursAgo(80), status: 'contacted', followUpOn: '2026-11-27' }),
  ]);
});
afterAll(() => emulator.stop());

describe('the queue of a clinic', () => {
  test('has who waits for somebody: decisions, answers, call-backs that are due, held; the longest wait first', async () => {
    const { toDo, counts, next } = await ask();
    expect(toDo.map(({ name, why }) => `${why}: ${name}`)).toEqual([
      'decision: Booked, undecided',
      'decision: Waits',
      'answer: New and late',
      'answer: New',
      'call-back: Call yesterday',
      'call-back: Call today',
      'held: Held',
    ]);
    expect(counts).toEqual({
      everybody: 7,
      mine: 1,
      nobody: 6,
      late: 1,
      why: { decision: 2, answer: 2, 'call-back': 2, held: 1 },
      isComplete: true,
    });
    expect(next).toBeNull();
  });

  test('says how long somebody waits in opening hours, and whether the promise is over', async () => {
    const { toDo } = await ask();
    const of = (wanted: string) => toDo.find(({ name }) => name === wanted);
    // Since 16:00 on Wednesday: one hour of that day, two of this.
    expect(of('New and late')).toMatchObject({ waitingMinutes: 180, isLate: true, respondBy: hoursAgo(0) });
    expect(of('New')).toMatchObject({ waitingMinutes: 60, isLate: false });
    expect(of('Call today')).toMatchObject({ waitingMinutes: 120, isLate: false, followUpOn: '2026-11-26' });
    expect(of('Call yesterday')).toMatchObject({ waitingMinutes: 600 });
  });

  test('shows the member’s own leads, or those of nobody, and counts them alike', async () => {
    const mine = await ask('assignee=mine');
    expect(names(mine)).toEqual(['New and late']);
    expect(mine.counts).toMatchObject({ everybody: 7, mine: 1, late: 1, why: { decision: 0, answer: 1 } });
    expect((await ask('assignee=nobody')).toDo).toHaveLength(6);
    expect((await ask('assignee=nobody')).counts).toMatchObject({ late: 0, nobody: 6 });
  });

  test('comes in pages, each lead once', async () => {
    const whole = names(await ask());
    const found: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; cursor !== null; page += 1) {
      expect(page).toBeLessThan(10);
      const answer: ToDoAnswer = await ask(`limit=2&cursor=${cursor}`);
      expect(answer.counts === null).toBe(page > 0);
      found.push(...names(answer));
      cursor = answer.next;
    }
    expect(found).toEqual(whole);
  });

  test('is that of the member’s clinic, and its cursor opens for nobody else', async () => {
    expect((await ask('', 'viewer@birch')).toDo).toEqual([]);
    const { next } = await ask('limit=2');
    const others = { path: '/v1/staff/{clinic}/to-do', query: `limit=2&cursor=${next}` };
    const params = { clinic };
    expect((await desk.send({ ...others, params: { clinic: 'birch' }, as: 'viewer@birch' })).statusCode).toBe(400);
    expect(
      (await desk.send({ ...others, query: `cursor=${next}&assignee=mine`, params, as: 'viewer@queue' })).statusCode,
    ).toBe(400);
    expect((await desk.send({ ...others, params, as: 'viewer@birch' })).statusCode).toBe(403);
  });

  test('refuses what it does not know', async () => {
    const send = (query: string) =>
      desk.send({ path: '/v1/staff/{clinic}/to-do', params: { clinic }, query, as: 'viewer@queue' });
    for (const query of ['assignee=others', 'limit=0', 'why=held']) expect((await send(query)).statusCode).toBe(422);
  });
});

test('a lead leaves the queue when what it waited for was done', async () => {
  const answers = {
    bloodThinners: ['anticoagulant'],
    isotretinoin: 'no',
    topicals: ['none'],
    photosensitisers: 'no',
    events: [{ type: 'isotretinoin-stopped', date: '2026-10-01' }],
  };
  const noneApply = ['pregnancy', 'immune', 'history', 'skin-at-site', 'allergy'];
  const made = await desk.aLead({ answers, noneApply });
  const why = async () => (await ask('', 'viewer@alba')).toDo.find(({ leadId }) => leadId === made.leadId)?.why;
  expect(await why()).toBe('decision');
  const decided = { decision: 'proceed', reason: 'Seen.', verifiedInPerson: true, notify: false };
  await desk.review(made.leadId, { as: 'clinician@alba', body: decided });
  expect(await why()).toBe('answer');
  await desk.patch(made.leadId, { body: { status: 'contacted' }, headers: { 'if-match': '"2"' } });
  expect(await why()).toBeUndefined();
});

test('a lead that was stored before there was a queue is in it from its next change on, such as a note', async () => {
  const old = await desk.aLead({ contact: { name: 'Old Times' } });
  const asStored = { ...leadItem({ ...old, outcome: 'consult_clinician', needsClinician: undefined }) };
  const { toDoKey: _, toDoSort: __, clinician: ___, ...Item } = asStored;
  await emulator.client.send(new PutCommand({ TableName: emulator.tables.leads, Item }));
  const found = async () => (await ask('', 'viewer@alba')).toDo.find(({ leadId }) => leadId === old.leadId);
  expect(await found()).toBeUndefined();
  await desk.note(old.leadId, { body: { text: 'Called.' } });
  expect(await found()).toMatchObject({ name: 'Old Times', why: 'decision', needsClinician: true });
});
