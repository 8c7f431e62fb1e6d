/**
 * The newest page of a clinic's leads as the staff API answers it, among a thousand leads and among a hundred thousand
 * (docs/architecture.md#budgets). Both tables are asked in turns on one machine; only the ratio is judged.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clinicStore } from '../../shared/aws/clinics/clinic-store.ts';
import { aListedLead, putLeads } from '../aws/leads/listed-leads.ts';
import { aClinic } from '../builders.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { noon } from '../functions/intake.ts';
import { staffRoom } from '../functions/staff-room.ts';
import { sized } from './sizes.ts';
import '../quiet.ts';

const crowd = sized(100_000, 6_000);
const rounds = sized(200, 60);

const emulators: Emulator[] = [];
afterAll(() => {
  for (const emulator of emulators) emulator.stop();
});

/** A clinic with so many leads, one every ten minutes until now. */
const aClinicWith = async (count: number) => {
  const emulator = await startEmulator({ isGuarded: false });
  emulators.push(emulator);
  const room = await staffRoom(emulator);
  await clinicStore(emulator.db, emulator.tables.leads, () => noon).createClinic(aClinic());
  const expiresAt = '2030-01-01T00:00:00.000Z';
  for (let from = 0; from < count; from += 10_000) {
    const length = Math.min(10_000, count - from);
    const madeAt = (at: number) => new Date(noon - (from + at) * 600_000).toISOString();
    await putLeads(
      emulator,
      Array.from({ length }, (_, at) => aListedLead(madeAt(at), { expiresAt })),
    );
  }
  return async (query: string) => {
    const startedAt = performance.now();
    const answer = await room.send({ path: '/v1/staff/{clinic}/leads', query });
    const took = performance.now() - startedAt;
    expect(JSON.parse(answer.body).leads).toHaveLength(25);
    return took;
  };
};

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

let few: Awaited<ReturnType<typeof aClinicWith>>;
let many: typeof few;

beforeAll(async () => {
  few = await aClinicWith(1_000);
  many = await aClinicWith(crowd);
}, 900_000);

test.each([
  ['the newest page', ''],
  ['the newest page of new leads', 'status=new'],
  ['the first page of a name', 'q=ada'],
])('%s takes as long among many leads as among a thousand', async (what, query) => {
  const times = { few: [] as number[], many: [] as number[] };
  for (let round = 0; round < rounds + 20; round += 1) {
    const isFewFirst = round % 2 === 0;
    const first = await (isFewFirst ? few : many)(query);
    const second = await (isFewFirst ? many : few)(query);
    // The first rounds warm both up.
    if (round < 20) continue;
    times.few.push(isFewFirst ? first : second);
    times.many.push(isFewFirst ? second : first);
  }
  const [amongFew, amongMany] = [median(times.few), median(times.many)];
  const ratio = amongMany / amongFew;
  process.stdout.write(
    `${what}: p50 ${amongFew.toFixed(2)} ms among 1,000, ${amongMany.toFixed(2)} ms among ${crowd}: ratio ${ratio.toFixed(2)}\n`,
  );
  expect(ratio).toBeLessThanOrEqual(1.5);
});
