import { describe, expect, test } from 'vitest';
import { usualFields } from '../../shared/intake/usual-fields.ts';

const today = '2026-06-15';

/** What becomes of these fields, as an object of lists. */
const read = (sent: Record<string, string | readonly string[]>) =>
  Object.fromEntries(usualFields(new Map(Object.entries(sent).map(([name, value]) => [name, [value].flat()])), today));

test('fields under our own names stay as they are, whatever they hold', () => {
  const own = {
    'contact.name': [' Ada '],
    'answers.age': ['31', '32'],
    noneApply: [],
    'contact.note': ['a\n'],
    x: [''],
  };
  expect(read(own)).toEqual(own);
});

describe('a name in two parts', () => {
  test.each([
    ['both', ['Ada', 'Rossi'], 'Ada Rossi'],
    ['with blanks around', [' Ada ', ' De Rossi'], 'Ada De Rossi'],
    ['the second alone', ['', 'Rossi'], 'Rossi'],
    ['the first alone', ['Ada', ' '], 'Ada'],
  ])('is one name: %s', (_what, [given = '', family = ''], name) => {
    expect(read({ 'contact.given-name': given, 'contact.family-name': family })).toEqual({ 'contact.name': [name] });
  });

  test('that is empty is no name, and does not take the place of one that is given', () => {
    expect(read({ 'contact.given-name': '', 'contact.family-name': ' ' })).toEqual({});
    expect(read({ 'contact.name': 'Bo', 'contact.given-name': 'Ada' })).toEqual({ 'contact.name': ['Bo'] });
    expect(read({ 'contact.name': ' ', 'contact.given-name': 'Ada' })).toEqual({ 'contact.name': ['Ada'] });
  });
});

describe('a date of birth is an age on the day of the clinic, and goes no further', () => {
  test.each([
    ['birthday yesterday', '2008-06-14', '18'],
    ['birthday today', '2008-06-15', '18'],
    ['birthday tomorrow', '2008-06-16', '17'],
    ['a leap day', '2004-02-29', '22'],
    ['born today', '2026-06-15', '0'],
    ['a hundred years', '1926-01-01', '100'],
  ])('%s', (_what, born, age) => {
    const [year = '', month = '', day = ''] = born.split('-');
    const inParts = { year, month: String(Number(month)), day: String(Number(day)) };
    const parts = Object.entries(inParts).map(([part, value]) => [`answers.birthDate.${part}`, value]);
    expect(read({ 'answers.birthDate': born })).toEqual({ 'answers.age': [age] });
    expect(read(Object.fromEntries(parts))).toEqual({ 'answers.age': [age] });
  });

  test('on a leap day of which there is none this year, from the first of March on', () => {
    const ageOn = (day: string) =>
      usualFields(new Map([['answers.birthDate', ['2008-02-29']]]), day).get('answers.age');
    expect([ageOn('2026-02-28'), ageOn('2026-03-01')]).toEqual([['17'], ['18']]);
  });

  test.each(['15/06/1990', '2026-06-16', '1990-02-30', '1990', 'x', '1990-06-15 '.repeat(2)])(
    '%j is no day of the past: it is left to be refused as an age',
    (born) => {
      expect(read({ 'answers.birthDate': born })).toEqual({ 'answers.age': [born.trim()] });
    },
  );

  test('that is empty is no age, and does not take the place of one that is given', () => {
    expect(read({ 'answers.birthDate': '' })).toEqual({});
    expect(read({ 'answers.birthDate.year': '', 'answers.birthDate.day': ' ' })).toEqual({});
    expect(read({ 'answers.age': '31', 'answers.birthDate': '1970-01-01' })).toEqual({ 'answers.age': ['31'] });
  });
});

describe('further fields of the message', () => {
  test('stand below it, each under its own name', () => {
    const sent = {
      'contact.note.Preferred day': ['Tuesday', 'Friday'],
      'contact.note': 'Is parking possible?\n',
      'contact.note.Time': ' after 5 ',
      'contact.note.How did you hear of us': '',
    };
    const note = 'Is parking possible?\nPreferred day: Tuesday, Friday\nTime: after 5';
    expect(read(sent)).toEqual({ 'contact.note': [note] });
  });

  test('are the message where nothing else was typed', () => {
    expect(read({ 'contact.note.Time': 'noon' })).toEqual({ 'contact.note': ['Time: noon'] });
    expect(read({ 'contact.note.Time': '' })).toEqual({ 'contact.note': [''] });
  });
});

describe('letters that a page in another encoding could not send', () => {
  test.each([
    ['Nguy&#7877;n Lan', 'Nguyễn Lan'],
    ['&#321;ukasz &#128522;', 'Łukasz 😊'],
    ['&#60;b&#62; &#038; &#127;', '&#60;b&#62; &#038; &#127;'],
    ['&#55357; &#1114112; &#x1ec5; &eacute;', '&#55357; &#1114112; &#x1ec5; &eacute;'],
  ])('%s is %s', (sent, name) => {
    expect(read({ 'contact.name': sent })).toEqual({ 'contact.name': [name] });
  });
});
