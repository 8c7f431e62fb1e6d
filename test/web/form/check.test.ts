import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { embeddedForm } from '../../../shared/pages/embedded-form.tsx';
import { formScriptData } from '../../../shared/pages/form-script-data.ts';
import { faultsIn, hintFor } from '../../../web/form/check.ts';
import { fieldsIn, nameOf } from '../../../web/form/form-answers.ts';
import { aClinic } from '../../builders.ts';
import { ruleSet } from '../../screening/healthy.ts';
import { fill, knowElements, treeOf } from './tree.ts';

beforeAll(knowElements);
afterAll(() => {
  vi.unstubAllGlobals();
});

// A row of events opens with a tick of the script's own.
const markup = embeddedForm(aClinic(), 'microneedling', 'en').replaceAll(
  '<div class="when">',
  '<input type="checkbox"/><div class="when">',
);
const { words } = formScriptData(ruleSet, { lang: 'en', device: 'mechanical', sharesOutcome: false });
const today = '2026-06-15';
let form: HTMLFormElement;

beforeEach(() => {
  form = treeOf(markup);
});

const field = (wanted: string): HTMLElement => {
  const found = fieldsIn(form).find((field) => nameOf(field) === wanted);
  if (!found) throw new Error('There is no such field');
  return found;
};
const hint = (name: string, ...typed: string[]) => {
  fill(form, name, ...typed);
  return hintFor(field(name), { words, today });
};
const eventOf = (one: HTMLElement) => one.querySelector<HTMLInputElement>('[name]')?.name;
const faults = () =>
  new Map(
    faultsIn(form, { words, today }).map(({ field: one, message }) => [
      one.matches('.event') ? eventOf(one) : nameOf(one),
      message,
    ]),
  );
const row = (type: string): HTMLElement => {
  const found = [...form.querySelectorAll<HTMLElement>('.event')].find((one) => eventOf(one)?.endsWith(`.${type}`));
  if (!found) throw new Error('There is no such event');
  return found;
};
const tick = (type: string) => {
  for (const box of row(type).querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = true;
};

describe('a hint while somebody types', () => {
  test.each(['ada', 'ada@', 'ada@example', 'a b@example.com', '@example.com'])('comes for the address %s', (typed) => {
    expect(hint('contact.email', typed)).toBe(words.email);
  });

  test.each(['ada@example.com', 'ada@sub.example.com', 'user@bücher.example'])('leaves %s alone', (typed) => {
    expect(hint('contact.email', typed)).toBeUndefined();
  });

  test.each([
    ['121', words.number],
    ['thirty', words.number],
    ['3.5', words.number],
    ['120', undefined],
    ['0', undefined],
  ])('for the age %s', (typed, expected) => {
    expect(hint('answers.age', typed)).toBe(expected);
  });

  test('comes for a date of tomorrow, where the clinic’s day is known', () => {
    fill(form, 'answers.events.vaccination', '2026-06-16');
    expect(hintFor(row('vaccination'), { words, today })).toBe(words.future);
    expect(hintFor(row('vaccination'), { words })).toBeUndefined();
    fill(form, 'answers.events.vaccination', '2026-06-15', '');
    expect(hintFor(row('vaccination'), { words, today })).toBeUndefined();
  });

  test('is none for a word instead of a date, nor for what is empty', () => {
    fill(form, 'answers.events.vaccination', '', 'over-a-year');
    expect(hintFor(row('vaccination'), { words, today })).toBeUndefined();
    expect(hint('contact.email', ' ')).toBeUndefined();
  });
});

describe('a step cannot be left', () => {
  test('without what each has to say: answers, name, address, and consent to be read', () => {
    expect(faults().get('answers.skinType')).toBe(words.answer);
    expect(faults().get('answers.age')).toBe(words.number);
    expect(faults().get('contact.name')).toBe(words.needed);
    expect(faults().get('consents.health')).toBe(words.consent);
  });

  test('without an answer or the tick that stands for it', () => {
    expect(faults().get('answers.smoker')).toBe(words.answerOrTick);
  });

  test('for an event without its day, or with one to come: each is named itself, and their question is not', () => {
    expect(faults().get('answers.events')).toBe(words.answerOrTick);
    for (const type of ['vaccination', 'dermal-filler', 'waxing-threading-depilatory']) tick(type);
    fill(form, 'answers.events.dermal-filler', '2026-06-16', '');
    fill(form, 'answers.events.waxing-threading-depilatory', '', 'unknown');
    const events = [...faults()].filter(([name]) => name?.startsWith('answers.events'));
    expect(Object.fromEntries(events)).toEqual({
      'answers.events.vaccination': words.date,
      'answers.events.dermal-filler': words.future,
    });
  });

  test('for no event at all, where no tick stands for "none"', () => {
    form = treeOf(markup.replaceAll('name="noneApply"', 'name="other"'));
    expect(faults().has('answers.events')).toBe(false);
  });

  test('for nothing that may be empty: phone, message, and consents to later mails', () => {
    fill(form, 'consents.health', 'yes');
    for (const name of ['contact.phone', 'contact.note', 'consents.health', 'consents.marketing'])
      expect(faults().has(name)).toBe(false);
  });

  test('for nothing that is not asked', () => {
    field('answers.smoker').hidden = true;
    expect(faults().has('answers.smoker')).toBe(false);
  });

  test('with what is wrong, though it is not empty', () => {
    fill(form, 'contact.email', 'ada@');
    expect(faults().get('contact.email')).toBe(words.email);
  });
});
