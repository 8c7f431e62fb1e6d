import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { QuestionField } from '../../shared/pages/question-field.tsx';
import { questionnaire } from '../../shared/screening/questionnaire.ts';
import { ruleSet } from '../screening/healthy.ts';
import { controlsOf, tagsOf } from './markup.ts';

const form = questionnaire(ruleSet, 'mechanical');

type Given = { fields?: Record<string, string[]>; errors?: string[]; today?: string };

const field = (key: string, { fields = {}, errors = [], today }: Given = {}) => {
  const question = form.questions.find((row) => row.key === key);
  if (!question) throw new Error('There is no such question');
  const given = {
    question,
    events: form.events,
    fields: new Map(Object.entries(fields)),
    errors,
    today,
    lang: 'en' as const,
  };
  return renderToStaticMarkup(QuestionField(given));
};
const checked = (html: string) => tagsOf(html, 'input').flatMap((tag) => ('checked' in tag ? [tag.value] : []));

describe('a question of a form', () => {
  test('of one choice has a button for each answer, and the answer of before is chosen', () => {
    const html = field('skinType', { fields: { 'answers.skinType': ['II'] } });
    expect(new Set(tagsOf(html, 'input').map(({ type, name }) => `${type} ${name}`))).toEqual(
      new Set(['radio answers.skinType']),
    );
    expect(checked(html)).toEqual(['II']);
  });

  test('of many choices has boxes, all of the answer of before ticked', () => {
    const html = field('topicals', { fields: { 'answers.topicals': ['retinoid', 'exfoliant'] } });
    expect(new Set(tagsOf(html, 'input').map(({ type }) => type))).toEqual(new Set(['checkbox']));
    expect(checked(html)).toEqual(['retinoid', 'exfoliant']);
  });

  test('of a number is a text field with digits, so that what was mistyped can be corrected', () => {
    const html = field('age', { fields: { 'answers.age': ['31 years'] } });
    expect(tagsOf(html, 'input')).toEqual([
      expect.objectContaining({ type: 'text', inputmode: 'numeric', value: '31 years' }),
    ]);
  });

  test('about wishes has three lines, and as many as were sent', () => {
    expect(tagsOf(field('concerns'), 'select')).toHaveLength(3);
    const many = ['acne-scars:face', 'wrinkles:neck', 'other:face', 'oily-skin:face'];
    const html = field('concerns', { fields: { 'answers.concerns': many } });
    expect(tagsOf(html, 'select')).toHaveLength(4);
    expect(tagsOf(html, 'option').flatMap((tag) => ('selected' in tag ? [tag.value] : []))).toEqual(many);
  });
});

describe('a thing that may have happened', () => {
  const name = 'answers.events.dermal-filler';
  const date = (html: string) => controlsOf(html).find((control) => control.name === name && 'type' in control);
  const chosen = (html: string) => tagsOf(html, 'option').flatMap((tag) => ('selected' in tag ? [tag.value] : []));

  test('has a date of today or before, or a word for what is longer ago', () => {
    const html = field('events', { today: '2026-06-15', fields: { [name]: ['2026-05-01'] } });
    expect(date(html)).toMatchObject({ type: 'date', value: '2026-05-01', max: '2026-06-15' });
    expect(chosen(field('events', { fields: { [name]: ['', 'over-a-year'] } }))).toContain('over-a-year');
  });

  test.each([
    ['2026-06-15', ['2026-06', '2026-01', '2025-12', '2025-06'], '2025-05'],
    ['2027-01-01', ['2027-01', '2026-12', '2026-01'], '2025-12'],
  ])('may be given as a month of the last year: on %s', (today, offered, tooOld) => {
    const months = (html: string) => tagsOf(html, 'option').flatMap(({ value }) => value ?? []);
    const html = field('events', { today });
    expect(months(html)).toEqual(expect.arrayContaining(offered));
    expect(months(html)).not.toContain(tooOld);
    const given = field('events', { today, fields: { [name]: ['', tooOld] } });
    expect([chosen(given).filter(Boolean), date(given)?.value ?? '']).toEqual([[tooOld], '']);
  });

  test('is given back as it was typed when it is no date', () => {
    expect(date(field('events', { fields: { [name]: ['last spring'] } }))).toMatchObject({
      type: 'text',
      value: 'last spring',
    });
  });

  test('has a row for every event of the rule set', () => {
    const html = field('events');
    for (const { type } of form.events) expect(html).toContain(`name="answers.events.${type}"`);
  });
});

describe('what is wrong with a question', () => {
  test.each(['age', 'skinType', 'topicals', 'concerns', 'events'])('stands at it and is tied to it: %s', (key) => {
    const html = field(key, { errors: ['First.', 'Second.'] });
    expect(html).toContain(`<p class="error" id="answers-${key}-error">First. Second.</p>`);
    expect(html).toContain(`aria-describedby="answers-${key}-help answers-${key}-error" aria-invalid="true"`);
    expect(html).toContain(`id="answers-${key}"`);
  });

  test.each(form.questions.map(({ key, help }) => [key, help]))(
    'is heard after the help of %s, which is tied to it',
    (key, help) => {
      const html = field(key);
      if (help === '' && key !== 'events') expect(html).not.toContain('aria-describedby');
      else expect(html).toContain(`aria-describedby="answers-${key}-help"`);
      expect(html.includes(`class="help" id="answers-${key}-help"`)).toBe(html.includes('aria-describedby'));
    },
  );

  test('is not said of a question that is fine', () => {
    expect(field('skinType')).not.toMatch(/error|aria-invalid/);
  });
});

describe('what a question tells the form’s script', () => {
  const told = (key: string) => [...tagsOf(field(key), 'fieldset'), ...tagsOf(field(key), 'div')][0];

  test.each([
    ['when it is asked', 'scarShape', { 'data-show-if': expect.stringContaining('acne-scars') }],
    ['which answers mean no', 'topicals', { 'data-none': 'none', 'data-type': 'multi' }],
    ['that a tick may stand for its dates', 'events', { 'data-none': '', 'data-type': 'events' }],
  ])('is %s', (_what, key, expected) => {
    expect(told(key)).toMatchObject(expected);
  });

  test('is nothing about a "no" where each has to answer by hand', () => {
    expect(told('skinType')).not.toHaveProperty('data-none');
    expect(told('skinType')).not.toHaveProperty('data-show-if');
  });
});
