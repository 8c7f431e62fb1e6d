import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import type { Device } from '../../shared/screening/treatments.ts';
import { ruleSet } from './healthy.ts';
import { read } from './judge.ts';
import vignettes from './vignettes.json' with { type: 'json' };

describe('the acceptance cases', () => {
  test.each(vignettes.cases)('$id $title', ({ answers, context, expected }) => {
    const { today } = context;
    const device = context.device as Device;
    const { findings, ...rest } = assess(read(answers, today, device), { today, device, ruleSet });
    const ruleIds = findings.map(({ ruleId }) => ruleId).sort();
    expect({ ...rest, ruleIds }).toEqual({ ...expected, ruleIds: [...expected.ruleIds].sort() });
  });

  test('are fifteen, for the published version', () => {
    expect([vignettes.cases.length, vignettes.ruleSetVersion]).toEqual([15, ruleSet.version]);
  });
});
