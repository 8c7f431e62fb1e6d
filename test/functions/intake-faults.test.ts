import { once } from 'node:events';
import { createServer } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bounded } from '../../shared/aws/table/clients.ts';
import { aClinic, aForm, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator, withNewTables } from '../emulator.ts';
import { counted, reached, size } from '../size.ts';
import { intakeOn } from './intake.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
  await intakeOn(emulator).clinics.createClinic(aClinic());
});
afterAll(() => emulator.stop());

type Failure = { before?: number; after?: number; target?: string };

/** Intake whose client meets failures: refused before the call, or answered with a lost answer after it was applied. */
const faultyIntake = (
  { before = 0, after = 0, target = 'TransactWriteItems' }: Failure,
  { endpoint, tables }: Pick<Emulator, 'endpoint' | 'tables'> = emulator,
) => {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const left = { before, after };
  const reset = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET', $retryable: {} });
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isTarget = (context as { commandName?: string }).commandName === `${target}Command`;
      if (isTarget && left.before > 0) {
        left.before -= 1;
        throw reset();
      }
      const result = await next(args);
      if (!isTarget || left.after === 0) return result;
      left.after -= 1;
      throw reset();
    },
    // Below the retries, as the network is.
    { step: 'finalizeRequest', name: 'fault', priority: 'low' },
  );
  return { ...intakeOn({ ...emulator, tables, db: bounded(client) }), left };
};

const leadsOf = async (email: string) => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  return Items.filter((item) => item.SK === 'LEAD' && item.contact?.email === email);
};
/** How many leads and screenings are stored. */
const countOf = async ({ client, tables }: Emulator) => {
  const counts = { LEAD: 0, SCREENING: 0 };
  for await (const { Items = [] } of paginateScan({ client }, { TableName: tables.leads })) {
    for (const { SK } of Items) {
      if (SK === 'LEAD') counts.LEAD += 1;
      if (SK.startsWith('SCREENING#')) counts.SCREENING += 1;
    }
  }
  return counts;
};
const sent = (email: string) => aSubmission({ contact: { email } });

describe('while the database', () => {
  test('refuses once, the submission is stored once (F1)', async () => {
    const answer = await faultyIntake({ before: 1 }).postJson(sent('once@example.com'), { 'idempotency-key': 'f1' });
    expect(answer.statusCode).toBe(201);
    expect(await leadsOf('once@example.com')).toHaveLength(1);
  });

  test('applies the transaction and loses the answer, there is one lead and the same answer (F2)', async () => {
    const answer = await faultyIntake({ after: 1 }).postJson(sent('lost@example.com'), { 'idempotency-key': 'f2' });
    const again = await intakeOn(emulator).postJson(sent('lost@example.com'), { 'idempotency-key': 'f2' });
    expect([answer.statusCode, again.headers['Idempotency-Replayed']]).toEqual([201, 'true']);
    expect(JSON.parse(again.body)).toEqual(JSON.parse(answer.body));
    expect(await leadsOf('lost@example.com')).toHaveLength(1);
  });

  test('is down, the caller is told when to try again, and nothing is half written (F3)', async () => {
    const answer = await faultyIntake({ before: 99 }).postJson(sent('down@example.com'), { 'idempotency-key': 'f3' });
    expect([answer.statusCode, JSON.parse(answer.body).type]).toEqual([503, 'urn:suitably:problem:unavailable']);
    expect(Number(answer.headers['Retry-After'])).toBeGreaterThan(0);
    const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
    expect(JSON.stringify(Items)).not.toContain('down@example.com');
    const later = await intakeOn(emulator).postJson(sent('down@example.com'), { 'idempotency-key': 'f3' });
    expect(later.statusCode).toBe(201);
  });

  test('is down from the start, a form post is answered as well', async () => {
    const answer = await faultyIntake({ before: 99, target: 'GetItem' }).postForm(aForm());
    expect(answer.statusCode).toBe(503);
  });
});

/** A source of its own for each, so that no limit is met. */
const sourceOf = (number: number) => `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;

describe('posts that come again', () => {
  const posts = size(25, 1_000);

  test(`P3: ${posts} whose answer was lost, sent once more, are one lead each and the same answer`, async () => {
    const there = await withNewTables(emulator);
    await intakeOn(there).clinics.createClinic(aClinic());
    const { postJson, left } = faultyIntake({}, there);
    for (let number = 0; number < posts; number += 1) {
      left.after = 1;
      const body = sent(`p${number}@example.com`);
      const key = { 'idempotency-key': `lost-${number}` };
      const [first, again] = [await postJson(body, key, sourceOf(number)), await postJson(body, key, sourceOf(number))];
      expect([first.statusCode, again.statusCode, again.headers['Idempotency-Replayed']]).toEqual([201, 201, 'true']);
      expect(JSON.parse(again.body)).toEqual(JSON.parse(first.body));
    }
    const kinds = await countOf(there);
    expect(kinds).toEqual({ LEAD: posts, SCREENING: posts });
    reached('P3', `${counted(posts)} sent twice, their first answer lost: ${counted(posts)} leads, the same answers`);
  });

  test(`P4: ${posts} of other content under a used key are 422, and nothing changes`, async () => {
    const there = await withNewTables(emulator);
    const { clinics, postJson } = intakeOn(there);
    await clinics.createClinic(aClinic());
    const key = { 'idempotency-key': 'used' };
    expect((await postJson(sent('first@example.com'), key)).statusCode).toBe(201);
    const before = await countOf(there);
    for (let number = 0; number < posts; number += 1) {
      const answer = await postJson(sent(`p${number}@example.com`), key, sourceOf(number));
      expect([answer.statusCode, JSON.parse(answer.body).type]).toEqual([
        422,
        'urn:suitably:problem:idempotency-key-reuse',
      ]);
    }
    expect(await countOf(there)).toEqual(before);
    reached('P4', `${counted(posts)} of ${counted(posts)} refused, nothing changed`);
  });
});

test('a database that takes the call and says nothing is given up on in time (F6)', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as { port: number };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-central-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  );
  // The bound of one operation, shortened here so that the test does not take as long as a patient would wait.
  const intake = intakeOn({ ...emulator, db: bounded(client, 300) });
  const answer = await intake.postJson(sent('silent@example.com'));
  silent.closeAllConnections();
  silent.close();
  expect([answer.statusCode, answer.headers['Retry-After']]).toEqual([503, '5']);
});
