import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tallyLeads } from '../../../shared/aws/leads/lead-tally.ts';
import { statsAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { aListedLead, putLeads } from '../../aws/leads/listed-leads.ts';
import { aClinic, aForm, aSubmission } from '../../builders.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { intakeOn, noon } from '../intake.ts';
import { staffRoom } from '../staff-room.ts';

let emulator: Emulator;
let room: Awaited<ReturnType<typeof staffRoom>>;
let intake: ReturnType<typeof intakeOn>;
let calls: Call[];
const clock = { now: noon };
const minutes = (count: number) => count * 60_000;

beforeAll(async () => {
  emulator = await startEmulator();
  calls = watchCapacity(emulator.client);
  room = await staffRoom(emulator, clock);
  intake = intakeOn(emulator, clock);
  for (const clinic of ['alba', 'birch']) await intake.clinics.createClinic(aClinic({ clinic }));
});
afterAll(() => emulator.stop());

const ask = (query = '', clinic = 'alba') =>
  room.send({ path: '/v1/staff/{clinic}/stats', query, params: { clinic }, as: `viewer@${clinic}` });
const stats = async (query?: string, clinic?: string) => {
  const answer = await ask(query, clinic);
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)]);
  const figures = JSON.parse(answer.body);
  expect(statsAnswer.strict().safeParse(figures).error).toBeUndefined();
  return figures;
};
const enquire = async (email: string, over: Parameters<typeof aSubmission>[0] = {}) => {
  const answer = await intake.postJson(aSubmission({ ...over, contact: { email } }));
  expect(answer.statusCode).toBe(201);
};
const leadIdOf = async (email: string): Promise<string> => {
  const answer = await room.send({ path: '/v1/staff/{clinic}/leads', query: `q=${encodeURIComponent(email)}` });
  return JSON.parse(answer.body).leads[0].leadId;
};
const change = async (email: string, body: unknown) => {
  const leadId = await leadIdOf(email);
  const path = '/v1/staff/{clinic}/leads/{leadId}';
  const { headers } = await room.send({ path, params: { leadId } });
  calls.length = 0;
  const changed = await room.send({
    method: 'PATCH',
    path,
    params: { leadId },
    as: 'staff@alba',
    headers: { 'if-match': headers.ETag ?? '' },
    body,
  });
  expect(changed.statusCode).toBe(200);
};

describe('the figures of a clinic', () => {
  // Isotretinoin that ended a month ago means waiting.
  const waiting = {
    answers: { events: [{ type: 'isotretinoin-stopped', date: '2026-05-15' }] },
    noneApply: aSubmission().noneApply.filter((group) => group !== 'recent-procedure'),
  };

  beforeAll(async () => {
    await enquire('ada@example.com', { attribution: { utm_source: 'IG' } });
    await enquire('bea@example.com', { attribution: { utm_source: 'ada@example.com' } });
    await enquire('cleo@example.com', waiting);
    await enquire('bot@example.com', { leaveEmpty: 'x' });
    clock.now += minutes(12);
    await change('ada@example.com', { status: 'contacted' });
    clock.now += minutes(30);
    await change('bea@example.com', { status: 'closed', closeReason: 'no_answer' });
    // The clinic's next day, which UTC has not reached yet.
    clock.now = Date.parse('2026-06-15T22:30:00Z');
    await enquire('dora@example.com', { attribution: { utm_source: 'google' } });
    await enquire('bea@example.com');
    await enquire('cleo@example.com');
    clock.now += minutes(5);
  });

  test('count enquiries by the day of the clinic, and by outcome, concern and source', async () => {
    expect(await stats('from=2026-06-14&to=2026-06-16')).toMatchObject({
      from: '2026-06-14',
      to: '2026-06-16',
      byDay: [
        { day: '2026-06-14', leads: 0, held: 0, again: 0, afterDeferral: 0 },
        { day: '2026-06-15', leads: 4, held: 1, again: 0, afterDeferral: 0 },
        { day: '2026-06-16', leads: 1, held: 0, again: 2, afterDeferral: 1 },
      ],
      total: { leads: 5, held: 1, again: 2, afterDeferral: 1 },
      byOutcome: { suitable: 4, suitable_with_cautions: 0, consult_clinician: 0, defer_until: 1, not_suitable: 0 },
      byConcern: { 'acne-scars': 5 },
    });
  });

  test('name sources that are known; what somebody wrote into a link is not among them', async () => {
    const { bySource } = await stats();
    expect(bySource).toEqual({ direct: 2, instagram: 1, other: 1, google: 1 });
  });

  test('count leads by their status now, and the middle of the waits for a first response', async () => {
    expect(await stats()).toMatchObject({
      // Bea came back, which opened her lead again; her wait stays what it was.
      byStatus: { held: 1, new: 3, contacted: 1, booked: 0, treated: 0, closed: 0 },
      firstResponse: { medianMinutes: 12, answered: 2 },
      present: { leads: 5, isComplete: true },
    });
  });

  test('say what became of people by outcome, concern and source', async () => {
    const { conversion } = await stats();
    const of = (value: string, leads: number, answered = 0) => ({ value, leads, answered, booked: 0, treated: 0 });
    expect(conversion.byConcern).toEqual([of('acne-scars', 5, 2)]);
    expect(conversion.byOutcome.slice(0, 2)).toEqual([of('suitable', 5, 2), of('suitable_with_cautions', 0)]);
    expect(conversion.bySource).toEqual(
      expect.arrayContaining([of('instagram', 1, 1), of('other', 1, 1), of('google', 1), of('direct', 2)]),
    );
  });

  test('are those of 30 days unless others are asked for, and of the days alone', async () => {
    expect(await stats()).toMatchObject({ from: '2026-05-18', to: '2026-06-16', total: { leads: 5 } });
    expect(await stats('to=2026-06-15')).toMatchObject({
      from: '2026-05-17',
      total: { leads: 4 },
      byStatus: { new: 2 },
    });
    expect(await stats('from=2026-06-16')).toMatchObject({ to: '2026-06-16', total: { leads: 1 } });
    expect(await stats('to=2026-06-14')).toMatchObject({ total: { leads: 0 }, firstResponse: { medianMinutes: null } });
  });

  test('tell which pages of the clinic send fields that are left out, and nothing of a page that sends none', async () => {
    clock.now += 40 * 86_400_000;
    const [on, page] = ['2026-07-26', 'https://alba.example/x'];
    const send = (email: string, extra: Record<string, string>) =>
      intake.postForm(aForm({ 'contact.email': email, ...extra }), { origin: 'https://alba.example' });
    const ignored = async () => (await stats(`from=${on}`)).ignoredFields;
    expect(await ignored()).toEqual([]);
    for (const email of ['eva@example.com', 'eva@example.com'])
      await send(email, { gclid: email, 'attribution.pageUrl': `${page}?q=1` });
    expect(await ignored()).toEqual([{ page, names: 'gclid', lastOn: on }]);
    await send('fay@example.com', { 'ada@example.com': 'x' });
    const told = await ignored();
    // The page before is told of as long as its leads are counted elsewhere, which chance decides.
    expect(told).toContainEqual({ page: 'https://alba.example', names: '+1', lastOn: on });
    await send('gil@example.com', { 'attribution.pageUrl': 'https://alba.example/good' });
    expect(await ignored()).toEqual(told);
    clock.now -= 40 * 86_400_000;
  });

  test('stay when a lead’s time is over, but for its status', async () => {
    clock.now += 100 * 86_400_000;
    const { byStatus, total } = await stats('from=2026-06-14&to=2026-06-16');
    expect([total.leads, byStatus.new, byStatus.contacted]).toEqual([5, 0, 0]);
    clock.now -= 100 * 86_400_000;
  });

  test('are those of the member’s clinic alone', async () => {
    expect(await stats('', 'birch')).toMatchObject({ total: { leads: 0 }, byStatus: { new: 0 }, bySource: {} });
  });

  test('of a year cost what was counted, and hold every day of it', async () => {
    calls.length = 0;
    const { byDay } = await stats('from=2025-06-16&to=2026-06-16');
    expect(byDay).toHaveLength(366);
    const queries = calls.filter(({ name }) => name === 'Query');
    // One for the days, and one for each month.
    expect([queries.length, queries.reduce((sum, { units }) => sum + units, 0)]).toEqual([14, 7]);
  });

  test.each([
    ['from=2026-06-16&to=2026-06-15'],
    ['from=2025-05-12&to=2026-06-16'],
    ['from=2027-01-01'],
    ['from=15.06.2026'],
    ['clinic=birch'],
    ['from=2026-06-01&from=2026-06-02'],
  ])('are refused for %s', async (query) => {
    expect((await ask(query)).statusCode).toBe(422);
  });
});

test('statuses and waits are those of the newest leads when there are more than are read, and it says so', async () => {
  const clinic = 'cedar';
  const leads = Array.from({ length: 23 }, (_, at) =>
    aListedLead(new Date(clock.now - at * 3 * 86_400_000).toISOString(), { clinic, waited: at % 2 ? undefined : at }),
  );
  await putLeads(emulator, leads);
  const period = { clinic, from: clock.now - 100 * 86_400_000, until: clock.now + 1, now: clock.now };
  const tally = (most?: number) => tallyLeads(emulator.db, emulator.tables.leads, most)(period);
  const newest = await tally(20);
  expect(newest.isComplete).toBe(false);
  expect(newest.leads.map(({ status }) => status)).toEqual(Array(20).fill('new'));
  expect(newest.leads.flatMap(({ waited }) => waited ?? [])).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  const all = await tally();
  expect([all.leads.length, all.isComplete]).toEqual([23, true]);
});

test('a change of status that no mail depends on is one transaction of ten write units', async () => {
  await enquire('plain@example.com');
  await change('plain@example.com', { status: 'contacted' });
  const writes = calls.filter(({ name }) => /Write|Put|Update/.test(name));
  expect(writes).toEqual([{ name: 'TransactWriteItems', units: 10 }]);
});
