import { afterAll, beforeAll, expect, test } from 'vitest';
import { aClinic, aSubmission } from '../builders.ts';
import { type Call, watchCapacity } from '../capacity.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn } from './intake.ts';

let emulator: Emulator;
let calls: Call[];
let intake: ReturnType<typeof intakeOn>;

beforeAll(async () => {
  emulator = await startEmulator();
  calls = watchCapacity(emulator.client);
  intake = intakeOn(emulator);
  await intake.clinics.createClinic(aClinic());
  await intake.clinics.readClinic('alba');
});
afterAll(() => emulator.stop());

const callsOf = async (act: () => Promise<unknown>): Promise<Call[]> => {
  calls.length = 0;
  await act();
  return [...calls];
};

const aFullSubmission = (over: Parameters<typeof aSubmission>[0] = {}) =>
  aSubmission({
    ...over,
    contact: { note: 'I would like to come on a Tuesday.', ...over.contact },
    attribution: { utm_source: 'instagram', pageUrl: 'https://alba.example/microneedling' },
    consents: { reminder: true, marketing: true },
  });

const units = (list: Call[], name: string) =>
  list.filter((call) => call.name === name).reduce((sum, call) => sum + call.units, 0);

test('a new lead costs one transaction of at most 24 write units and two counter updates', async () => {
  const made = await callsOf(() => intake.postJson(aFullSubmission(), { 'idempotency-key': 'budget-1' }));
  expect(made.map(({ name }) => name).sort()).toEqual(['Query', 'TransactWriteItems', 'UpdateItem', 'UpdateItem']);
  expect(units(made, 'TransactWriteItems')).toBeLessThanOrEqual(24);
  expect(units(made, 'UpdateItem')).toBe(2);
  expect(units(made, 'Query')).toBe(0.5);
});

test('a new lead with a phone number stays within 30 write units', async () => {
  const contact = { email: 'phone@example.com', phone: '+39 06 1234 567' };
  const made = await callsOf(() => intake.postJson(aFullSubmission({ contact }), { 'idempotency-key': 'budget-2' }));
  expect(units(made, 'TransactWriteItems')).toBeLessThanOrEqual(30);
});

test('a replay costs no more than the first time and reads nothing', async () => {
  const post = () =>
    intake.postJson(aFullSubmission({ contact: { email: 'r@example.com' } }), { 'idempotency-key': 'b3' });
  const first = await callsOf(post);
  const second = await callsOf(post);
  const written = (list: Call[]) => units(list, 'TransactWriteItems') + units(list, 'UpdateItem');
  expect(written(second)).toBeLessThanOrEqual(written(first));
  expect(second.filter(({ name }) => name === 'GetItem')).toEqual([]);
});
