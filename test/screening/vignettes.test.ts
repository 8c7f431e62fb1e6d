import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import type { Device } from '../../shared/screening/published/treatments.ts';
import { ruleSet, ruleSet110 } from './healthy.ts';
import { read } from './judge.ts';
import vignettes100 from './vignettes-1.0.0.json' with { type: 'json' };
import vignettes110 from './vignettes-1.1.0.json' with { type: 'json' };

const published = [
  { version: '1.0.0', rules: ruleSet, ...vignettes100 },
  { version: '1.1.0', rules: ruleSet110, ...vignettes110 },
];

describe.each(published)('the acceptance cases of $version', ({ version, rules, cases, ruleSetVersion }) => {
  test.each(cases)('$id $title', ({ answers, context, expected }) => {
    const { today } = context;
    const device = context.device as Device;
    const { findings, ...rest } = assess(read(answers, today, device, rules), { today, device, ruleSet: rules });
    const ruleIds = findings.map(({ ruleId }) => ruleId).sort();
    expect({ ...rest, ruleIds }).toEqual({ ...expected, ruleIds: [...expected.ruleIds].sort() });
  });

  test('are for this version', () => {
    expect(ruleSetVersion).toBe(version);
  });
});

test('every rule that 1.1.0 adds has a case in which it fires, and one in which it is silent', () => {
  const before = ruleSet.rules.map(({ id }) => id);
  const added = ruleSet110.rules.map(({ id }) => id).filter((id) => !before.includes(id));
  const firedIn = (id: string) =>
    vignettes110.cases.filter(({ expected }) => (expected.ruleIds as string[]).includes(id));
  expect(added).toHaveLength(27);
  expect(added.filter((id) => firedIn(id).length === 0)).toEqual([]);
  expect(added.filter((id) => firedIn(id).length === vignettes110.cases.length)).toEqual([]);
});
