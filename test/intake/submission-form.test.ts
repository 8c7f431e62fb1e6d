import { describe, expect, test } from 'vitest';
import { saidNames } from '../../shared/intake/sent-by-page.ts';
import { formSubmission, submission } from '../../shared/intake/submission.ts';
import { submissionOfForm } from '../../shared/intake/submission-form.ts';
import { aClinic, aForm, aSubmission, everyGroup } from '../builders.ts';

type Over = Parameters<typeof aForm>[0];

const readForm = (over: Over = {}) => {
  const form = aForm(over);
  return submissionOfForm(new Map([...form.keys()].map((name) => [name, form.getAll(name)])), aClinic(), '2026-06-15');
};
const read = async (over: Over = {}) => (await readForm(over)).sent;
/** What is stored of a form that differs from a good one, and what was left out of it; it has to be accepted. */
const taken = async (over: Over) => {
  const { sent, ignored } = await readForm(over);
  return { ...formSubmission.parse(sent), ignored: ignored?.names ?? '' };
};
const answers = async (over: Over) => (await read(over)).answers as Record<string, unknown>;
const consents = async (over: Over) => (await read(over)).consents as Record<string, unknown>;

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

  test.each(['no', 'No', 'off', 'false', '0', '', ' '])('is not given by %j, which stops nobody', async (value) => {
    for (const consent of ['reminder', 'marketing'] as const) {
      const { consents, ignored } = await taken({ [`consents.${consent}`]: value });
      expect([consents[consent], ignored]).toEqual([false, '']);
    }
  });

  test.each([['1'], ['YES'], ['maybe'], [['yes', 'no']], [['0', 'on']], [['no', 'x']]])(
    'is not given by %j, which has to be guessed and is told to whoever made the page',
    async (value) => {
      const { consents, ignored } = await taken({ 'consents.marketing': value });
      expect([consents.marketing, ignored]).toEqual([false, 'consents.marketing']);
    },
  );

  test.each(['no', 'off', 'false', '0', '', '1', 'YES'])(
    'to the use of health answers is refused as %j',
    async (value) => {
      expect(submission.safeParse(await read({ 'consents.health': value })).success).toBe(false);
    },
  );

  test('may come twice when it says the same', async () => {
    const { consents } = await taken({ 'consents.health': ['yes', 'yes'], 'consents.reminder': ['on', 'yes'] });
    expect(consents).toMatchObject({ health: true, reminder: true });
  });

  test('that is not ticked is not there', async () => {
    expect(await consents({ 'consents.health': undefined })).toEqual({ textId: (await consents({})).textId });
  });
});

const long = (text: string, most: number) => text + 'x'.repeat(most);

describe('what a page adds to a form never stops the person', () => {
  test('that a page left empty means nothing', async () => {
    const empty = {
      lang: '',
      formToken: ' ',
      returnUrl: '',
      idempotencyKey: '',
      treatment: '',
      'attribution.utm_term': '',
    };
    expect(await taken(empty)).toEqual(await taken({}));
  });

  test('that asks for a website in earnest: it is left out, and holds nothing', async () => {
    for (const website of ['https://ada.example', ['a', 'b'], long('', 3_000)]) {
      const { sent, ignored } = await readForm({ website });
      expect(submission.parse(sent)).toMatchObject({ leaveEmpty: '' });
      expect([sent, ignored?.names]).toEqual([expect.not.objectContaining({ website: expect.anything() }), 'website']);
    }
  });

  test.each([
    ['captcha answers', 'g-recaptcha-response'],
    ['click ids', 'gclid'],
    ['a named button', 'submit'],
    ['an image button', 'submit.x'],
    ['leftovers of other services', '_wpcf7'],
    ['a member of contact that we do not know', 'contact.company'],
    ['a consent that we do not know', 'consents.sms'],
    ['a campaign that we do not know', 'attribution.fbclid'],
    ['what the server owns', 'status'],
    ['what only looks like an answer', 'answersx'],
    ['a prototype', '__proto__'],
  ])('%s: the field is left out and named', async (_what, name) => {
    const { ignored, ...rest } = await taken({ ...Object.fromEntries([[name, 'x']]) });
    expect(ignored).toBe(saidNames([name]));
    expect({ ...rest, ignored: '' }).toEqual(await taken({}));
  });

  test.each([
    ['a long campaign', 'attribution.utm_content', long('', 201)],
    ['a campaign with a tab', 'attribution.utm_source', 'a\tb'],
    ['a campaign that turns the writing', 'attribution.utm_term', 'a\u202eb'],
    ['a page address without end', 'attribution.pageUrl', long('https://alba.example/', 8_000)],
    ['a referrer without end', 'attribution.referrer', long('https://alba.example/', 8_000)],
    ['a return address without end', 'returnUrl', long('https://alba.example/', 2_000)],
    ['two return addresses that are too long', 'returnUrl', [long('a', 2_000), long('b', 2_000)]],
    ['a token without end', 'formToken', long('', 201)],
    ['a language that the form does not exist in', 'lang', 'xx'],
    ['no language at all', 'lang', '{{ lang }}'],
    ['a version that never was', 'ruleSetVersion', '9.9.9'],
    ['two versions', 'ruleSetVersion', ['1.0.0', '1.1.0']],
    ['a key that is none', 'idempotencyKey', long('', 256)],
    ['a group that is none', 'noneApply', [...everyGroup, 'diet']],
    ['a group of another device', 'noneApply', [...everyGroup, 'device']],
  ])('%s: it is left out and named', async (_what, name, value) => {
    const { ignored, ...rest } = await taken({ [name]: value });
    expect(ignored).toBe(saidNames([name]));
    expect({ ...rest, ignored: '' }).toEqual(await taken({}));
  });

  test('twice: the first that fits counts', async () => {
    const { ignored, attribution, lang } = await taken({
      'attribution.utm_source': [long('', 201), 'news'],
      lang: ['de', 'en-GB'],
    });
    expect([attribution.utm_source, lang]).toEqual(['news', 'en']);
    expect(ignored).toBe('attribution.utm_source, lang');
  });

  test.each(['en', 'en-GB', 'EN_us', ' en '])('the language %j is English', async (lang) => {
    expect(await taken({ lang })).toMatchObject({ lang: 'en', ignored: '' });
  });

  test('a group that is none leaves its questions to be answered: nothing counts as "no"', async () => {
    const noneApply = [...everyGroup.filter((group) => group !== 'medication'), 'medications'];
    expect((await taken({ noneApply })).noneApply).not.toContain('medication');
  });

  test('what a program wrote into the field that people do not see still counts, however much it is', async () => {
    const { leaveEmpty } = await taken({ leaveEmpty: ['', long('', 3_000)] });
    expect(leaveEmpty).toHaveLength(2_000);
  });
});

describe('what a person may have typed is never left out', () => {
  test.each(['answers.bloodThiners', 'answers[smoker]', 'Answers.smoker'])(
    'an answer under the name %s is refused',
    async (name) => {
      const { sent, ignored } = await readForm({ [name]: 'yes' });
      expect(ignored).toBeUndefined();
      expect(Object.keys(sent.answers as object)).toContain(name.replace('answers.', ''));
    },
  );

  test('fields that came twice come out as a list, which is refused', async () => {
    expect(submission.safeParse(await read({ 'contact.email': ['a@x.example', 'b@x.example'] })).success).toBe(false);
    expect(submission.safeParse(await read({ treatment: ['microneedling', 'laser'] })).success).toBe(false);
  });
});
