import { describe, expect, test } from 'vitest';
import { caseReports } from './case-reports.ts';
import { ruleSet110, today } from './healthy.ts';
import { judge } from './judge.ts';

describe('people of case reports, by 1.1.0', () => {
  test.each(caseReports)('$id $who', ({ answers, device = 'mechanical', outcome, fired }) => {
    const found = judge({ age: 35, ...answers }, today, device, ruleSet110);
    expect([found.outcome, ...found.findings.map(({ ruleId }) => ruleId)]).toEqual([outcome, ...fired]);
  });

  test('are 52, and whom no question finds is told with every result what to ask before a visit', () => {
    expect(caseReports).toHaveLength(52);
    expect(caseReports.filter(({ unasked }) => unasked)).toHaveLength(11);
    const { always } = ruleSet110.wording;
    expect(always?.beforeVisit.join(' ')).toMatch(/products.*vitamin C.*single-use.*opened in front of you/s);
  });
});
