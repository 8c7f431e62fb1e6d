/** Bodies, queries, ids and headers by chance against every operation of the staff API, on a real table. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operations } from '../../../shared/contract/openapi/operations.ts';
import { staffRoutes } from '../../../shared/contract/staff-routes.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { counted, reached, seed, size } from '../../size.ts';
import { leadDesk } from '../staff/lead-desk.ts';
import { oddAnswer } from './odd-answer.ts';
import { headers, jsonBodies, pathValues, queries } from './requests.ts';

const numRuns = size(200, 10_000);

let emulator: Emulator;
let desk: Awaited<ReturnType<typeof leadDesk>>;
let known: string[];

beforeAll(async () => {
  emulator = await startEmulator();
  desk = await leadDesk(emulator);
  known = [(await desk.aLead()).leadId, (await desk.aLead()).leadId, (await desk.aLead({}, 'birch')).leadId];
});
afterAll(() => emulator.stop());

type Id = keyof typeof staffRoutes;
const ids = Object.keys(staffRoutes) as Id[];

/** An id that there is, by its number, or one that there is not. */
const idIn = fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: pathValues });
const nameIn = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('viewer@alba.example', 'admin@alba.example', 'new@alba.example') },
  { weight: 1, arbitrary: pathValues },
);
const clinicIn = fc.oneof({ weight: 12, arbitrary: fc.constant('alba') }, { weight: 1, arbitrary: pathValues });

const calls = fc.constantFrom(...ids).chain((id) => {
  const { query, example, body } = operations[id];
  const fields = Object.keys(query?.shape ?? {});
  return fc.record({
    id: fc.constant(id),
    params: fc.record({ clinic: clinicIn, email: nameIn, messageId: pathValues }),
    leads: fc.record({ leadId: idIn, otherId: idIn }),
    query: fields.length > 0 ? queries(fields) : fc.oneof(fc.constant(''), queries(['limit'])),
    headers: headers('application/json'),
    tag: fc.constantFrom('"1"', '"2"', 'W/"1"', '*', '"x"', undefined),
    body: body ? jsonBodies([example?.body ?? {}]) : fc.constant(undefined),
  });
});

test('whatever a member sends to any staff operation ends in a clean answer, and the next valid call is answered (P14)', async () => {
  const check = oddAnswer();
  const statuses = new Set<number>();
  const property = fc.asyncProperty(calls, async ({ id, params, leads, query, headers: given, tag, body }) => {
    const { method, path } = staffRoutes[id];
    const leadOf = (chosen: number | string) => (typeof chosen === 'number' ? (known[chosen] ?? '') : chosen);
    const answer = await desk.send({
      ...{ method, path, query, body, as: 'admin@alba' },
      params: { ...params, leadId: leadOf(leads.leadId), otherId: leadOf(leads.otherId) },
      headers: { ...given, ...(tag && { 'if-match': tag }) },
    });
    check(answer);
    statuses.add(answer.statusCode);
    expect((await desk.send({ path: '/v1/staff/me', as: 'admin@alba' })).statusCode).toBe(200);
  });
  await fc.assert(property, { numRuns, seed });
  expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 403, 404, 422]));
  reached('P14', `${counted(numRuns)} calls of staff operations, no 5xx`);
});
