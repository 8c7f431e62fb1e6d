import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { type LeadDesk, leadDesk } from './lead-desk.ts';

let emulator: Emulator;
let calls: Call[];
let desk: LeadDesk;

beforeAll(async () => {
  emulator = await startEmulator();
  calls = watchCapacity(emulator.client);
  desk = await leadDesk(emulator);
  await desk.clinics.readClinic('alba');
});
afterAll(() => emulator.stop());

const callsOf = async (act: () => Promise<{ statusCode: number }>): Promise<Call[]> => {
  calls.length = 0;
  expect((await act()).statusCode).toBeLessThan(300);
  return [...calls];
};
const names = (list: Call[]) => list.map(({ name }) => name);
/** The seven that go out at once have no order. */
const opening = ([membership, ...others]: Call[]) => [
  membership?.name,
  ...names(others.slice(0, 7)).sort(),
  ...names(others.slice(7)),
];
const patch = ({ leadId, version }: Lead, body: unknown) =>
  callsOf(() => desk.patch(leadId, { body, headers: { 'if-match': `"${version}"` } }));
const written = (list: Call[]) => list.filter(({ name }) => !/^(Get|BatchGet|Query)/.test(name));

test('a lead opens with seven requests at once beside the membership and the audit, and two more where others have its number', async () => {
  const phone = '+39 06 1234 567';
  const one = await desk.aLead({ contact: { phone } });
  const opened = await callsOf(() => desk.read(one.leadId));
  const atOnce = ['GetItem', 'Query', 'Query', 'Query', 'Query', 'Query', 'Query'];
  expect(opening(opened)).toEqual(['GetItem', ...atOnce, 'PutItem', 'Query']);
  const alone = await desk.aLead();
  expect(opening(await callsOf(() => desk.read(alone.leadId)))).toEqual(['GetItem', ...atOnce, 'PutItem']);
  await desk.aLead({ contact: { phone } });
  expect(names(await callsOf(() => desk.read(one.leadId))).slice(10)).toEqual(['BatchGetItem']);
});

test('a change of status is one write request of at most ten units, its entry included, from new to treated', async () => {
  const lead = await desk.aLead();
  for (const status of ['contacted', 'booked', 'treated']) {
    const [write, ...others] = written(await patch(await desk.leadNow(lead), { status }));
    expect([write?.name, others]).toEqual(['TransactWriteItems', []]);
    expect(write?.units).toBeLessThanOrEqual(10);
  }
});

test('a call that is logged with all that belongs to it costs one unit more where it is called back, and a note three less', async () => {
  const lead = await desk.aLead();
  const log = { contacted: 'no_answer', status: 'contacted', assignee: 'staff@alba.example', note: 'Called.' };
  const logged = written(await patch(lead, { ...log, followUpOn: '2026-06-20' }));
  const noted = written(await callsOf(() => desk.note(lead.leadId, { body: { text: 'Called.' } })));
  for (const [writes, most] of [
    [logged, 11],
    [noted, 7],
  ] as const) {
    expect(names(writes)).toEqual(['TransactWriteItems']);
    expect(writes[0]?.units).toBeLessThanOrEqual(most);
  }
});
