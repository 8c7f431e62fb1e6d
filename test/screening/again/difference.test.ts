import { describe, expect, test } from 'vitest';
import { differenceOf } from '../../../shared/screening/again/difference.ts';
import {
  type DifferenceTally,
  joinTallies,
  mostConcerned,
  noDifference,
} from '../../../shared/screening/again/difference-tally.ts';
import type { CarriedJudgement } from '../../../shared/screening/again/judge-carried.ts';
import { type Finding, outcomeOfWorst } from '../../../shared/screening/assess.ts';
import { type Outcome, outcomes } from '../../../shared/screening/outcome.ts';
import type { Severity } from '../../../shared/screening/rule-set.ts';

const aFinding = (ruleId: string, severity: Severity, waitUntil: string | null = null): Finding => ({
  ruleId,
  severity,
  waitUntil,
  seeDoctor: false,
});

const said = (findings: Finding[]) => ({
  outcome: outcomeOfWorst(findings.map(({ severity }) => severity)),
  deferUntil: findings[0]?.waitUntil ?? null,
  needsClinician: false,
  openEnded: false,
  findings,
});

const judged = (findings: Finding[], over: Partial<CarriedJudgement> = {}): CarriedJudgement => {
  const atLeast = said(findings);
  return { atLeast, atMost: atLeast.outcome, mayFire: [], isDayKnown: true, ...over };
};

const caution = aFinding('smoker', 'caution');
const relative = aFinding('other', 'relative');
const untilMay = aFinding('tan', 'temporary', '2026-05-01');
const untilJune = aFinding('tan', 'temporary', '2026-06-01');

describe('a difference', () => {
  test.each<[string, Finding[], CarriedJudgement, ReturnType<typeof differenceOf>['change']]>([
    [
      'is worse where the least is worse, whatever else may come',
      [],
      judged([relative], { atMost: 'not_suitable' }),
      'worse',
    ],
    ['is better where the most is better', [relative], judged([caution]), 'better'],
    [
      'is open where the least is better and the most is not',
      [relative],
      judged([], { atMost: 'defer_until' }),
      'open',
    ],
    [
      'is open where the least is the same and the most is worse',
      [caution],
      judged([caution], { atMost: 'defer_until' }),
      'open',
    ],
    ['is none where both are the same', [caution], judged([caution]), 'same'],
    ['is worse with a later day', [untilMay], judged([untilJune]), 'worse'],
    ['is better with an earlier day', [untilJune], judged([untilMay]), 'better'],
    [
      'is open with an earlier day that may become later',
      [untilJune],
      judged([untilMay], { isDayKnown: false }),
      'open',
    ],
    ['is none in outcome where a rule comes beside a heavier one', [relative], judged([relative, caution]), 'same'],
  ])('%s', (_name, before, now, change) => {
    expect(differenceOf(said(before), now).change).toBe(change);
  });

  test('names the rules that came, went, or weigh otherwise, and those that decided', () => {
    const heavier = aFinding('smoker', 'absolute');
    expect(differenceOf(said([relative, caution]), judged([heavier]))).toEqual({
      ...{ change: 'worse', newly: [], noLonger: ['other'], otherwise: ['smoker'], decided: ['smoker'] },
    });
    expect(differenceOf(said([relative]), judged([]))).toMatchObject({ change: 'better', decided: ['other'] });
    expect(differenceOf(said([relative]), judged([relative, caution]))).toMatchObject({
      newly: ['smoker'],
      decided: [],
    });
  });

  test('does not call a rule gone that may still fire', () => {
    expect(
      differenceOf(said([relative]), judged([], { mayFire: ['other'], atMost: 'consult_clinician' })),
    ).toMatchObject({
      ...{ change: 'open', noLonger: [] },
    });
  });

  test('names the wait with the day, and not the shorter one beside it', () => {
    const shorter = aFinding('peel', 'temporary', '2026-05-20');
    expect(differenceOf(said([untilMay]), judged([untilJune, shorter])).decided).toEqual(['tan']);
  });
});

const concerned = (at: number, before: Outcome, atLeast: Outcome) => ({
  ...{ leadId: `lead-${at}`, screeningId: `s-${at}`, createdAt: new Date(at * 1_000).toISOString() },
  ...{ before, atLeast, atMost: atLeast, dayBefore: null, dayAfter: null, rules: [] },
});
const tally = (over: Partial<DifferenceTally>): DifferenceTally => ({ ...noDifference, screenings: 1, ...over });

describe('a sum', () => {
  test('of nothing is nothing', () => {
    expect(joinTallies([])).toEqual(noDifference);
  });

  test('does not depend on the order or the size of its pages', () => {
    const all = outcomes.flatMap((before, one) =>
      outcomes.map((atLeast, other) => {
        const count = {
          ruleId: `r-${one % 3}`,
          reason: 'Why.',
          newly: 1,
          noLonger: 0,
          otherwise: 0,
          decided: other % 2,
          mayFire: 1,
        };
        return tally({
          cells: [{ before, atLeast, atMost: atLeast, count: 1 }],
          rules: [count],
          concerned: [concerned(one * 5 + other, before, atLeast)],
        });
      }),
    );
    const whole = joinTallies(all);
    const inPages = joinTallies([
      joinTallies(all.slice(7)),
      joinTallies(all.slice(3, 7)),
      joinTallies(all.slice(0, 3)),
    ]);
    expect(inPages).toEqual(whole);
    expect(whole.screenings).toBe(25);
    expect(whole.cells).toHaveLength(25);
    expect(whole.rules.map(({ newly, mayFire }) => newly - mayFire)).toEqual([0, 0, 0]);
  });

  test('lists the worst changes first, the newest among equals, and no more than a page can show', () => {
    const many = Array.from({ length: 300 }, (_, at) => concerned(at, 'suitable', 'suitable_with_cautions'));
    const worst = concerned(1_000, 'suitable', 'not_suitable');
    const better = concerned(1_001, 'not_suitable', 'suitable');
    const { concerned: list } = joinTallies([tally({ concerned: [...many, better, worst] })]);
    expect(list).toHaveLength(mostConcerned);
    expect(list[0]).toEqual(worst);
    expect(list.at(1)?.leadId).toBe('lead-299');
    expect(list).not.toContainEqual(better);
  });
});
