import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../../shared/screening/reading/read-answers.ts';
import { healthy, ruleSet, today } from '../healthy.ts';

const reading = (answers: unknown, noneApply: unknown = []) =>
  readAnswers({ answers, noneApply }, { ruleSet, device: 'mechanical', today });

/** Pointers and codes of what is wrong. */
const wrong = (answers: unknown): string[] => reading(answers).issues.map(({ pointer, code }) => `${pointer} ${code}`);

describe('names', () => {
  test('of questions that do not exist are refused', () => {
    expect(wrong(healthy({ allergy: 'none' }))).toEqual(['/answers/allergy unknown']);
  });

  test('of the language itself are refused like any other, and change nothing', () => {
    const answers = JSON.parse(`{"__proto__":{"age":1},"constructor":1,${JSON.stringify(healthy()).slice(1)}`);
    expect(wrong(answers)).toEqual(['/answers unknown', '/answers/constructor unknown']);
    expect(({} as { age?: number }).age).toBeUndefined();
  });

  test('that could hold anything are not repeated', () => {
    expect(wrong(healthy({ 'a@b.example': 1, ['x'.repeat(61)]: 1 }))).toEqual(['/answers unknown', '/answers unknown']);
  });

  test('are at most sixty', () => {
    const many = (length: number) => Object.fromEntries(Array.from({ length }, (_, index) => [`q${index}`, 1]));
    expect(wrong(many(61))).toEqual(['/answers too-many']);
    expect(wrong(many(60))).not.toContain('/answers too-many');
  });

  test.each([null, [], 'x', 4, undefined])('need an object: %o', (answers) => {
    expect(wrong(answers)).toEqual(['/answers type']);
  });
});

describe('values', () => {
  test.each([
    ...['30', 17.5, 121, -1, Number.NaN, Number.POSITIVE_INFINITY, true, null, [30]].map((age) => [
      'age',
      age,
      ' range',
    ]),
    ['smoker', 'No', ' choice'],
    ['smoker', true, ' choice'],
    ['smoker', ['no'], ' choice'],
    ['smoker', null, ' choice'],
    ['smoker', '', ' choice'],
    ['smoker', 'toString', ' choice'],
    ['topicals', 'none', ' type'],
    ['topicals', [], ' required'],
    ['topicals', ['retinol'], '/0 choice'],
    ['topicals', ['retinoid', 3], '/1 choice'],
    ['topicals', ['retinoid', 'retinoid'], '/1 duplicate'],
    ['topicals', Array(9).fill('none'), ' too-many'],
    ['topicals', { 0: 'none' }, ' type'],
    ['concerns', [], ' required'],
    ['concerns', {}, ' type'],
    ['concerns', Array(21).fill({ concern: 'wrinkles', area: 'face' }), ' too-many'],
    ['concerns', ['wrinkles'], '/0 type'],
    ['concerns', [['wrinkles', 'face']], '/0 type'],
    ['concerns', [{ concern: 'wrinkles' }], '/0/area required'],
    ['concerns', [{ concern: 'wrinkles', area: 'hand' }], '/0/area choice'],
    ['concerns', [{ concern: 'wrinkles', area: 'face', extra: 1 }], '/0/extra unknown'],
    ['events', {}, ' type'],
    ['events', [null], '/0 type'],
    ['events', [{ type: 'vaccination' }], '/0/date required'],
    ['events', [{ date: today }], '/0/type required'],
    ['events', [{ type: 'flu', date: today }], '/0/type choice'],
    ['events', [{ type: 'vaccination', date: today, by: 'x' }], '/0/by unknown'],
    ['events', Array(41).fill({ type: 'vaccination', date: today }), ' too-many'],
  ] as [string, unknown, string][])('%s %o gives%s', (key, answer, expected) => {
    expect(wrong(healthy({ [key]: answer }))).toEqual([`/answers/${key}${expected}`]);
  });

  test('are kept from 0 to 120 for the age', () => {
    for (const age of [0, 17, 18, 120]) expect(reading(healthy({ age })).answers.age).toBe(age);
  });

  test('may be as many as the limit says', () => {
    const wishes = Array(20).fill({ concern: 'wrinkles', area: 'face' });
    const events = Array(40).fill({ type: 'vaccination', date: today });
    expect(wrong(healthy({ concerns: wishes, events }))).toEqual([]);
    const topicals = ruleSet.questions.find(({ key }) => key === 'topicals');
    const all = topicals && 'options' in topicals ? topicals.options : [];
    expect(wrong(healthy({ topicals: [...all] }))).toEqual([]);
  });

  test('that are wrong are not kept beside what is wrong with them', () => {
    expect(reading(healthy({ topicals: ['retinoid', 'retinoid'] })).answers).not.toHaveProperty('topicals');
  });

  test('of nought are nought without a sign', () => {
    expect(reading(healthy({ age: -0 })).answers.age).toBe(0);
  });

  test('make the same answer in whatever order they were chosen', () => {
    const one = reading(healthy({ topicals: ['exfoliant', 'retinoid'] })).answers.topicals;
    expect(one).toEqual(['retinoid', 'exfoliant']);
  });

  test('say a wish twice to no effect', () => {
    const wish = { concern: 'wrinkles', area: 'face' };
    expect(reading(healthy({ concerns: [wish, wish] })).answers.concerns).toEqual([wish]);
  });

  test('never come back in an issue', () => {
    const secret = 'canary-4711';
    const spoilt = healthy({
      age: secret,
      smoker: secret,
      topicals: [secret],
      events: [{ type: secret, date: secret }],
    });
    const { issues } = reading(spoilt, [secret]);
    expect([issues.length, JSON.stringify(issues).includes(secret)]).toEqual([6, false]);
  });
});

describe('the date of an event', () => {
  const dated = (date: unknown) => wrong(healthy({ events: [{ type: 'vaccination', date }] }));

  test.each(['2026-06-15', '2024-02-29', '1900-01-01', '2026-06', '2024-02', '1900-01', 'over-a-year', 'unknown'])(
    'may be %s',
    (date) => {
      expect(dated(date)).toEqual([]);
    },
  );

  test.each([
    '2026-06-16',
    '9999-12-31',
    '1899-12-31',
    '0000-01-01',
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-07',
    '1899-12',
    '2026-00',
    '2026-13',
    '2026-6',
    '06/2026',
    '2026',
    '2026-6-1',
    '2026-06-15T10:00:00+02:00',
    '2026-06-15 ',
    '٢٠٢٦-٠٦-١٥',
    '15.06.2026',
    '',
    'today',
    20260615,
    null,
    ['2026-06-15'],
  ])('may not be %o', (date) => {
    expect(dated(date)).toEqual(['/answers/events/0/date date']);
  });

  test('may be given for several events of one type', () => {
    const events = [today, 'over-a-year'].map((date) => ({ type: 'dermal-filler', date }));
    expect(reading(healthy({ events })).answers.events).toEqual(events);
  });
});
