import { describe, expect, test } from 'vitest';
import type { AdverseEntryAnswer, RulesAtWorkAnswer } from '../../../shared/contract/answers/adverse-answers.ts';
import { knownEvents } from '../../../web/console/lead/adverse/known-events.ts';
import { addUp, countSheet } from '../../../web/console/safety/rule-counts.ts';
import { type Column, sorted } from '../../../web/console/safety/sortable-table.tsx';
import { loadTexts } from '../../../web/console/texts/load-texts.ts';

const texts = await (await loadTexts('en')).pages;

const rule = (ruleId: string, fired: number, agreed = 0, overruled = 0) => {
  return { ruleId, fired, agreed, overruled, open: fired - agreed - overruled };
};
const part = (rules: RulesAtWorkAnswer['rules'], screenings: number, reviewed: number): RulesAtWorkAnswer => {
  return { from: '2026-06-01', to: '2026-06-30', screenings, reviewed, rules, next: null };
};

describe('parts of counts', () => {
  const counts = addUp(
    [part([rule('a', 3, 1, 1), rule('clinic-age-line', 1)], 5, 2), part([rule('a', 2, 2), rule('b', 1)], 4, 3)],
    ['a', 'never'],
  );

  test('add up, with the rules that never fired', () => {
    expect([counts.screenings, counts.reviewed]).toEqual([9, 5]);
    expect(counts.rules).toEqual([rule('a', 5, 3, 1), rule('never', 0), rule('clinic-age-line', 1), rule('b', 1)]);
  });

  test('are a sheet in which nothing begins a formula', () => {
    const of = { from: '2026-06-01', to: '2026-06-30', reasonOf: () => '=HYPERLINK("https://x.example";"+1")' };
    const [mark, , row = ''] = countSheet(counts, of, 'US', texts).split(/(?<=^\uFEFF)|\r\n/);
    expect(mark).toBe('\uFEFF');
    expect(row).toBe(`"a","'=HYPERLINK(""https://x.example"";""'+1"")","2026-06-01","2026-06-30","5","3","1","1"`);
  });
});

test('rows are sorted by number or by text, and stay in order where they are the same', () => {
  type Row = { name: string; count: number };
  const columns: Column<Row>[] = [
    { key: 'name', name: 'Name', of: ({ name }) => name },
    { key: 'count', name: 'Count', of: ({ count }) => count },
  ];
  const rows = [10, 9, 100, 9].map((count, at) => ({ name: 'dabc'[at] ?? '', count }));
  const names = (column: string, isDown: boolean) =>
    sorted(rows, columns, { column, isDown }, 'en')
      .map(({ name }) => name)
      .join('');
  expect([names('count', true), names('count', false)]).toEqual(['bdac', 'acdb']);
  expect([names('name', false), names('name', true), names('nothing', true)]).toEqual(['abcd', 'dcba', 'dabc']);
});

test('an event is what was said last, and a report or a mistake that was ever told', () => {
  const entry = (over: Partial<AdverseEntryAnswer>): AdverseEntryAnswer => ({
    ...{ entryId: 'e', eventId: 'e', kind: 'burn', happenedOn: '2026-06-14', severity: 'mild', note: 'x' },
    ...{ reportedTo: null, reportedOn: null, isMistake: false, screeningId: null, by: 'Dr. Eva', at: '' },
    ...over,
  });
  const report = { reportedTo: 'the maker', reportedOn: '2026-06-16' };
  const events = knownEvents([
    entry({ entryId: 'h', severity: 'severe' }),
    entry({ entryId: 'g', isMistake: true }),
    entry({ entryId: 'i', eventId: 'i', kind: 'infection' }),
    entry({ entryId: 'f', ...report }),
    entry({}),
  ]);
  expect(events).toMatchObject([
    { eventId: 'e', severity: 'severe', ...report, isMistake: true, entries: 4 },
    { eventId: 'i', isMistake: false, reportedOn: null, entries: 1 },
  ]);
});
