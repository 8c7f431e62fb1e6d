import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { intakeDays } from '../../../shared/aws/items/intake-day.ts';
import { type ListRequest, listLeads } from '../../../shared/aws/leads/lead-list-store.ts';
import type { Lead } from '../../../shared/leads/lead.ts';
import { fits, rowOf } from '../../../shared/leads/lead-row.ts';
import { type Call, watchCapacity } from '../../capacity.ts';
import { type Emulator, startEmulator } from '../../emulator.ts';
import { aListedLead, putLeads } from './listed-leads.ts';

let emulator: Emulator;
let calls: Call[];
let clinics = 0;
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

const aSlug = () => {
  clinics += 1;
  return `clinic-${clinics}`;
};
const store = () => listLeads(emulator.db, emulator.tables.leads, intakeDays(emulator.db, emulator.tables.leads));
const asked = (clinic: string, over: Partial<ListRequest> = {}): ListRequest => ({
  clinic,
  filter: {},
  order: 'newest',
  limit: 25,
  now,
  ...over,
});

/** Every page of a list; `between` happens after the first. */
const everyPage = async (request: ListRequest, between: () => Promise<void> = async () => {}) => {
  const pages: string[][] = [];
  let place: ListRequest['place'];
  do {
    calls.length = 0;
    const page = await store()({ ...request, ...(place && { place }) });
    pages.push(page.rows.map(({ leadId }) => leadId));
    expect(page.rows.length).toBeLessThanOrEqual(request.limit);
    // Six in the index and as many that look for the next month, with one for the first.
    expect(calls.length).toBeLessThanOrEqual(13);
    if (pages.length === 1) await between();
    expect(pages.length).toBeLessThan(300);
    place = page.next;
  } while (place);
  return pages;
};

// Few moments, so that many leads share one; on both sides of ends of months and of years, in Rome and in UTC.
const moments = [
  '2025-12-31T23:30:00.000Z',
  '2026-01-01T00:00:00.000Z',
  '2026-03-31T21:59:59.999Z',
  '2026-03-31T22:00:00.000Z',
  '2026-03-31T23:59:59.999Z',
  '2026-04-01T00:00:00.000Z',
  '2026-09-15T10:00:00.000Z',
  '2026-11-25T10:00:00.000Z',
  '2026-11-26T08:59:59.999Z',
];
const someLeads = fc.array(
  fc.record({
    createdAt: fc.constantFrom(...moments),
    status: fc.constantFrom('new', 'booked', 'closed'),
    outcome: fc.constantFrom('suitable', 'defer_until'),
    concern: fc.constantFrom('acne-scars', 'other'),
  }),
  { minLength: 1, maxLength: 40 },
);
const someFilter = fc.record(
  {
    status: fc.constantFrom('new', 'booked', 'held'),
    outcome: fc.constantFrom('suitable', 'defer_until'),
    concern: fc.constantFrom('acne-scars', 'other'),
    from: fc.constantFrom(...moments).map(Date.parse),
    until: fc.constantFrom(...moments).map((moment) => Date.parse(moment) + 1),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ListRequest['filter']>;

describe('all pages together', () => {
  test('hold every lead that fits exactly once and in order, while new ones arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        someLeads,
        someFilter,
        fc.constantFrom('newest' as const, 'oldest' as const),
        fc.integer({ min: 1, max: 12 }),
        async (made, filter, order, limit) => {
          fc.pre((filter.from ?? 0) < (filter.until ?? Number.POSITIVE_INFINITY));
          const clinic = aSlug();
          const leads = made.map(({ createdAt, ...over }) =>
            aListedLead(createdAt, { clinic, expiresAt, ...over } as Partial<Lead>),
          );
          await putLeads(emulator, leads);
          const arriving = [aListedLead(new Date(now).toISOString(), { clinic })];
          const found = (
            await everyPage(asked(clinic, { filter, order, limit }), () => putLeads(emulator, arriving))
          ).flat();
          const fitting = leads.filter((lead) => fits(rowOf(lead), filter));
          const old = found.filter((leadId) => leadId !== arriving[0]?.leadId);
          expect(old.toSorted()).toEqual(fitting.map(({ leadId }) => leadId).toSorted());
          const times = old.map((leadId) => Date.parse(leads.find((lead) => lead.leadId === leadId)?.createdAt ?? ''));
          expect(times).toEqual(times.toSorted((a, b) => (order === 'newest' ? b - a : a - b)));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('are few for a clinic that had leads once a year: months without any are not opened', async () => {
    const clinic = aSlug();
    const years = ['2021-02-10', '2022-03-20', '2024-02-12', '2026-11-05'];
    await putLeads(
      emulator,
      years.map((day) => aListedLead(`${day}T00:00:00.000Z`, { clinic, expiresAt })),
    );
    expect(await everyPage(asked(clinic))).toEqual([expect.objectContaining({ length: 4 })]);
    expect(await everyPage(asked(clinic, { order: 'oldest' }))).toEqual([expect.objectContaining({ length: 4 })]);
  });

  test('end a page that would read too much, and go on behind what was read', async () => {
    const clinic = aSlug();
    const leads = Array.from({ length: 2_600 }, (_, at) =>
      aListedLead(new Date(now - (at + 1) * 1_000).toISOString(), { clinic }),
    );
    const last = aListedLead('2026-11-01T10:00:00.000Z', { clinic, outcome: 'defer_until' });
    await putLeads(emulator, [...leads, last]);
    const pages = await everyPage(asked(clinic, { filter: { outcome: 'defer_until' } }));
    expect(pages).toEqual([[], [last.leadId]]);
  });

  test('of a clinic without leads are one, and empty', async () => {
    expect(await everyPage(asked(aSlug()))).toEqual([[]]);
    expect(await everyPage(asked(aSlug(), { order: 'oldest' }))).toEqual([[]]);
  });
});

describe('a page of 25', () => {
  const fill = async (over: Partial<Lead>) => {
    const clinic = aSlug();
    const filled = (at: number): Partial<Lead> => ({
      clinic,
      contact: { name: ['Ada Rossi', 'Giovanna Ferrari', 'Jo Li'][at % 3] ?? '', email: 'a@example.com', note: '' },
      outcome: (['suitable', 'suitable_with_cautions', 'consult_clinician', 'defer_until', 'not_suitable'] as const)[
        at % 5
      ],
      concern: ['acne-scars', 'pigmentation', 'wrinkles'][at % 3],
      expiresAt,
      ...over,
    });
    await putLeads(
      emulator,
      Array.from({ length: 40 }, (_, at) => aListedLead(new Date(now - (at + 1) * 60_000).toISOString(), filled(at))),
    );
    return clinic;
  };
  const cost = async (request: ListRequest) => {
    calls.length = 0;
    expect((await store()(request)).rows).toHaveLength(25);
    return calls;
  };

  test('of leads as they come in is one query of half a read unit, newest or by status', async () => {
    const clinic = await fill({ respondBy: '2026-11-26T12:00:00.000Z' });
    expect(await cost(asked(clinic))).toEqual([{ name: 'Query', units: 0.5 }]);
    expect(await cost(asked(clinic, { filter: { status: 'new' } }))).toEqual([{ name: 'Query', units: 0.5 }]);
    const { next } = await store()(asked(clinic, { limit: 10 }));
    expect(await cost(asked(clinic, { place: next as NonNullable<typeof next> }))).toEqual([
      { name: 'Query', units: 0.5 },
    ]);
  });

  test('of leads that are assigned and came again is one query of one read unit', async () => {
    const assignee = '5e1f2a3b-0c4d-4e5f-8a6b-7c8d9e0f1a2b';
    const clinic = await fill({ assignee, status: 'contacted', lastScreeningAt: '2026-11-26T08:59:59.999Z' });
    expect(await cost(asked(clinic))).toEqual([{ name: 'Query', units: 1 }]);
  });
});
