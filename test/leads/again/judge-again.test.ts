import { describe, expect, test } from 'vitest';
import { screeningOf } from '../../../shared/intake/lead-from-submission.ts';
import { type JudgedAgain, judgeAgain, type OtherRules } from '../../../shared/leads/again/judge-again.ts';
import type { Screening } from '../../../shared/leads/screening.ts';
import type { Overlay } from '../../../shared/screening/overlay.ts';
import { aClinic } from '../../builders.ts';
import { admitted } from '../../intake/admitted.ts';
import { healthy, ruleSet, ruleSet110 } from '../../screening/healthy.ts';
import vignettes100 from '../../screening/vignettes-1.0.0.json' with { type: 'json' };
import vignettes110 from '../../screening/vignettes-1.1.0.json' with { type: 'json' };
import { aLead } from '../leads.ts';

type Over = { version?: string; overlay?: Overlay; device?: 'mechanical' | 'rf'; at?: string };

/** Somebody to whom nothing applies but these answers, or nothing at all, by the boxes that say so. */
const stored = async (
  answers?: Record<string, unknown>,
  { version = '1.0.0', overlay, device = 'mechanical', at }: Over = {},
): Promise<Screening> => {
  const settings = aClinic({ device, ...(overlay && { overlay }) });
  const rules = version === '1.0.0' ? ruleSet : ruleSet110;
  const given = answers ? { answers: healthy(answers, rules), noneApply: [] } : {};
  const submission = await admitted({ ...given, ruleSetVersion: version }, { settings, ...(at && { at }) });
  return screeningOf(submission, aLead());
};

const idsOf = (findings: JudgedAgain['before']['findings']) => findings.map(({ ruleId }) => ruleId);
const judged = async (screening: Screening, rules: OtherRules) => {
  const { before, after, gaps } = await judgeAgain(screening, rules);
  return {
    outcomes: [before.outcome, after.atLeast.outcome, after.atMost],
    newly: idsOf(after.atLeast.findings).filter((id) => !idsOf(before.findings).includes(id)),
    gone: idsOf(before.findings).filter((id) => !idsOf(after.atLeast.findings).includes(id)),
    ...{ before, after, gaps },
  };
};

describe('a screening of 1.0.0 by 1.1.0', () => {
  test('of somebody to whom nothing applied is not known, and suitable at the least', async () => {
    const { outcomes, gaps, newly } = await judged(await stored(), { version: '1.1.0' });
    expect(outcomes).toEqual(['suitable', 'suitable', 'defer_until']);
    expect(newly).toEqual([]);
    expect([...gaps.unasked]).toContain('otherCancer');
  });

  test('takes "none of these apply" for the questions of then alone', async () => {
    const screening = await stored();
    expect(screening.noneApply).toContain('history');
    const { gaps } = await judged(screening, { version: '1.1.0' });
    expect([...gaps.unasked]).toEqual(expect.arrayContaining(['faints', 'otherCondition', 'plannedTreatment']));
  });

  test('finds what the answers of then say by rules that are new', async () => {
    const answers = { age: 60, concerns: [{ concern: 'pigmentation', area: 'face' }], pigmentType: 'sun-spots' };
    const { outcomes, newly } = await judged(await stored(answers), { version: '1.1.0' });
    expect(newly).toContain('pigment-unchecked');
    expect(outcomes[1]).toBe('consult_clinician');
  });

  test('is judged on its own day: a wait that is over by now still counts', async () => {
    const answers = { events: [{ type: 'sunburn-or-tan', date: '2024-03-01' }] };
    const { before, after } = await judged(await stored(answers, { at: '2024-03-02T10:00:00.000Z' }), {
      version: '1.1.0',
    });
    expect([before.outcome, after.atLeast.outcome]).toEqual(['defer_until', 'defer_until']);
    expect(after.atLeast.deferUntil).toBe(before.deferUntil);
  });

  test('is judged for its own device', async () => {
    const { gaps } = await judged(await stored({}, { device: 'rf' }), { version: '1.1.0' });
    expect([...gaps.unasked]).toContain('thinFace');
  });
});

describe('another overlay', () => {
  const smoker = { smoker: 'yes' };
  const strict: Overlay = { severities: { smoker: 'absolute' } };

  test('that is stricter weighs a rule heavier, and everything is known', async () => {
    const { outcomes, newly, gone } = await judged(await stored(smoker), { overlay: strict });
    expect(outcomes).toEqual(['suitable_with_cautions', 'not_suitable', 'not_suitable']);
    expect([newly, gone]).toEqual([[], []]);
  });

  test('stays where none is named, and is gone where an empty one is', async () => {
    const screening = await stored(smoker, { overlay: strict });
    expect((await judged(screening, {})).outcomes).toEqual(['not_suitable', 'not_suitable', 'not_suitable']);
    const without = await judged(screening, { overlay: {} });
    expect(without.outcomes).toEqual(['not_suitable', 'suitable_with_cautions', 'suitable_with_cautions']);
  });

  test('with a line of age adds its rule', async () => {
    const young = await stored({ age: 22 });
    const { newly } = await judged(young, { overlay: { ageLine: { under: 25, severity: 'relative' } } });
    expect(newly).toEqual(['age-under-clinic-line']);
  });
});

test('a finding that is in no rule set, as of a clinic that nobody had signed for, is left out on both sides', async () => {
  const screening = await stored({ smoker: 'yes' });
  const held = { ruleId: 'of-nobody', severity: 'relative' as const, waitUntil: null, seeDoctor: false };
  const assessment = {
    ...screening.assessment,
    outcome: 'consult_clinician' as const,
    findings: [held, ...screening.assessment.findings],
  };
  const { outcomes, gone } = await judged({ ...screening, assessment }, {});
  expect(outcomes[0]).toBe('suitable_with_cautions');
  expect(gone).toEqual([]);
});

test('a version that was never published is a defect', async () => {
  await expect(judgeAgain(await stored(), { version: '9.9.9' })).rejects.toThrow('not published');
});

describe.each([vignettes100, vignettes110])('published cases of $ruleSetVersion', ({ ruleSetVersion, cases }) => {
  test.each(cases)('$id judged again by the same rules are the same', async ({ answers, context }) => {
    const device = context.device as 'mechanical' | 'rf';
    const at = `${context.today}T10:00:00.000Z`;
    const screening = await stored(answers, { version: ruleSetVersion, device, at });
    const { before, after, gaps } = await judgeAgain(screening, { version: ruleSetVersion });
    expect(after.atLeast).toMatchObject(before);
    expect([after.atMost, after.mayFire, gaps.unasked.size, gaps.unoffered.size]).toEqual([before.outcome, [], 0, 0]);
  });
});
