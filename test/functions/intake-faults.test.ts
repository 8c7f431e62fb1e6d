import { once } from 'node:events';
import { createServer } from 'node:http';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bounded } from '../../shared/aws/table/clients.ts';
import { aClinic, aForm, aSubmission } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { intakeOn } from './intake.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
  await intakeOn(emulator).clinics.createClinic(aClinic());
});
afterAll(() => emulator.stop());

type Failure = { before?: number; after?: number; target?: string };

/** Intake whose client meets failures: refused before the call, or answered with a lost answer after it was applied. */
const faultyIntake = ({ before = 0, after = 0, target = 'TransactWriteItems' }: Failure) => {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: emulator.endpoint,
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
  return intakeOn({ ...emulator, db: bounded(client) });
};

const leadsOf = async (email: string) => {
  const { Items = [] } = await emulator.client.send(new ScanCommand({ TableName: emulator.tables.leads }));
  return Items.filter((item) => item.SK === 'LEAD' && item.contact?.email === email);
};
const sent = (email: string) => aSubmission({ contact: { email } });

describe('while the database', () => {
  test('refuses once, the submission is stored once', async () => {
    const answer = await faultyIntake({ before: 1 }).postJson(sent('once@example.com'), { 'idempotency-key': 'f1' });
    expect(answer.statusCode).toBe(201);
    expect(await leadsOf('once@example.com')).toHaveLength(1);
  });

  test('applies the transaction and loses the answer, there is one lead and the same answer', async () => {
    const answer = await faultyIntake({ after: 1 }).postJson(sent('lost@example.com'), { 'idempotency-key': 'f2' });
    const again = await intakeOn(emulator).postJson(sent('lost@example.com'), { 'idempotency-key': 'f2' });
    expect([answer.statusCode, again.headers['Idempotency-Replayed']]).toEqual([201, 'true']);
    expect(JSON.parse(again.body)).toEqual(JSON.parse(answer.body));
    expect(await leadsOf('lost@example.com')).toHaveLength(1);
  });

  test('is down, the caller is told when to try again, and nothing is half written', async () => {
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

test('a database that takes the call and says nothing is given up on in time', async () => {
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
