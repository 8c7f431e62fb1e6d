import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readToDo, type ToDoPlace } from '../../../shared/aws/leads/to-do-store.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aListedLead, putLeads } from './listed-leads.ts';

let emulator: Emulator;
let calls: Call[];
const now = Date.parse('2026-11-26T09:00:00Z');
const expiresAt = '2027-02-24T10:00:00.000Z';

beforeAll(async () => {
  emulator = await startEmulator();
  calls = watchCapacity(emulator.client);
});
afterAll(() => emulator.stop());
beforeEach(() => {
  calls.length = 0;
});

const made = (clinic: string, length: number, over: (at: number) => Partial<Lead> = () => ({})) =>
  Array.from({ length }, (_, at) =>
    aListedLead(new Date(now - (at + 1) * 60_000).toISOString(), { clinic, expiresAt, ...over(at) }),
  );

describe('the queue', () => {
  test('of 22 leads with a promise is one query of half a read unit, among however many that wait for nobody', async () => {
    const clinic = 'cheap';
    const respondBy = '2026-11-26T11:00:00.000Z';
    await putLeads(emulator, [
      ...made(clinic, 22, () => ({ respondBy, outcome: 'suitable_with_cautions' })),
      ...made(clinic, 300, () => ({ status: 'booked' })),
    ]);
    calls.length = 0;
    expect((await readToDo(emulator.db, emulator.tables.leads)(clinic, now)).rows).toHaveLength(22);
    expect(calls).toEqual([{ name: 'Query', units: 0.5 }]);
  });

  test('goes on behind a place, with every lead once and in order, and leaves out those whose time is over', async () => {
    const clinic = 'long';
    const over = (at: number): Partial<Lead> =>
      [
        {},
        { needsClinician: true },
        { followUpOn: '2026-11-2'.concat(String(at % 10)) },
        { status: 'held', hold: { reason: 'surge', at: '' } } as const,
        { expiresAt: '2026-11-01T00:00:00.000Z' },
      ][at % 5] ?? {};
    const leads = made(clinic, 50, over);
    await putLeads(emulator, leads);
    const read = readToDo(emulator.db, emulator.tables.leads, 7);
    const found: { why: string; since: number; leadId: string }[] = [];
    let next: ToDoPlace | undefined;
    do {
      const page = await read(clinic, now, next);
      found.push(...page.rows.map(({ why, since, row }) => ({ why, since, leadId: row.leadId })));
      next = page.next;
    } while (next);
    expect(found.map(({ leadId }) => leadId).toSorted()).toEqual(
      leads.flatMap(({ leadId }, at) => (at % 5 === 4 ? [] : leadId)).toSorted(),
    );
    expect([...new Set(found.map(({ why }) => why))]).toEqual(['decision', 'answer', 'call-back', 'held']);
    for (const reason of ['decision', 'answer', 'call-back', 'held']) {
      const times = found.filter(({ why }) => why === reason).map(({ since }) => since);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });
});
