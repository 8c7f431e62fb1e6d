import { describe, expect, test } from 'vitest';
import { eachVersion } from '../screening/healthy.ts';
import { known } from '../screening/languages/known.ts';
import { allTexts } from './texts-of.ts';
import { textsUnder } from './texts-under.ts';

/** What each version says in English. Translators have the current one alone. */
const ofVersions = eachVersion.flatMap(({ version, rules: { lang, wording } }) =>
  textsUnder(wording).map(([path, text]) => ({ lang, where: `${version}${path}`, text })),
);

describe.each([...allTexts])('what a person reads in %s', (lang, all) => {
  const texts = all
    .filter(({ isStaffOnly }) => !isStaffOnly)
    .map(({ file, id, target = '' }) => ({ lang, where: `${file}: ${id}`, text: target }))
    .concat(ofVersions.filter((text) => text.lang === lang));

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
