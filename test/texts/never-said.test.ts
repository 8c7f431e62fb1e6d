import { describe, expect, test } from 'vitest';
import * as en from '../screening/languages/en.ts';
import * as es from '../screening/languages/es.ts';
import * as it from '../screening/languages/it.ts';
import { allTexts } from './texts-of.ts';

const known = { en, es, it };

describe.each([...allTexts])('what a person reads in %s', (lang, all) => {
  const texts = all
    .filter(({ isStaffOnly }) => !isStaffOnly)
    .map(({ file, id, target = '' }) => ({ where: `${file}: ${id}`, text: target }));

  test('never says what must not be said, and pushes nobody', () => {
    const { neverSaid, pushing } = known[lang];
    const said = texts.filter(
      ({ text }) => neverSaid.some((words) => text.toLowerCase().includes(words)) || pushing.test(text),
    );
    expect(texts.length).toBeGreaterThan(1_000);
    expect(said).toEqual([]);
  });

  test('names no emergency number: they belong to a country, not to a language', () => {
    const numbers = /(?<![\d/])(000|061|11[0-9]|116\s?1\d\d|18[0-9]|91[0-9]|988|999|1-?800)(?!\d)/;
    expect(texts.filter(({ text }) => numbers.test(text))).toEqual([]);
  });
});
