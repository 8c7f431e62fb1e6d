import { BatchGetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import type { Database } from '../../shared/aws/table/clients.ts';
import type { Item } from '../../shared/aws/table/read-items.ts';
import { aClinic, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type Answer, intakeOn, noon } from './intake.ts';

let emulator: Emulator;
let clock: { now: number };
let intake: ReturnType<typeof intakeOn>;
let person = 0;
let sent = 0;

const day = 86_400_000;

beforeAll(async () => {
  emulator = await startEmulator();
  const { db, tables } = emulator;
  await clinicStore(db, tables.leads, () => 0).createClinic(aClinic({ contactPhone: '+39 06 1234 567' }));
  await clinicStore(db, tables.leads, () => 0).createClinic(aClinic({ clinic: 'birch' }));
});
afterAll(() => emulator.stop());
beforeEach(() => {
  person += 1;
  clock = { now: noon + person * 7 * day };
  intake = intakeOn(emulator, clock);
});

const email = () => `person-${person}@example.com`;

const post = (over: Parameters<typeof aSubmission>[0] = {}, key?: string, by = intake, source?: string) => {
  sent += 1;
  const body = aSubmission({ ...over, contact: { email: email(), ...over?.contact } });
  return by.postJson(body, { 'idempotency-key': key ?? `sent-${sent}` }, source);
};

const screenings = async (): Promise<Item[]> => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  return (Items as Item[]).filter(
    ({ SK, contact }) =>
      SK.startsWith('SCREENING#') && (contact as { email: string }).email.startsWith(`person-${person}@`),
  );
};
const reasons = async () =>
  (await screenings()).map(({ hold }) => (hold as { reason: string } | undefined)?.reason ?? 'none').sort();
const statuses = (answers: Answer[]) => answers.map(({ statusCode }) => statusCode);
const times = <T>(count: number, make: (at: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_none, at) => make(at)));
const oneByOne = async (count: number) => {
  const answers: Answer[] = [];
  for (let at = 0; at < count; at += 1) answers.push(await post());
  return answers;
};

describe('a request that its source may not make', () => {
  test('takes none of the three places of the day from the person that it names', async () => {
    const source = '203.0.113.80';
    const stranger = (at: number) =>
      post({ contact: { email: `other-${person}-${at}@example.com` } }, undefined, intake, source);
    await times(30, stranger);
    const refused = await times(6, () => post({}, undefined, intake, source));
    expect(statuses(refused)).toEqual(Array(6).fill(429));
    expect(statuses(await oneByOne(3))).toEqual([201, 201, 201]);
    expect(await reasons()).toEqual(['none', 'none', 'none']);
  });

  test('is not charged twice when it is sent again, nor when what followed it failed', async () => {
    const source = '203.0.113.81';
    const isDown = { now: true };
    const failing: Database = {
      send: (async (command: object) => {
        if (isDown.now && command.constructor.name === 'TransactWriteCommand') throw new Error('down');
        return await emulator.db.send(command as never);
      }) as Database['send'],
    };
    const shaky = intakeOn({ ...emulator, db: failing }, clock);
    expect(statuses(await times(40, () => post({}, `one-${person}`, shaky, source)))).toEqual(Array(40).fill(500));
    isDown.now = false;
    const others = await times(29, (at) =>
      post({ contact: { email: `other-${person}-${at}@example.com` } }, undefined, shaky, source),
    );
    expect(statuses(others)).toEqual(Array(29).fill(201));
    expect((await post({}, `one-${person}`, shaky, source)).statusCode).toBe(201);
    expect(await reasons()).toEqual(['none']);
  });
});

describe('a first look that sees nothing, because it lags or the table is busy', () => {
  /** As DynamoDB answers a batch of which it has read nothing. */
  const blind: Database['send'] = (async (command: object) =>
    command instanceof BatchGetCommand ? { Responses: {} } : await emulator.db.send(command as never)) as never;
  const blindly = () => intakeOn({ ...emulator, db: { send: blind } }, clock);

  test('changes no answer, and holds whoever had their mails', async () => {
    const by = blindly();
    const first = await post({}, `blind-${person}`, by);
    for (let at = 0; at < 4; at += 1) expect((await post({}, undefined, by)).statusCode).toBe(201);
    const again = await post({}, `blind-${person}`, by);
    expect([again.body, again.headers['Idempotency-Replayed']]).toEqual([first.body, 'true']);
    const found = await screenings();
    expect(new Set(found.map(({ PK }) => PK)).size).toBe(1);
    expect(await reasons()).toEqual(['address-limit', 'address-limit', 'none', 'none', 'none']);
  });

  test('lets nobody send more than ten a day', async () => {
    const by = blindly();
    const answers: Answer[] = [];
    for (let at = 0; at < 12; at += 1) answers.push(await post({}, undefined, by));
    expect(statuses(answers)).toEqual([...Array(10).fill(201), 429, 429]);
  });
});

describe('a person has ten screenings a day at a clinic', () => {
  test('and is told with the next whom to call, and when to try again', async () => {
    await oneByOne(10);
    const answer = await post();
    expect(answer.statusCode).toBe(429);
    expect(JSON.parse(answer.body)).toMatchObject({
      type: 'urn:suitably:problem:rate-limited',
      detail: expect.stringMatching(/tomorrow, or call Clinica Alba on \+39 06 1234 567\.$/),
    });
    // Noon in Rome: twelve hours are left of the day.
    expect(answer.headers['Retry-After']).toBe(String(12 * 3_600));
    expect(await screenings()).toHaveLength(10);
  });

  test('and at another clinic as many, whose address is named where it has no telephone', async () => {
    await oneByOne(10);
    const atBirch = () => {
      sent += 1;
      const headers = { 'content-type': 'application/json' };
      return intake.send({
        params: { clinic: 'birch' },
        headers,
        body: JSON.stringify(aSubmission({ contact: { email: email() } })),
      });
    };
    for (let at = 0; at < 10; at += 1) expect((await atBirch()).statusCode).toBe(201);
    const answer = await atBirch();
    expect([answer.statusCode, JSON.parse(answer.body).detail]).toEqual([
      429,
      expect.stringMatching(/write to Clinica Alba at hello@alba\.example\.$/),
    ]);
  });

  test('also when forty are sent at once: exactly ten are stored, the others are told', async () => {
    const answers = statuses(await times(40, () => post()));
    expect(await screenings()).toHaveLength(answers.filter((status) => status === 201).length);
    expect(answers.filter((status) => status === 201)).toHaveLength(10);
    expect(new Set(answers)).toEqual(new Set([201, 429]));
  });

  test('counted whether they are held or not, and by the day of the clinic', async () => {
    // 23:30 in Rome.
    clock.now += 11.5 * 3_600_000;
    for (let at = 0; at < 10; at += 1) await post({ leaveEmpty: 'https://spam.example' });
    const late = await post();
    expect([late.statusCode, late.headers['Retry-After']]).toEqual([429, '1800']);
    clock.now += 1_800_000;
    expect((await post()).statusCode).toBe(201);
    // A clock that is behind counts on the day that has begun.
    clock.now -= 60_000;
    for (let at = 0; at < 9; at += 1) expect((await post()).statusCode).toBe(201);
    expect((await post()).statusCode).toBe(429);
  });

  test('and one that was stored is replayed, also as the last of them, also on the next day', async () => {
    await oneByOne(9);
    const twins = await times(8, () => post({}, `last-${person}`));
    expect(statuses(twins)).toEqual(Array(8).fill(201));
    expect(new Set(twins.map(({ body }) => body)).size).toBe(1);
    expect((await post()).statusCode).toBe(429);
    const again = await post({}, `last-${person}`);
    expect([again.statusCode, again.headers['Idempotency-Replayed']]).toEqual([201, 'true']);
    clock.now += day / 2 + 3_600_000;
    await oneByOne(10);
    expect((await post({}, `last-${person}`)).statusCode).toBe(201);
    expect((await post()).statusCode).toBe(429);
  });

  test('and a used key with other content is still told apart', async () => {
    await post({}, `used-${person}`);
    await oneByOne(9);
    const answer = await post({ contact: { name: 'Ada Bianchi' } }, `used-${person}`);
    expect(JSON.parse(answer.body).type).toBe('urn:suitably:problem:idempotency-key-reuse');
  });
});
