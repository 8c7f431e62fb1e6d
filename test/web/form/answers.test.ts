import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { embeddedForm } from '../../../shared/pages/embedded-form.tsx';
import { answersIn, fieldsIn, nameOf } from '../../../web/form/form-answers.ts';
import { skipLogic } from '../../../web/form/skip.ts';
import { aClinic, everyGroup, healthyAnswers } from '../../builders.ts';
import { fill, knowElements, treeOf } from './tree.ts';

beforeAll(knowElements);
afterAll(() => {
  vi.unstubAllGlobals();
});

const markup = embeddedForm(aClinic({ device: 'rf' }), 'microneedling', 'en');
let form: HTMLFormElement;
let asked: () => Record<string, unknown>;

beforeEach(() => {
  form = treeOf(markup);
  asked = skipLogic(form, 'rf');
});

const answer = (key: string, ...values: string[]) => fill(form, `answers.${key}`, ...values);
const answers = () => answersIn(fieldsIn(form).filter(({ hidden }) => !hidden));
const isAsked = (key: string) => {
  asked();
  return fieldsIn(form).some((field) => nameOf(field) === `answers.${key}` && !field.hidden);
};

describe('what stands in the form', () => {
  test('of a healthy person is what a program would have sent', () => {
    answer('age', '31');
    answer('concerns', 'acne-scars:face');
    for (const key of ['scarShape', 'skinType', 'expectation', 'appearanceDistress'] as const) {
      answer(key, healthyAnswers[key]);
    }
    fill(form, 'noneApply', ...everyGroup);
    asked();
    const { events: _none, implants: _open, ...given } = answers();
    expect(given).toEqual(healthyAnswers);
  });

  test.each([
    ['a number', 'age', [' 31 '], 31],
    ['what is no number is no answer', 'age', ['31 years'], undefined],
    ['one choice', 'smoker', ['yes'], 'yes'],
    ['many choices, also when it is one', 'topicals', ['retinoid'], ['retinoid']],
    ['lines, without those that are empty', 'concerns', ['', 'wrinkles:neck'], [{ concern: 'wrinkles', area: 'neck' }]],
    ['nothing', 'smoker', [], undefined],
  ])('is read as %s', (_what, key, values, expected) => {
    answer(key, ...values);
    expect(answers()[key]).toEqual(expected);
  });

  test('about events is a date, or a word for one, for each that has happened', () => {
    fill(form, 'answers.events.dermal-filler', '2026-05-01', '');
    fill(form, 'answers.events.vaccination', '', 'unknown');
    expect(answers().events).toEqual([
      { type: 'dermal-filler', date: '2026-05-01' },
      { type: 'vaccination', date: 'unknown' },
    ]);
  });
});

describe('a question is asked', () => {
  test('while the answers give reason for it, and its own answer counts no longer than that', () => {
    answer('concerns', 'acne-scars:face');
    expect(isAsked('scarShape')).toBe(true);
    answer('scarShape', 'raised');
    answer('concerns', 'wrinkles:face');
    expect(isAsked('scarShape')).toBe(false);
    expect(asked()).not.toHaveProperty('scarShape');
    answer('concerns', 'acne-scars:face');
    expect(asked().scarShape).toBe('raised');
  });

  test('until one tick says that nothing of its group applies', () => {
    expect(isAsked('smoker')).toBe(true);
    fill(form, 'noneApply', 'history');
    expect(isAsked('smoker')).toBe(false);
    expect(isAsked('topicals')).toBe(true);
  });

  test('also under a tick when nobody can be ticked off about it', () => {
    fill(form, 'noneApply', 'skin-at-site');
    expect(isAsked('skinType')).toBe(true);
    expect(isAsked('coldSores')).toBe(false);
  });

  test('or is not sent by the browser either', () => {
    asked();
    const [scars] = fieldsIn(form).filter((field) => nameOf(field) === 'answers.scarShape');
    expect(scars).toMatchObject({ hidden: true, disabled: true });
  });
});
