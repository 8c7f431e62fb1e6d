import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../shared/screening/read-answers.ts';
import type { Device } from '../../shared/screening/rule-set.ts';
import { healthy, ruleSet, today } from './healthy.ts';

const listable = ['pregnancy', 'medication', 'immune', 'history', 'skin-at-site', 'allergy', 'recent-procedure'];

/** What a healthy person fills in by hand when every group is ticked off: the example of the contract. */
const byHand = {
  age: 31,
  concerns: [{ concern: 'acne-scars', area: 'face' }],
  scarShape: 'sunken-or-flat',
  skinType: 'II',
  expectation: 'gradual-improvement',
  appearanceDistress: 'no',
};

function reading(answers: unknown, noneApply: unknown = [], device: Device = 'mechanical') {
  return readAnswers({ answers, noneApply }, { ruleSet, device, today });
}

/** Pointers and codes of what is wrong; contradictions among them. */
function wrong(answers: unknown, noneApply: unknown = [], device: Device = 'mechanical'): string[] {
  const { issues, contradictions } = reading(answers, noneApply, device);
  return [...issues, ...contradictions].map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a complete answer sheet', () => {
  test('is read unchanged, without the questions that are not asked', () => {
    const { pigmentType: _pigmentType, implants: _implants, ...asked } = healthy();
    expect(reading(healthy())).toEqual({ answers: asked, issues: [], contradictions: [] });
  });

  test('takes at most 13 choices of a healthy person, whatever they wish for', () => {
    for (const concern of ['acne-scars', 'pigmentation', 'wrinkles']) {
      const extra = concern === 'pigmentation' ? { pigmentType: 'sun-spots' } : {};
      const answers = { ...byHand, ...extra, concerns: [{ concern, area: 'face' }] };
      expect(reading(answers, listable).issues).toEqual([]);
    }
    expect(Object.keys(byHand).length + listable.length).toBeLessThanOrEqual(13);
  });
});

describe('none of these apply to me', () => {
  test('gives every open question of a listed group its "no" value', () => {
    const { answers } = reading(byHand, listable);
    expect(answers).toMatchObject({
      pregnancy: 'no',
      bloodThinners: ['none'],
      connectiveTissue: 'none',
      coldSores: 'never',
      events: [],
    });
    expect(Object.keys(answers)).toHaveLength(36);
  });

  test('never covers what is always answered by hand', () => {
    const always = ['age', 'concerns', 'expectation', 'appearanceDistress', 'skinType'];
    expect(wrong({}, listable).sort()).toEqual(always.map((key) => `/answers/${key} required`).sort());
    expect(wrong({ ...byHand, scarShape: undefined }, listable)).toEqual(['/answers/scarShape required']);
  });

  test.each(['age', 'expectations', 'completeness', 'device', '', '__proto__', 7, null])('cannot name %o', (name) => {
    expect(wrong(byHand, ['pregnancy', name, ...listable.slice(1)])).toContain('/noneApply/1 choice');
  });

  test('can name the device group with heated needles', () => {
    expect(reading(byHand, [...listable, 'device'], 'rf').answers.implants).toEqual(['none']);
  });

  test.each([{}, 'medication', 3, null])('must be a list, not %o', (noneApply) => {
    expect(wrong(byHand, noneApply)).toContain('/noneApply type');
  });

  test('is a short list', () => {
    expect(wrong(healthy(), Array(21).fill('history'))).toEqual(['/noneApply too-many']);
  });

  test.each([
    ['bloodThinners', ['supplements']],
    ['smoker', 'yes'],
    ['keloid', 'unsure'],
    ['coldSores', 'history'],
    ['events', [{ type: 'vaccination', date: 'over-a-year' }]],
    ['pregnancy', 'possible'],
  ])('contradicts another answer of its group: %s %o', (key, answer) => {
    const { issues, contradictions } = reading({ ...byHand, [key]: answer }, listable);
    expect([issues, contradictions.map(({ pointer }) => pointer)]).toEqual([[], [`/answers/${key}`]]);
  });

  test('agrees with a "no" answer of its group', () => {
    const same = {
      pregnancy: 'not-applicable',
      breastfeeding: 'no',
      topicals: ['none'],
      coldSores: 'never',
      events: [],
    };
    expect(wrong({ ...byHand, ...same }, listable)).toEqual([]);
    expect(reading({ ...byHand, ...same }, listable).answers.pregnancy).toBe('not-applicable');
  });
});

describe('pruning', () => {
  test('drops the answer to a question that is not asked, unread', () => {
    const answers = healthy({ pigmentType: 7, implants: { a: 1 }, concerns: [{ concern: 'wrinkles', area: 'neck' }] });
    const read = reading({ ...answers, scarShape: ['x'] });
    expect([read.issues, Object.keys(read.answers).filter((key) => /pigment|scar|implants/.test(key))]).toEqual([
      [],
      [],
    ]);
  });

  test('asks about colour, scars and implants where they matter', () => {
    const asked = { ...healthy(), pigmentType: undefined, scarShape: undefined, implants: undefined };
    const concerns = [
      { concern: 'pigmentation', area: 'face' },
      { concern: 'surgical-scars', area: 'neck' },
    ];
    const all = ['pigmentType', 'scarShape', 'implants'].map((key) => `/answers/${key} required`);
    expect(wrong({ ...asked, concerns }, [], 'rf')).toEqual(all);
  });

  test('comes before the wishes are known to be well formed', () => {
    expect(wrong({ ...byHand, concerns: 'acne-scars', scarShape: 9 }, listable)).toEqual(['/answers/concerns type']);
  });

  test('reads "not applicable" to an asked question about colour or scars as unsure', () => {
    const concerns = [...['pigmentation', 'acne-scars'].map((concern) => ({ concern, area: 'face' }))];
    const { answers } = reading(healthy({ concerns, pigmentType: 'not-applicable', scarShape: 'not-applicable' }));
    expect([answers.pigmentType, answers.scarShape]).toEqual(['unsure', 'unsure']);
  });
});

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
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`q${index}`, 1]));
    expect(wrong(many)).toEqual(['/answers too-many']);
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

  test.each(['2026-06-15', '2024-02-29', '1900-01-01', 'over-a-year', 'unknown'])('may be %s', (date) => {
    expect(dated(date)).toEqual([]);
  });

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

describe('a contradiction', () => {
  const ended = (type: string) => ({ events: [{ type, date: 'over-a-year' }] });

  test.each([
    [{ isotretinoin: 'current', ...ended('isotretinoin-stopped') }, 'isotretinoin'],
    [{ radiotherapyAtSite: 'no', ...ended('radiotherapy-site-ended') }, 'radiotherapyAtSite'],
    [{ immune: ['chemotherapy'], ...ended('chemotherapy-ended') }, 'immune'],
    [{ topicals: ['none', 'retinoid'] }, 'topicals'],
    [{ lesionsAtSite: ['unsure', 'none'] }, 'lesionsAtSite'],
  ])('is found in %o', (answers, key) => {
    const { issues, contradictions } = reading(healthy(answers));
    const at = [{ pointer: `/answers/${key}`, code: 'contradiction', message: expect.any(String) }];
    expect([issues, contradictions]).toEqual([[], at]);
  });

  test.each([
    { isotretinoin: 'unsure', ...ended('isotretinoin-stopped') },
    { radiotherapyAtSite: 'past', ...ended('radiotherapy-site-ended') },
    { radiotherapyAtSite: 'current', ...ended('radiotherapy-site-ended') },
    { immune: ['biologic-or-dmard', 'unsure'], ...ended('chemotherapy-ended') },
  ])('is not made of %o', (answers) => {
    expect(reading(healthy(answers)).contradictions).toEqual([]);
  });

  test('can come from a filled-in "no"', () => {
    const { radiotherapyAtSite: _open, ...answers } = healthy(ended('radiotherapy-site-ended'));
    expect(wrong(answers, ['history'])).toEqual(['/answers/radiotherapyAtSite contradiction']);
  });
});
