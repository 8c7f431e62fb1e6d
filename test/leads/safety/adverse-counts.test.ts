import { expect, test } from 'vitest';
import { adverseCounts, type CountedEvents, type JudgedBy } from '../../../shared/leads/safety/adverse-counts.ts';

const rules = (ruleSetVersion: string): JudgedBy => ({ treatment: 'microneedling', ruleSetVersion });
const ruleIdsOf = async ({ ruleSetVersion }: JudgedBy) => (ruleSetVersion === '1.0.0' ? ['a', 'b'] : ['b', 'c']);

test('events count for the rules that there were, whether they had fired or not', async () => {
  const counted: CountedEvents[] = [
    { year: '2026', rules: rules('1.0.0'), events: 3, fired: { a: 2, 'clinic-rule': 1 } },
    { year: '2026', rules: rules('1.1.0'), events: 2, fired: { c: 2 } },
    { year: '2027', rules: rules('1.0.0'), events: 1, fired: { b: 1 } },
    { year: '2027', events: 4, fired: {} },
  ];
  expect(await adverseCounts(counted, ruleIdsOf)).toEqual({
    events: 10,
    unscreened: 4,
    rules: [
      { ruleId: 'a', fired: 2, notFired: 2 },
      { ruleId: 'b', fired: 1, notFired: 5 },
      { ruleId: 'c', fired: 2, notFired: 0 },
      { ruleId: 'clinic-rule', fired: 1, notFired: 2 },
    ],
  });
});

test('a year whose only event was taken back counts nothing', async () => {
  const counted = [{ year: '2026', rules: rules('1.0.0'), events: 0, fired: { a: 0 } }];
  expect(await adverseCounts(counted, ruleIdsOf)).toMatchObject({ events: 0, rules: [{ fired: 0, notFired: 0 }, {}] });
});
