import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answeredQuestions } from '../../shared/screening/answer-words.ts';
import { assess } from '../../shared/screening/assess.ts';
import { knownDay } from '../../shared/screening/calendar-day.ts';
import { compilePredicate } from '../../shared/screening/engine/compile-predicate.ts';
import { findCauses } from '../../shared/screening/engine/find-causes.ts';
import { groundOf } from '../../shared/screening/finding-ground.ts';
import { annotatedCatalogueOf } from '../../shared/screening/published/published-annotated.ts';
import type { Device } from '../../shared/screening/published/treatments.ts';
import { readAnswers } from '../../shared/screening/reading/read-answers.ts';
import type { AnnotatedCatalogue } from '../../shared/screening/rule-set.ts';
import { textOf } from '../../shared/screening/wording.ts';
import { eachVersion, healthy, ruleSet, today } from './healthy.ts';
import { read } from './judge.ts';
import { submissionsTo } from './submissions.ts';

const catalogue = annotatedCatalogueOf({ treatment: 'microneedling', version: '1.0.0' }, 'en') as AnnotatedCatalogue;
const seed = 4_711;

const firedBy = (ruleId: string, overrides: object, device: Device = 'mechanical') =>
  groundOf({ ruleId }, read(healthy({ ...overrides }), today, device), { catalogue, device, today }).firedBy;

describe('what fired a rule', () => {
  test.each(eachVersion)('is enough to fire it by $version, for whatever anybody answers', ({ rules: ruleSet }) => {
    const { questions } = ruleSet;
    fc.assert(
      fc.property(submissionsTo(ruleSet), ({ answers: sent, today: on, device }) => {
        const { answers, issues, contradictions } = readAnswers({ answers: sent }, { ruleSet, device, today: on });
        fc.pre(issues.length + contradictions.length === 0);
        for (const { ruleId } of assess(answers, { today: on, device, ruleSet }).findings) {
          const rule = ruleSet.rules.find(({ id }) => id === ruleId);
          if (!rule) throw new Error('A rule fired that does not exist.');
          const causes = findCauses(rule.when, { answers, questions, device, today: knownDay(on) });
          const alone = Object.fromEntries(causes.map(({ question, answer }) => [question, answer]));
          expect(compilePredicate(rule.when, questions, device)(alone, knownDay(on)), ruleId).toBe(true);
          expect(causes.length > 0 || rule.when.kind === 'device', ruleId).toBe(true);
        }
      }),
      { numRuns: 400, seed },
    );
  });

  test('is only that part of an answer which counts, in the words of the form', () => {
    const [cause, ...others] = firedBy('bleeding-supplements', { bloodThinners: ['anticoagulant', 'supplements'] });
    expect(others).toEqual([]);
    const { text } = textOf(catalogue.wording.questions, 'bloodThinners');
    expect(cause).toMatchObject({ question: 'bloodThinners', group: 'medication', text });
    expect(cause?.answer).toEqual([textOf(catalogue.wording.options, 'bloodThinners').supplements]);
  });

  test('is those wishes and events alone that it is about', () => {
    const concerns = [
      { concern: 'pigmentation', area: 'face' },
      { concern: 'wrinkles', area: 'neck' },
    ];
    const events = [
      { type: 'dermal-filler', date: today },
      { type: 'vaccination', date: today },
    ];
    const [filler, ...others] = firedBy('filler-recent', { events, concerns, pigmentType: 'sun-spots' });
    expect([filler?.question, filler?.answer.length, others]).toEqual(['events', 1, []]);
    const line = { kind: 'line', concerns: ['wrinkles'] } as const;
    const answers = read(healthy({ concerns, pigmentType: 'sun-spots' }));
    const { questions } = ruleSet;
    const context = { answers, questions, device: 'mechanical', today: knownDay(today) } as const;
    expect(findCauses(line, context)).toEqual([{ question: 'concerns', answer: [concerns[1]] }]);
    expect(findCauses({ kind: 'line', concerns: ['stretch-marks'] }, context)).toEqual([]);
    // Questions that were never asked made nothing fire.
    const open = { ...context, answers: {} };
    const nothing = [
      line,
      { kind: 'has', question: 'topicals', values: ['retinoid'] },
      { kind: 'is', question: 'smoker', values: ['yes'] },
    ] as const;
    expect(nothing.flatMap((predicate) => findCauses(predicate, open))).toEqual([]);
  });

  test('is nothing where the clinic’s device alone does it', () => {
    expect(firedBy('rf-safety-notice', { implants: ['none'] }, 'rf')).toEqual([]);
  });

  test('is every answer that says unsure where any of them is enough', () => {
    const rule = ruleSet.rules.find(({ when }) => when.kind === 'unsure');
    const asked = firedBy(rule?.id ?? '', { isotretinoin: 'unsure', bloodThinners: ['unsure', 'supplements'] });
    expect(asked.map(({ question, answer }) => [question, answer.length])).toEqual([
      ['bloodThinners', 1],
      ['isotretinoin', 1],
    ]);
  });

  test('by an overlay that is stricter than the rule is what the rule looks at', () => {
    expect(firedBy('age-18-to-21', { age: 23 })).toMatchObject([{ question: 'age', answer: ['23'] }]);
  });
});

describe('a finding', () => {
  test('names its sources with titles and how strong they are', () => {
    const context = { catalogue, device: 'mechanical', lang: 'en', today } as const;
    for (const { id, sources, strength } of ruleSet.rules) {
      const ground = groundOf({ ruleId: id }, read(healthy({})), context);
      expect(ground.sources.map(({ code }) => code)).toEqual([...sources]);
      expect(ground.sources.every(({ title }) => title.length > 3)).toBe(true);
      expect(ground.strength).toBe(strength);
    }
  });
});

test('a finding of a rule that its rule set does not have is a defect', () => {
  const context = { catalogue, device: 'mechanical', lang: 'en', today } as const;
  expect(() => groundOf({ ruleId: 'never-published' }, read(healthy({})), context)).toThrow('does not have');
});

describe('answers read back', () => {
  test('write a date out, and say when it is long ago, not known, or nothing happened', () => {
    const dated = ['2026-06-01', '2026-03', 'over-a-year', 'unknown'].map((date) => ({ type: 'vaccination', date }));
    const said = (events: object[]) =>
      answeredQuestions(read(healthy({ events })), catalogue).find(({ question }) => question === 'events')?.answer;
    const event = catalogue.wording.events.vaccination;
    expect(said(dated)).toEqual([
      `${event}: 1 June 2026`,
      `${event}: March 2026`,
      `${event}: more than a year ago`,
      `${event}: the date is not known`,
    ]);
    expect(said([])).toEqual(['Nothing of this']);
  });

  test('are every question that was asked, in order, with the label of each choice', () => {
    const answers = read(healthy({ events: [{ type: 'sunburn-or-tan', date: 'unknown' }] }));
    const shown = answeredQuestions(answers, catalogue);
    expect(shown.map(({ question }) => question)).toEqual(Object.keys(answers));
    const words = Object.fromEntries(shown.map(({ question, answer }) => [question, answer]));
    expect(words.age).toEqual(['31']);
    expect(words.events).toEqual([`${catalogue.wording.events['sunburn-or-tan']}: the date is not known`]);
    expect(shown.every(({ text, answer }) => text.length > 3 && answer.every((line) => line.length > 0))).toBe(true);
  });

  test('say for everybody what was chosen, and never fail', () => {
    fc.assert(
      fc.property(submissionsTo(ruleSet), ({ answers: sent, today: on, device }) => {
        const { answers, issues } = readAnswers({ answers: sent }, { ruleSet, device, today: on });
        fc.pre(issues.length === 0);
        expect(answeredQuestions(answers, catalogue)).toHaveLength(Object.keys(answers).length);
      }),
      { numRuns: 200, seed },
    );
  });
});
