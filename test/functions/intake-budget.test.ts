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
    consents: { reminder: true, marketing: true, ...over.consents },
  });

const plain = { reminder: false, marketing: false };

const units = (list: Call[], ...names: string[]) =>
  list.filter(({ name }) => names.includes(name)).reduce((sum, call) => sum + call.units, 0);
const written = (list: Call[]) => units(list, 'TransactWriteItems', 'UpdateItem');
const read = (list: Call[]) => units(list, 'Query', 'BatchGetItem', 'GetItem');

test('a new lead costs one transaction of at most 30 write units, one counter update and two read units', async () => {
  const submission = aFullSubmission({ consents: plain });
  const made = await callsOf(() => intake.postJson(submission, { 'idempotency-key': 'budget-1' }));
  expect(made.map(({ name }) => name).sort()).toEqual(['BatchGetItem', 'Query', 'TransactWriteItems', 'UpdateItem']);
  expect(units(made, 'TransactWriteItems')).toBeLessThanOrEqual(30);
  expect(units(made, 'UpdateItem')).toBe(1);
  expect(read(made)).toBe(2);
});

test('each mail of later costs at most three write units, and a new lead with two of them at most 36', async () => {
  const post = (email: string, consents: Record<string, unknown>) =>
    callsOf(() => intake.postJson(aFullSubmission({ contact: { email }, consents }), { 'idempotency-key': email }));
  const without = units(await post('without@example.com', plain), 'TransactWriteItems');
  const withTwo = units(await post('with@example.com', {}), 'TransactWriteItems');
  expect(withTwo - without).toBeGreaterThan(0);
  expect(withTwo - without).toBeLessThanOrEqual(6);
  expect(withTwo).toBeLessThanOrEqual(36);
});

test('a known lead is read once with its messages, tries one transaction, and pays two units for each mail that falls out of the plan', async () => {
  const post = (key: string, consents: Record<string, unknown>) =>
    callsOf(() =>
      intake.postJson(aFullSubmission({ contact: { email: 'known@example.com' }, consents }), {
        'idempotency-key': key,
      }),
    );
  await post('known-1', {});
  const made = await post('known-2', plain);
  expect(made.filter(({ name }) => name === 'GetItem')).toHaveLength(1);
  expect(made.filter(({ name }) => name === 'Query')).toHaveLength(2);
  expect(made.filter(({ name }) => name === 'TransactWriteItems')).toHaveLength(1);
  expect(units(made, 'TransactWriteItems')).toBeLessThanOrEqual(30);
});

test('a new lead with a phone number and two surnames stays within 34 write units', async () => {
  const contact = { name: 'Ana García López', email: 'phone@example.com', phone: '+39 06 1234 567' };
  const submission = aFullSubmission({ contact, consents: plain });
  const made = await callsOf(() => intake.postJson(submission, { 'idempotency-key': 'budget-2' }));
  expect(written(made)).toBeLessThanOrEqual(34);
});

test('a replay costs one counter update and what tells that it is one', async () => {
  const post = () =>
    intake.postJson(aFullSubmission({ contact: { email: 'r@example.com' } }), { 'idempotency-key': 'b3' });
  await callsOf(post);
  const second = await callsOf(post);
  expect(second.map(({ name }) => name).sort()).toEqual(['BatchGetItem', 'Query', 'UpdateItem']);
  expect(written(second)).toBe(1);
});
