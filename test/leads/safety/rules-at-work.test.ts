import { describe, expect, test } from 'vitest';
import { decisions } from '../../../shared/leads/review.ts';
import { rulesAtWork, verdictOn } from '../../../shared/leads/safety/rules-at-work.ts';
import { severities } from '../../../shared/screening/rule-set.ts';

const on = '2026-06-20';

describe('a rule is', () => {
  test.each([
    ['caution', ['agreed', 'agreed', 'agreed', 'agreed', 'agreed']],
    ['relative', ['overruled', 'agreed', 'agreed', 'agreed', 'agreed']],
    ['temporary', ['overruled', 'overruled', 'open', 'agreed', 'agreed']],
    ['absolute', ['overruled', 'overruled', 'open', 'overruled', 'agreed']],
  ] as const)('overruled by what is more lenient than %s', (severity, verdicts) => {
    const found = decisions.map((decision) => verdictOn({ severity, waitUntil: null }, { decision, on }));
    expect(found).toEqual(verdicts);
  });

  test.each(severities)('open without a review, %s as well', (severity) => {
    expect(verdictOn({ severity, waitUntil: null }, undefined)).toBe('open');
  });
});

describe('a wait', () => {
  const wait = { severity: 'temporary', waitUntil: '2026-07-10' } as const;
  test.each([
    ['the day before it is over', { decision: 'proceed', on: '2026-07-09' }, 'overruled'],
    ['the day on which it is over', { decision: 'proceed', on: '2026-07-10' }, 'agreed'],
    ['with a day that is too early', { decision: 'wait', until: '2026-07-09', on }, 'overruled'],
    ['with the same day', { decision: 'wait', until: '2026-07-10', on }, 'agreed'],
    ['without a day', { decision: 'wait', on }, 'agreed'],
    ['declined', { decision: 'decline', on }, 'agreed'],
  ] as const)('that is decided %s', (_when, review, verdict) => {
    expect(verdictOn(wait, review)).toBe(verdict);
  });
});

test('counts of a rule are the sum of what became of it', () => {
  const caution = { ruleId: 'b', severity: 'caution', waitUntil: null } as const;
  const relative = { ruleId: 'a', severity: 'relative', waitUntil: null } as const;
  const proceed = { decision: 'proceed', on } as const;
  const counted = rulesAtWork([
    { findings: [caution, relative], review: proceed },
    { findings: [relative], review: undefined },
    { findings: [], review: proceed },
  ]);
  expect(counted).toEqual({
    screenings: 3,
    reviewed: 2,
    rules: [
      { ruleId: 'a', fired: 2, agreed: 0, overruled: 1, open: 1 },
      { ruleId: 'b', fired: 1, agreed: 1, overruled: 0, open: 0 },
    ],
  });
});
