import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicRoutes } from '../../../shared/contract/public-routes.ts';
import type { OperationId } from '../../../shared/contract/routes.ts';
import { aSubmission } from '../../builders.ts';
import { type Emulator, startEmulator, withNewTables } from '../../emulator.ts';
import { callers, isAllowed, staffOperations } from '../staff/matrix.ts';
import { matrixDesk } from '../staff/matrix-desk.ts';
import { asked, submissions } from './asked.ts';
import { type PublicOperation, publicDesk } from './public-desk.ts';
import { recordWaves } from './record-waves.ts';

let first: Emulator;
let wavesOf: ReturnType<typeof recordWaves>['wavesOf'];
let prospects: Awaited<ReturnType<typeof publicDesk>>;
let desk: Awaited<ReturnType<typeof matrixDesk>>;

beforeAll(async () => {
  first = await startEmulator();
  const { recorded, wavesOf: recording } = recordWaves(first);
  wavesOf = recording;
  prospects = await publicDesk(recorded);
  desk = await matrixDesk({ ...recorded, ...(await withNewTables(first)), db: recorded.db });
});
afterAll(() => first.stop());

const operationsWith = (hasTable: boolean) =>
  Object.entries(publicRoutes).flatMap(([id, { function: by }]) => ((by !== 'answer-public') === hasTable ? id : []));

/** As a line of the table says it. */
const line = (name: string, waves: readonly string[] | undefined) => `${name}: [${waves?.map((wave) => `'${wave}'`)}],`;

describe('requests to the database, and which of them wait for others', () => {
  test.each(operationsWith(true) as PublicOperation[])('%s', async (operation) => {
    // What is loaded or remembered the first time is no part of a request.
    await prospects.call(operation, await prospects.somebodyFor(operation));
    const person = await prospects.somebodyFor(operation);
    const waves = await wavesOf(async () => {
      expect((await prospects.call(operation, person)).statusCode).toBeLessThan(300);
    });
    expect(line(operation, waves)).toBe(line(operation, asked[operation]));
  });

  test.each(staffOperations)('%s', async (operation) => {
    const caller = callers.find((one) => isAllowed({ operation, caller: one })) ?? null;
    const cell = { operation, caller, id: undefined };
    await desk.sendCell(cell, await desk.exampleOf(operation, caller));
    const example = await desk.exampleOf(operation, caller);
    const waves = await wavesOf(async () => {
      expect((await desk.sendCell(cell, example)).statusCode).toBe(example.status);
    });
    expect(line(operation, waves)).toBe(line(operation, asked[operation]));
  });
});

test('nothing is asked by the function that has no table', () => {
  const source = readFileSync('functions/answer-public.ts', 'utf8');
  expect(source).not.toMatch(/shared\/aws/);
  for (const operation of operationsWith(false)) expect(asked[operation as OperationId]).toEqual([]);
});

describe('a submission', () => {
  // The clinic is known from here on.
  beforeAll(() => prospects.somebodyFor('submitScreening'));

  const post = (
    contact: Record<string, unknown>,
    over: object = {},
    key = `key-of-${contact.email}`,
    source?: string,
  ) => prospects.intake.postJson(aSubmission({ contact, ...over }), { 'idempotency-key': key }, source);

  const cases: Record<keyof typeof submissions, () => Promise<() => Promise<{ statusCode: number }>>> = {
    withPhone: async () => () => post({ email: 'phone@example.com', phone: '+39 06 1234 567' }),
    automatic: async () => () => post({ email: 'automatic@example.com' }, { leaveEmpty: 'https://spam.example' }),
    ofKnownPerson: async () => {
      const { email } = await prospects.somebodyFor('submitScreening');
      return () => post({ email });
    },
    again: async () => {
      await post({ email: 'again@example.com' });
      return () => post({ email: 'again@example.com' });
    },
    tooOften: async () => {
      const oneOf = (at: number) => post({ email: `many-${at}@example.com` }, {}, `many-${at}`, '203.0.113.9');
      await Promise.all(Array.from({ length: 30 }, (_none, at) => oneOf(at)));
      return () => oneOf(30);
    },
  };

  test.each(Object.keys(cases) as (keyof typeof cases)[])('%s', async (name) => {
    const act = await cases[name]();
    const waves = await wavesOf(async () => {
      expect((await act()).statusCode).toBe(name === 'tooOften' ? 429 : 201);
    });
    expect(line(name, waves)).toBe(line(name, submissions[name]));
  });
});
