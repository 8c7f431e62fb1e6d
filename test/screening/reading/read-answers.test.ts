import { describe, expect, test } from 'vitest';
import type { Device } from '../../../shared/screening/published/treatments.ts';
import { readAnswers } from '../../../shared/screening/reading/read-answers.ts';
import { fieldInEnglish } from '../../../shared/texts/in-english.ts';
import { healthy, ruleSet, today } from '../healthy.ts';

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
    expect(wrong(healthy(), Array(20).fill('history'))).toEqual([]);
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

  test('says nothing more of an answer that cannot be read', () => {
    expect(wrong({ ...byHand, smoker: 'perhaps' }, listable)).toEqual(['/answers/smoker choice']);
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

  test('goes on until nothing more falls away: what hangs on a dropped answer is dropped as well', () => {
    const hangs = { smoker: 'keloid', epilepsy: 'smoker' } as Record<string, string>;
    const questions = ruleSet.questions.map((question) => {
      const on = hangs[question.key];
      return on ? { ...question, showIf: { kind: 'is', question: on, values: ['self', 'yes'] } as const } : question;
    });
    const context = { ruleSet: { ...ruleSet, questions }, device: 'mechanical', today } as const;
    const { answers } = readAnswers({ answers: healthy({ smoker: 'yes', epilepsy: 'yes' }) }, context);
    expect([answers.smoker, answers.epilepsy]).toEqual([undefined, undefined]);
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
    const at = [{ pointer: `/answers/${key}`, code: 'contradiction' }];
    expect([issues, contradictions]).toMatchObject([[], at]);
    expect(contradictions.map(fieldInEnglish)).toEqual([expect.stringMatching(/^You .+\.$/)]);
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
