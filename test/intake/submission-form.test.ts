import { describe, expect, test } from 'vitest';
import { submission } from '../../shared/intake/submission.ts';
import { submissionOfForm } from '../../shared/intake/submission-form.ts';
import { aForm, aSubmission } from '../builders.ts';

const read = (over: Parameters<typeof aForm>[0] = {}) => {
  const form = aForm(over);
  return submissionOfForm(new Map([...form.keys()].map((name) => [name, form.getAll(name)])), 'microneedling');
};
const answers = async (over: Parameters<typeof aForm>[0]) => (await read(over)).answers as Record<string, unknown>;
const consents = async (over: Parameters<typeof aForm>[0]) => (await read(over)).consents as Record<string, unknown>;

test('a form and JSON say the same', async () => {
  expect(submission.parse(await read({ treatment: 'microneedling' }))).toEqual(submission.parse(aSubmission()));
});

describe('an answer of a form', () => {
  test.each([
    ['a number becomes one', 'age', '31', 31],
    ['a number with blanks becomes one', 'age', ' 31 ', 31],
    ['a number that is none stays text, to be refused', 'age', '31 years', '31 years'],
    ['a number with a sign stays text', 'age', '-5', '-5'],
    ['a choice is text', 'smoker', 'yes', 'yes'],
    ['a choice that came twice is a list, to be refused', 'smoker', ['yes', 'no'], ['yes', 'no']],
    ['one tick of several is a list', 'immune', 'hiv', ['hiv']],
    ['several ticks are a list', 'topicals', ['retinoid', 'exfoliant'], ['retinoid', 'exfoliant']],
    ['an answer to no question of ours stays as it came', 'canary', 'x', 'x'],
  ])('%s', async (_what, key, values, expected) => {
    expect((await answers({ [`answers.${key}`]: values }))[key]).toEqual(expected);
  });

  test('that is empty is no answer', async () => {
    expect(await answers({ 'answers.age': ' ', 'answers.skinType': '' })).not.toHaveProperty('age');
  });

  test.each([
    ['a line is a concern and an area', ['acne-scars:face'], [{ concern: 'acne-scars', area: 'face' }]],
    ['empty lines are left out', ['', 'wrinkles:neck', ''], [{ concern: 'wrinkles', area: 'neck' }]],
    ['a line that is none stays text, to be refused', ['acne-scars', 'a:b:c'], ['acne-scars', 'a:b:c']],
  ])('about concerns: %s', async (_what, lines, concerns) => {
    expect((await answers({ 'answers.concerns': lines })).concerns).toEqual(concerns);
  });

  test('about events is a date for each that has happened, and an empty list when none has', async () => {
    const [filler, laser] = ['answers.events.dermal-filler', 'answers.events.laser-ablative'];
    expect((await answers({ [filler]: '2026-05-01', [laser]: '' })).events).toEqual([
      { type: 'dermal-filler', date: '2026-05-01' },
    ]);
    // A row has a date and a choice beside it, under one name.
    expect((await answers({ [laser]: ['', 'over-a-year'] })).events).toEqual([
      { type: 'laser-ablative', date: 'over-a-year' },
    ]);
    expect((await answers({ [filler]: '', [laser]: ['', ''] })).events).toEqual([]);
    expect(await answers({})).not.toHaveProperty('events');
  });
});

describe('a consent of a form', () => {
  test.each(['on', 'yes', 'true'])('is given by a box that says %s', async (value) => {
    expect((await consents({ 'consents.marketing': value })).marketing).toBe(true);
  });

  test.each(['no', 'false', '', 'YES'])('is not given by %j, which is refused', async (value) => {
    const sent = await read({ 'consents.marketing': value });
    expect((await consents({ 'consents.marketing': value })).marketing).toBe(value);
    expect(submission.safeParse(sent).success).toBe(false);
  });

  test('that is not ticked is not there', async () => {
    expect(await consents({ 'consents.health': undefined })).toEqual({ textId: (await consents({})).textId });
  });
});

describe('other fields of a form', () => {
  test('that a page left empty mean nothing, but for the one that people do not see', async () => {
    const empty = { lang: '', formToken: ' ', returnUrl: '' };
    expect(Object.keys(await read(empty)).sort()).toEqual(Object.keys(await read()).sort());
    expect((await read({ leaveEmpty: '' })).leaveEmpty).toBe('');
  });

  test('that ask for a website in earnest are left out, and hold nothing', async () => {
    for (const website of ['https://ada.example', ['a', 'b'], 'x'.repeat(3_000)]) {
      const { leaveEmpty, ...sent } = submission.parse(await read({ website }));
      expect([leaveEmpty, sent]).toEqual(['', expect.not.objectContaining({ website: expect.anything() })]);
    }
  });

  test.each(['status', 'outcome', 'leadId', 'answersx'])(
    'cannot set %s: the name comes out as a member that is refused',
    async (name) => {
      expect(await read({ [name]: 'x' })).toHaveProperty(name);
      expect(submission.safeParse(await read({ [name]: 'x' })).success).toBe(false);
    },
  );

  test('that came twice come out as a list, which is refused', async () => {
    expect(submission.safeParse(await read({ 'contact.email': ['a@x.example', 'b@x.example'] })).success).toBe(false);
  });
});
