import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../../shared/screening/assess.ts';
import { addDays } from '../../shared/screening/calendar-day.ts';
import { explain } from '../../shared/screening/explain.ts';
import { outcomes } from '../../shared/screening/outcome.ts';
import { ageLineRuleId, type Overlay, withOverlay } from '../../shared/screening/overlay.ts';
import { overlayChanges, overlayFaults } from '../../shared/screening/overlay-review.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import { counted } from '../../shared/texts/filled.ts';
import { healthy, ruleSet, today } from './healthy.ts';
import { overlays } from './overlays.ts';
import { type Submission, submissions } from './submissions.ts';

const rank = (outcome: string): number => outcomes.indexOf(outcome as (typeof outcomes)[number]);

const judged = ({ answers, today: on, device }: Submission, overlay?: Overlay) => {
  const reading = readAnswers({ answers }, { ruleSet, device, today: on });
  return assess(reading.answers, { today: on, device, ruleSet: withOverlay(ruleSet, overlay) });
};

/** Judges and explains a person to whom nothing applies but the overrides. */
const told = (overrides: object, overlay: Overlay) => {
  const answers = healthy({ ...overrides });
  const rules = withOverlay(ruleSet, overlay);
  const assessment = assess(answers, { today, device: 'mechanical', ruleSet: rules });
  return explain(assessment, answers, { ruleSet: rules, today });
};

describe('whatever a clinic adds', () => {
  test('nobody’s outcome improves, and no date gets earlier', () => {
    const property = fc.property(submissions, overlays, (submission, overlay) => {
      const published = judged(submission);
      const here = judged(submission, overlay);
      expect(rank(here.outcome)).toBeGreaterThanOrEqual(rank(published.outcome));
      if (published.deferUntil && here.deferUntil) expect(here.deferUntil >= published.deferUntil).toBe(true);
      expect(here.outcome === 'not_suitable' || here.needsClinician || !published.needsClinician).toBe(true);
    });
    fc.assert(property, { numRuns: 2_000, seed: 4_711 });
  });

  test('every rule that fired without it fires with it, at least as heavily, and says at least as late a day', () => {
    const property = fc.property(submissions, overlays, (submission, overlay) => {
      const here = judged(submission, overlay);
      for (const { ruleId, severity, waitUntil, seeDoctor } of judged(submission).findings) {
        const found = here.findings.find((finding) => finding.ruleId === ruleId);
        expect(found).toBeDefined();
        expect(found?.seeDoctor).toBe(seeDoctor);
        const weights = ['caution', 'relative', 'temporary', 'absolute'];
        expect(weights.indexOf(found?.severity ?? '')).toBeGreaterThanOrEqual(weights.indexOf(severity));
        if (waitUntil && found?.waitUntil) expect(found.waitUntil >= waitUntil).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 1_000, seed: 4_711 });
  });

  test('every finding has its words', () => {
    const property = fc.property(submissions, overlays, (submission, overlay) => {
      const rules = withOverlay(ruleSet, overlay);
      const { answers } = readAnswers({ answers: submission.answers }, { ruleSet, ...submission });
      const context = { ruleSet: rules, today: submission.today } as const;
      const { findings, nextStep } = explain(judged(submission, overlay), answers, context);
      for (const { reason, advice } of findings) expect(reason && advice).toBeTruthy();
      expect(nextStep).not.toMatch(/:$/);
    });
    fc.assert(property, { numRuns: 500, seed: 4_711 });
  });

  test('the published rule set stays as it is', () => {
    const before = JSON.stringify(ruleSet);
    fc.assert(
      fc.property(overlays, (overlay) => void withOverlay(ruleSet, overlay)),
      { numRuns: 100, seed: 4_711 },
    );
    expect(JSON.stringify(ruleSet)).toBe(before);
    expect(withOverlay(ruleSet, undefined)).toBe(ruleSet);
    expect(withOverlay(ruleSet, {})).toBe(ruleSet);
  });
});

describe('a longer wait', () => {
  const overlay = { waits: { 'isotretinoin-recent': 365 } };
  const stopped = (daysAgo: number) => ({
    isotretinoin: 'past',
    events: [{ type: 'isotretinoin-stopped', date: addDays(today, -daysAgo) }],
  });

  test('holds until its last day, also where the published one would be over', () => {
    expect(told(stopped(364), overlay)).toMatchObject({ outcome: 'defer_until', deferUntil: addDays(today, 1) });
    expect(told(stopped(365), overlay).findings).toEqual([]);
  });

  test('is named in the finding', () => {
    expect(told(stopped(30), overlay).findings[0]?.advice).toContain('365 days');
  });

  test('of an open-ended rule is also named in the next step', () => {
    expect(told({ isotretinoin: 'current' }, { waits: { 'isotretinoin-current': 366 } })).toMatchObject({
      deferUntil: addDays(today, 366),
      nextStep: expect.stringContaining('366 days'),
    });
  });
});

describe('a heavier severity', () => {
  test('of a caution asks for a clinician, and keeps the advice', () => {
    const { outcome, findings } = told(
      { bloodThinners: ['supplements'] },
      { severities: { 'bleeding-supplements': 'relative' } },
    );
    expect(outcome).toBe('consult_clinician');
    expect(findings[0]?.advice).toMatch(/clinician goes through this.*Leave them out/);
  });

  test('that refuses says that the clinic is stricter, and leaves no date', () => {
    const overlay: Overlay = { severities: { 'isotretinoin-current': 'absolute', 'topical-retinoid': 'absolute' } };
    expect(told({ isotretinoin: 'current' }, overlay)).toMatchObject({ outcome: 'not_suitable', deferUntil: null });
    expect(told({ topicals: ['retinoid'] }, overlay).nextStep).toContain('it can tell you what would have to change');
  });
});

describe('a line of age', () => {
  const line: Overlay = { ageLine: { under: 25, severity: 'relative' } };

  test.each([
    [24, 'consult_clinician'],
    [25, 'suitable'],
  ])('of 25 makes of %i: %s', (age, outcome) => {
    expect(told({ age }, line).outcome).toBe(outcome);
  });

  test('stands beside the published one, and says whose it is', () => {
    const { findings } = told({ age: 20 }, line);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['age-18-to-21', ageLineRuleId]);
    expect(findings[1]?.reason).toContain('under 25');
    expect(findings[1]?.seeDoctor).toBe(false);
  });

  test('may refuse, and then says what would have to change', () => {
    const { outcome, nextStep } = told({ age: 24 }, { ageLine: { under: 25, severity: 'absolute' } });
    expect(outcome).toBe('not_suitable');
    expect(nextStep).toContain('You would have to be 25');
  });

  test('says nothing of children, whom the published rules refuse', () => {
    expect(told({ age: 17 }, line).findings.map(({ ruleId }) => ruleId)).toEqual(['age-under-18']);
  });
});

describe('what a clinic does not touch', () => {
  const overlay: Overlay = {
    waits: { 'isotretinoin-recent': 365, 'isotretinoin-current': 366 },
    severities: { 'bleeding-supplements': 'relative', 'topical-retinoid': 'absolute' },
    ageLine: { under: 25, severity: 'relative' },
  };
  const touched = [...Object.keys(overlay.waits ?? {}), ...Object.keys(overlay.severities ?? {}), ageLineRuleId];
  const left = <Text>(texts: Readonly<Record<string, Text>>) =>
    Object.entries(texts).filter(([id]) => !touched.includes(id));

  test('keeps its texts, word for word', () => {
    const [before, after] = [ruleSet.wording, withOverlay(ruleSet, overlay).wording];
    expect(left(after.rules)).toEqual(left(before.rules));
    expect(left(after.until)).toEqual(left(before.until));
  });

  test('keeps its texts too where the clinic only says again what is published', () => {
    const again: Overlay = {
      severities: { 'bleeding-supplements': 'caution' as 'relative', 'keloid-history': 'relative' },
    };
    const after = withOverlay(ruleSet, again);
    expect([after.rules, after.wording]).toEqual([ruleSet.rules, ruleSet.wording]);
  });

  test('is said before the clinic’s own words about a wait, and after those about a severity', () => {
    const { rules, until } = withOverlay(ruleSet, overlay).wording;
    const before = ruleSet.wording;
    const words = ruleSet.productTexts;
    const waitsLonger = (days: number) => counted(days, words.longer, 'en');
    const advice = (id: string) => [before.rules[id]?.advice, rules[id]?.advice];
    const [published, longer] = advice('isotretinoin-recent');
    expect(longer).toBe(`${published} ${waitsLonger(365)}`);
    const [caution, heavier] = advice('bleeding-supplements');
    expect(heavier).toBe(`${words.stricter.relative} ${caution}`);
    expect(until['isotretinoin-current']).toBe(`${before.until['isotretinoin-current']} ${waitsLonger(366)}`);
    // A day says when a wait ends, a clinician when a talk does: neither has a sentence of what would have to change.
    const without = ['isotretinoin-recent', 'bleeding-supplements', ageLineRuleId];
    expect(without.map((id) => until[id])).toEqual([undefined, undefined, undefined]);
    expect(until['topical-retinoid']).toBe(words.until);
  });
});

describe('a longer wait after an event', () => {
  const waits = ruleSet.rules.flatMap((rule) => (rule.wait?.from === 'event' ? [{ rule, wait: rule.wait }] : []));

  test('lets its rule fire for as long, also where its event is one condition of several', () => {
    for (const { rule, wait } of waits) {
      const itself = rule.when;
      const other = { kind: 'within', event: wait.event, fromDays: 0, belowDays: wait.days + 1 } as const;
      const elsewhere = { kind: 'is', question: 'smoker', values: ['yes'] } as const;
      for (const kind of ['all', 'any'] as const) {
        const planted = { ...rule, when: { kind, of: [itself, other, elsewhere] } };
        const rules = withOverlay({ ...ruleSet, rules: [planted] }, { waits: { [rule.id]: wait.days + 9 } }).rules;
        expect(rules[0]?.when).toEqual({ kind, of: [{ ...itself, belowDays: wait.days + 9 }, other, elsewhere] });
      }
    }
    expect(waits.length).toBeGreaterThan(5);
  });
});

describe('looking at an overlay', () => {
  test('lets a wait last as long as an event can be dated, and one from today longer', () => {
    const overlay: Overlay = { waits: { 'surgery-site-recent': 366, 'isotretinoin-current': 367 } };
    expect(overlayFaults(overlay, ruleSet)).toEqual([]);
  });

  test('names each rule that is different, before and after', () => {
    const overlay: Overlay = {
      waits: { 'isotretinoin-recent': 365, 'skin-infection-site': 1 },
      severities: { 'bleeding-supplements': 'relative' },
      ageLine: { under: 25, severity: 'absolute' },
    };
    expect(overlayChanges(ruleSet, overlay)).toEqual([
      {
        ruleId: 'bleeding-supplements',
        before: { severity: 'caution', days: null },
        after: { severity: 'relative', days: null },
      },
      {
        ruleId: 'isotretinoin-recent',
        before: { severity: 'temporary', days: 184 },
        after: { severity: 'temporary', days: 365 },
      },
      { ruleId: ageLineRuleId, before: null, after: { severity: 'absolute', days: null } },
    ]);
  });

  test('finds what would not tighten', () => {
    const overlay: Overlay = {
      waits: {
        'isotretinoin-recent': 184,
        'isotretinoin-current': 400,
        'surgery-site-recent': 367,
        'no-such': 9,
        'age-18-to-21': 9,
      },
      severities: { 'age-under-18': 'relative', 'isotretinoin-current': 'relative', 'no-such': 'absolute' },
    };
    const found = overlayFaults(overlay, ruleSet).map(({ path, code }) => [path.join('/'), code]);
    expect(found).toEqual([
      ['waits/isotretinoin-recent', 'not-stricter'],
      ['waits/surgery-site-recent', 'too-long'],
      ['waits/no-such', 'unknown-rule'],
      ['waits/age-18-to-21', 'no-wait'],
      ['severities/age-under-18', 'not-stricter'],
      ['severities/isotretinoin-current', 'not-stricter'],
      ['severities/no-such', 'unknown-rule'],
    ]);
  });

  test('the same overlay is put together once', () => {
    const published = ruleSet;
    const overlay = () => ({ waits: { 'isotretinoin-recent': 300 } });
    expect(withOverlay(published, overlay())).toBe(withOverlay(published, overlay()));
  });

  test('fifty clinics’ rules stay put together; the one used longest ago goes first', () => {
    const published = { ...ruleSet };
    const of = (days: number) => withOverlay(published, { waits: { 'isotretinoin-recent': days } });
    const others = (count: number, from: number) => {
      for (let days = from; days < from + count; days += 1) of(days);
    };
    const first = of(200);
    others(49, 1_000);
    expect(of(200)).toBe(first);
    others(49, 2_000);
    expect(of(200)).toBe(first);
    others(50, 3_000);
    expect(of(200)).not.toBe(first);
  });
});
