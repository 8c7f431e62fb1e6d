import { describe, expect, test } from 'vitest';
import { placeholdersOf, pluralForms } from '../../commands/texts/units.ts';
import { languages } from '../../shared/texts/language.ts';
import { hurtLetters } from './letters.ts';
import { allTexts, type Text } from './texts-of.ts';

const where = ({ file, id }: Text) => `${file}: ${id}`;
const others = languages.filter((lang) => lang !== 'en');

/** What may read the same in two languages, and why. */
const mayBeSame: readonly { why: string; texts: RegExp }[] = [
  { why: 'placeholders and punctuation alone: the order is what a translator may change', texts: /^\P{L}*$/u },
  { why: 'units', texts: /^(h|min| )+$/ },
  { why: 'written so in Italian and Spanish as well', texts: /^(No(, )?|: no\.)$/i },
  { why: 'a name that staff know in English', texts: /^(API|CSV|spam|E-mail|Newsletter|Partner|Roma)$/i },
  { why: 'what Italian clinics call the treatment', texts: /^Microneedling$/ },
  { why: 'the same word in Spanish', texts: /^(Error: |Alcohol|Sarcoidosis)$/ },
];

describe.each([...allTexts])('the texts in %s', (lang, texts) => {
  test('are all there', () => {
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter(({ target }) => !target?.trim()).map(where)).toEqual([]);
  });

  test('have the placeholders of the English text, and no other', () => {
    const differ = texts.filter(({ source, target = '', id }) => {
      const [english, own] = [placeholdersOf(source), placeholdersOf(target)];
      // A form that stands for one number alone may write it out: "tomorrow".
      const isWrittenOut = /\.(zero|one|two)$/.test(id) && !own.includes('{n}');
      return own.join() !== english.filter((name) => !isWrittenOut || name !== '{n}').join();
    });
    expect(differ.map(where)).toEqual([]);
  });

  test('have no letters that break a mail or a page, and are set as the language is', () => {
    const hurt = texts.flatMap((text) =>
      hurtLetters(text.target ?? '', { english: text.source, lang }).map((what) => `${where(text)}: ${what}`),
    );
    expect(hurt).toEqual([]);
  });
});

describe.each(others)('beside English, the texts in %s', (lang) => {
  test('are others, those that may be the same apart', () => {
    const same = (allTexts.get(lang) ?? []).filter(({ source, target }) => {
      const bare = source.replace(/\{\w+\}/g, '');
      return target === source && !mayBeSame.some(({ texts }) => texts.test(bare));
    });
    expect(same.map((text) => `${where(text)}: ${text.source}`)).toEqual([]);
  });
});

test('each reason why texts may be the same is needed', () => {
  const same = others.flatMap((lang) => allTexts.get(lang) ?? []).filter(({ source, target }) => source === target);
  const bare = same.map(({ source }) => source.replace(/\{\w+\}/g, ''));
  expect(mayBeSame.filter(({ texts }) => !bare.some((text) => texts.test(text)))).toEqual([]);
});

test('the plural forms that are asked for are those of whole numbers up to 10,000', () => {
  expect(pluralForms('en')).toEqual(['one', 'other']);
  expect(pluralForms('it')).toEqual(['one', 'other']);
  expect(pluralForms('es')).toEqual(['one', 'other']);
  expect(pluralForms('ja')).toEqual(['other']);
  expect(pluralForms('ar')).toEqual(['zero', 'one', 'two', 'few', 'many', 'other']);
  // A million of Italian and Spanish has a form of its own, which falls back to `other` (`counted`).
  expect(new Intl.PluralRules('it').select(1_000_000)).toBe('many');
});

test.each([
  ['One\nline', 'a control character or a line break'],
  ['A half \ud83d', 'half of a character'],
  ['\u202eback', 'a mark that turns the direction of what follows'],
  ['soft\u00adly', 'a letter that nobody sees'],
  ['e\u2011mail', 'a hyphen that is none of a keyboard'],
  ['a &lt; b', 'markup'],
  ['<b>', 'markup'],
  ['{day', 'a brace that belongs to no placeholder'],
  ['a  b', 'two blanks in a row'],
  ['a ', 'a blank at an end, where English has none'],
  ['perche\u0301', 'a letter in two parts, which is one'],
  ['wait...', 'three dots for an ellipsis'],
  ["it's", 'a straight apostrophe or quote'],
  ['E’ vero', 'an apostrophe for an accent'],
  ['perchè', 'a perché with the other accent'],
])('in %j is found %s', (text, what) => {
  expect(hurtLetters(text, { english: 'a', lang: 'it' })).toEqual([what]);
});

test('a Spanish question that never begins is found', () => {
  expect(hurtLetters('Qué es?', { english: 'a', lang: 'es' })).toEqual(['a question or exclamation that never begins']);
  expect(hurtLetters('¿Qué es? Escríbalo sin ? ni #.', { english: 'a', lang: 'es' })).toEqual([]);
});
