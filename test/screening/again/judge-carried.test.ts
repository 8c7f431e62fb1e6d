import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryAnswers } from '../../../shared/screening/again/carry-answers.ts';
import { judgeCarried } from '../../../shared/screening/again/judge-carried.ts';
import type { Answer, Answers, DatedEvent } from '../../../shared/screening/answers.ts';
import { assess } from '../../../shared/screening/assess.ts';
import { knownDay } from '../../../shared/screening/calendar-day.ts';
import { certainty } from '../../../shared/screening/engine/certainty.ts';
import { outcomes } from '../../../shared/screening/outcome.ts';
import type { Device } from '../../../shared/screening/published/treatments.ts';
import { readAnswers } from '../../../shared/screening/reading/read-answers.ts';
import type { Predicate, Question, RuleSet } from '../../../shared/screening/rule-set.ts';
import { healthy, ruleSet, ruleSet110, today } from '../healthy.ts';
import { read } from '../judge.ts';
import { submissionsTo } from '../submissions.ts';

type Way = { from?: RuleSet; to?: RuleSet; device?: Device; on?: string };

const again = (answers: Answers, { from = ruleSet, to = ruleSet110, device = 'mechanical', on = today }: Way = {}) => {
  const carried = carryAnswers(answers, { from, to, device, today: knownDay(on) });
  return { ...carried, ...judgeCarried(carried, { today: on, device, ruleSet: to }) };
};

const person = (over: object = {}, rules: RuleSet = ruleSet, device: Device = 'mechanical') =>
  read(healthy({ ...over }, rules as typeof ruleSet), today, device, rules as typeof ruleSet);

describe('answers to 1.0.0 judged by 1.1.0', () => {
  test('leave open what was not asked and what was not offered', () => {
    const { gaps, atLeast, atMost, mayFire } = again(person());
    expect([...gaps.unasked]).toEqual(['severeAllergy', 'plannedTreatment', 'otherCancer', 'faints', 'otherCondition']);
    expect(Object.fromEntries([...gaps.unoffered].map(([key, values]) => [key, [...values]]))).toEqual({
      topicals: ['fluorouracil-or-imiquimod', 'steroid-cream'],
      lesionsAtSite: ['birthmark-or-vessel'],
      allergies: ['gold-or-other-metal'],
      events: ['thread-lift', 'fat-transfer', 'injury-or-burn-scar', 'oral-steroid-stopped'],
    });
    expect([atLeast.outcome, atMost]).toEqual(['suitable', 'defer_until']);
    expect(mayFire).toEqual(expect.arrayContaining(['severe-allergy', 'answer-unsure', 'thread-lift-recent']));
    expect(mayFire).not.toContain('rf-thin-face');
  });

  test('also of heated needles ask what belongs to them', () => {
    const { gaps } = again(person({}, ruleSet, 'rf'), { device: 'rf' });
    expect([...gaps.unasked]).toEqual(expect.arrayContaining(['permanentFiller', 'nerveProblem', 'thinFace']));
    expect([...(gaps.unoffered.get('implants') ?? [])]).toEqual(['other-implant']);
  });

  test('fire the rules that look at what was asked, whatever the rest would be', () => {
    const answers = person({ skinType: 'V', darkMarksEasily: 'yes' });
    expect(assess(answers, { today, device: 'mechanical', ruleSet }).outcome).toBe('suitable_with_cautions');
    const { atLeast } = again(answers);
    expect(atLeast.outcome).toBe('consult_clinician');
    expect(atLeast.findings.map(({ ruleId }) => ruleId)).toContain('dark-marks-high');
  });

  test('are known where nothing worse can come', () => {
    const { atLeast, atMost } = again(person({ pregnancy: 'yes' }));
    expect([atLeast.outcome, atMost]).toEqual(['not_suitable', 'not_suitable']);
  });

  test('give the earliest day, which what was not asked can only make later', () => {
    const events = [{ type: 'sunburn-or-tan', date: today }];
    const { atLeast, mayFire } = again(person({ events }));
    expect(atLeast.outcome).toBe('defer_until');
    expect(atLeast.deferUntil).toBe(assess(person({ events }), { today, device: 'mechanical', ruleSet }).deferUntil);
    expect(mayFire).toContain('fat-transfer-recent');
  });
});

describe('answers to 1.1.0 judged by 1.0.0', () => {
  const back = { from: ruleSet110, to: ruleSet };

  test('drop what 1.0.0 never asked', () => {
    const { gaps, answers, atLeast, atMost } = again(person({ otherCondition: 'yes' }, ruleSet110), back);
    expect([gaps.unasked.size, gaps.unoffered.size]).toEqual([0, 0]);
    expect(answers).not.toHaveProperty('otherCondition');
    expect([atLeast.outcome, atMost]).toEqual(['suitable', 'suitable']);
  });

  test('do not turn a choice that 1.0.0 lacks into a "no": how its question would have been answered is not known', () => {
    const { gaps, mayFire } = again(person({ topicals: ['steroid-cream'] }, ruleSet110), back);
    expect([...gaps.unasked]).toEqual(['topicals']);
    expect(mayFire.length).toBeGreaterThan(0);
    const both = again(person({ topicals: ['retinoid', 'steroid-cream'] }, ruleSet110), back);
    expect([both.gaps.unasked.size, both.answers.topicals]).toEqual([0, ['retinoid']]);
  });
});

/** What somebody who answers a newer questionnaire would have answered to the older one. */
const olderAnswer = (question: Question, answer: unknown): unknown => {
  if (question.type === 'events')
    return (answer as readonly DatedEvent[]).filter(({ type }) => question.events.includes(type));
  if (question.type !== 'multi') return answer;
  const kept = (answer as readonly string[]).filter((value) => question.options.includes(value));
  return kept.length > 0 ? kept : [...question.none];
};

const firedBy = (answers: Answers, device: Device, on: string) => {
  const { findings, outcome } = assess(answers, { today: on, device, ruleSet: ruleSet110 });
  return { ids: findings.map(({ ruleId }) => ruleId), outcome };
};

test('whatever somebody would have answered, the outcome lies between the two and no other rule fires', () => {
  fc.assert(
    fc.property(submissionsTo(ruleSet110), ({ answers: all, today: on, device }) => {
      const reading = { device, today: on };
      const whole = readAnswers({ answers: all }, { ...reading, ruleSet: ruleSet110 });
      const older = Object.fromEntries(
        ruleSet.questions.map((question) => [question.key, olderAnswer(question, (all as Answers)[question.key])]),
      );
      const then = readAnswers({ answers: older }, { ...reading, ruleSet });
      fc.pre([whole, then].every(({ issues, contradictions }) => issues.length + contradictions.length === 0));
      const { ids, outcome } = firedBy(whole.answers, device, on);
      const { atLeast, atMost, mayFire } = again(then.answers, { device, on });
      const sure = atLeast.findings.map(({ ruleId }) => ruleId);
      expect(sure.filter((id) => !ids.includes(id))).toEqual([]);
      expect(ids.filter((id) => !sure.includes(id) && !mayFire.includes(id))).toEqual([]);
      const rank = (one: (typeof outcomes)[number]) => outcomes.indexOf(one);
      expect(rank(outcome)).toBeGreaterThanOrEqual(rank(atLeast.outcome));
      expect(rank(outcome)).toBeLessThanOrEqual(rank(atMost));
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['the same version', ruleSet],
  ['the other one', ruleSet110],
])('answers to a rule set judged by itself are known and the same: %s', (_name, rules) => {
  fc.assert(
    fc.property(submissionsTo(rules), ({ answers: all, today: on, device }) => {
      const { answers, issues } = readAnswers({ answers: all }, { ruleSet: rules, device, today: on });
      fc.pre(issues.length === 0);
      const { gaps, atLeast, atMost, mayFire } = again(answers, { from: rules, to: rules, device, on });
      expect(atLeast).toEqual(assess(answers, { today: on, device, ruleSet: rules }));
      expect([gaps.unasked.size, gaps.unoffered.size, mayFire, atMost]).toEqual([0, 0, [], atLeast.outcome]);
    }),
    { numRuns: 200 },
  );
});

describe('a condition over a question that was not asked', () => {
  const unknown: Predicate = { kind: 'is', question: 'new', values: ['yes'] };
  const holds: Predicate = { kind: 'is', question: 'old', values: ['yes'] };
  const fails: Predicate = { kind: 'is', question: 'old', values: ['no'] };
  const answers: Answers = { old: 'yes' as Answer };
  const gaps = { unasked: new Set(['new']), unoffered: new Map() };
  const of = (predicate: Predicate) => certainty(predicate, { answers, gaps, questions: [], device: 'rf', today: 0 });

  test.each<[string, Predicate, number]>([
    ['itself', unknown, 1],
    ['its opposite', { kind: 'not', of: unknown }, 1],
    ['the opposite of what holds', { kind: 'not', of: holds }, 0],
    ['the opposite of what does not', { kind: 'not', of: fails }, 2],
    ['and what holds', { kind: 'all', of: [unknown, holds] }, 1],
    ['and what does not', { kind: 'all', of: [unknown, fails] }, 0],
    ['or what holds', { kind: 'any', of: [unknown, holds] }, 2],
    ['or what does not', { kind: 'any', of: [unknown, fails] }, 1],
    ['one of two, one of which holds', { kind: 'atLeast', count: 1, of: [unknown, holds] }, 2],
    ['both of two', { kind: 'atLeast', count: 2, of: [unknown, holds] }, 1],
    ['three of two', { kind: 'atLeast', count: 3, of: [unknown, holds] }, 0],
    ['a number', { kind: 'number', question: 'new', from: 0, below: 9 }, 1],
  ])('%s', (_name, predicate, expected) => {
    expect(of(predicate)).toBe(expected);
  });
});
