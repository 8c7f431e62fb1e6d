import { describe, expect, test } from 'vitest';
import type { LeadRowAnswer } from '../../../shared/contract/answers/list-answers.ts';
import { initialsOf } from '../../../web/console/colleagues/assignee.tsx';
import { groupByDay, isFlagged } from '../../../web/console/inbox/group-by-day.ts';
import { filterOf, noFilter, parametersOf, sameFilter } from '../../../web/console/inbox/lead-filter.ts';

const all = noFilter;
const filter = (query: string) => filterOf(new URLSearchParams(query));

const row = (leadId: string, over: Partial<LeadRowAnswer> = {}): LeadRowAnswer => ({
  leadId,
  name: 'Ada Rossi',
  status: 'new',
  outcome: 'suitable',
  concern: 'acne-scars',
  createdAt: '2026-06-15T10:00:00.000Z',
  lastScreeningAt: '2026-06-15T10:00:00.000Z',
  assignee: null,
  held: false,
  possibleDuplicate: false,
  needsClinician: false,
  isUndecided: true,
  followUpOn: null,
  respondBy: null,
  ...over,
});

describe('the filter in an address', () => {
  test('is read as it was written', () => {
    const written = { ...all, status: 'new', outcome: 'defer_until', from: '2026-06-01' };
    expect(filterOf(parametersOf(written))).toEqual(written);
    expect(parametersOf(written).toString()).toBe('status=new&outcome=defer_until&from=2026-06-01');
  });

  test('leaves out a status or an outcome that there is not, and everything else that is no filter', () => {
    expect(filter('status=lost&outcome=fine&q=Ada&cursor=x')).toEqual(all);
  });

  test('is the same filter whether a part is empty or missing, and another when a part is another', () => {
    expect(sameFilter({ status: 'new' }, { ...all, status: 'new' })).toBe(true);
    expect(sameFilter({ status: 'new' }, { status: 'new', concern: 'wrinkles' })).toBe(false);
  });

  test('never holds what is searched for: that may be a person', () => {
    expect(parametersOf({ ...all, ...{ q: 'Ada Rossi' } }).toString()).toBe('');
  });
});

describe('leads of a day', () => {
  test.each([
    ['held', { held: true }, true],
    ['ruled out', { outcome: 'not_suitable' }, true],
    ['for a clinician', { outcome: 'defer_until', needsClinician: true }, true],
    ['decided by a clinician', { outcome: 'consult_clinician' }, false],
    ['told to wait', { outcome: 'defer_until' }, false],
    ['suitable', {}, false],
  ] as const)('have to be looked at first, or not: %s', (_what, over, flagged) => {
    expect(isFlagged(row('a', over))).toBe(flagged);
  });

  test('stand together in the order of the list, those to look at first', () => {
    const leads = [
      row('d', { createdAt: '2026-06-16T10:00:00.000Z' }),
      row('c'),
      row('b', { outcome: 'not_suitable' }),
      row('a', { held: true }),
    ];
    const days = groupByDay(leads, (instant) => instant.slice(0, 10));
    expect(days.map(({ day, leads: ofDay }) => [day, ofDay.map(({ leadId }) => leadId).join('')])).toEqual([
      ['2026-06-16', 'd'],
      ['2026-06-15', 'bac'],
    ]);
  });
});

test.each([
  ['Mara Neri', 'MN'],
  ['Dr. Anna de la Peña', 'DP'],
  ['Mara', 'MA'],
  ['mara.neri@alba.example', 'MA'],
  ['Élodie Ça', 'ÉÇ'],
  ['', ''],
])('initials of who has a lead: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
