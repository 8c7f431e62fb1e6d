import { describe, expect, test } from 'vitest';
import { type CountedDay, intakeStats, type LeadTally } from '../../shared/leads/intake-stats.ts';
import type { LeadStatus } from '../../shared/leads/lead.ts';
import { outcomes } from '../../shared/screening/outcome.ts';

const period = { from: '2026-02-27', to: '2026-03-02' };
const days: CountedDay[] = [
  {
    day: '2026-02-27',
    counts: { leads: 2, held: 1, 'outcome:suitable': 2, 'source:google': 2, 'concern:wrinkles': 2 },
  },
  { day: '2026-03-01', counts: { leads: 3, again: 4, afterDeferral: 1, 'outcome:defer_until': 3, 'source:direct': 3 } },
];
const at = { settings: { zone: 'Europe/Rome' }, now: Date.parse('2026-03-03T12:00:00Z') };
const stats = (tally: Partial<LeadTally> = {}) =>
  intakeStats(period, days, { leads: [], isComplete: true, ...tally }, at);
const lead = (status: LeadStatus) => ({ status, createdAt: at.now, outcome: 'suitable', concern: 'wrinkles' }) as const;

describe('the figures of a period', () => {
  test('add up what was counted', () => {
    expect(stats().total).toEqual({ leads: 5, held: 1, again: 4, afterDeferral: 1 });
  });

  test('have every day of it, also one on which nothing happened, over the end of a month', () => {
    expect(stats().byDay.map(({ day, leads }) => [day, leads])).toEqual([
      ['2026-02-27', 2],
      ['2026-02-28', 0],
      ['2026-03-01', 3],
      ['2026-03-02', 0],
    ]);
  });

  test('name every outcome, and of sources those that there were, most first', () => {
    expect(Object.keys(stats().byOutcome).sort()).toEqual([...outcomes].sort());
    expect(stats().byOutcome).toMatchObject({ suitable: 2, defer_until: 3, not_suitable: 0 });
    expect(Object.entries(stats().bySource)).toEqual([
      ['direct', 3],
      ['google', 2],
    ]);
  });

  test('count leads by the status that they have today', () => {
    const { byStatus, present } = stats({ leads: [lead('new'), lead('new'), lead('booked')], isComplete: false });
    expect(byStatus).toEqual({ held: 0, new: 2, contacted: 0, booked: 1, treated: 0, closed: 0 });
    expect(present).toEqual({ leads: 3, isComplete: false });
  });
});

test('tell what was left out of forms: the last of each page, the newest first', () => {
  const of = (page: string, names: string) => ({ page, names });
  const told = [
    { day: '2026-03-01', counts: {}, ignored: [of('b', 'gclid')] },
    { day: '2026-02-27', counts: {}, ignored: [of('a', 'submit'), of('b', 'older')] },
    { day: '2026-02-28', counts: {}, ignored: [of('', '+1')] },
  ];
  const { ignoredFields } = intakeStats(period, told, { leads: [], isComplete: true }, at);
  expect(ignoredFields).toEqual([
    { ...of('b', 'gclid'), lastOn: '2026-03-01' },
    { ...of('', '+1'), lastOn: '2026-02-28' },
    { ...of('a', 'submit'), lastOn: '2026-02-27' },
  ]);
});

test('tell of at most ten pages', () => {
  const ignored = Array.from({ length: 30 }, (_, at) => ({ page: String(at), names: 'x' }));
  const told = [{ day: period.from, counts: {}, ignored }];
  expect(intakeStats(period, told, { leads: [], isComplete: true }, at).ignoredFields).toHaveLength(10);
});

test.each([
  ['nobody was answered', [], null],
  ['one was', [7], 7],
  ['an odd number was', [90, 1, 10], 10],
  ['an even number was: the lower of the two in the middle', [1, 4, 2, 300], 2],
  ['numbers of different lengths were, as numbers and not as text', [10, 9, 100], 10],
])('the median wait, when %s', (_when, waits, medianMinutes) => {
  const leads = waits.map((waited) => ({ ...lead('contacted'), waited }));
  expect(stats({ leads }).firstResponse).toMatchObject({ medianMinutes, answered: waits.length });
});
