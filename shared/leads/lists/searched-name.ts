/**
 * Names as staff look for them: without regard to case, accents, hyphens and apostrophes, by the beginning of the whole
 * name or of one of its last two words. Particles of a surname (`van der`) belong to the word that they stand before.
 */
import { plainDigit } from '../../contract/copied-text.ts';

/** Letters that no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
};

// What stands within a word and does not part it: accents, apostrophes, what nobody sees; then those that no property names.
const joined = /[\p{M}\p{Diacritic}\p{Quotation_Mark}\p{Default_Ignorable_Code_Point}\u2032\u055A\u05F3\uA78B\uA78C]/gu;

/** Characters of a name that are looked at. Index keys have a bound, and decomposing can make one letter eighteen. */
const lookedAt = 60;

const bounded = (text: string): string => [...text].slice(0, lookedAt).join('').trimEnd();

/** A name, or the beginning of one, in the form in which names are compared; empty when no letter or digit is in it. */
export const foldedName = (text: string): string =>
  bounded(
    text
      // Before the next step, which makes a blank of a spacing accent.
      .replace(joined, '')
      .normalize('NFKD')
      .replace(joined, '')
      .toLowerCase()
      .replace(/[ßæœøđðħıłþ]/g, (letter) => plainLetters[letter] ?? letter)
      .replace(/\p{Nd}/gu, plainDigit)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

const particles = new Set(
  (
    'van von der den het ter ten te t op zu zum zur vom de del della delle dello degli dei di da do dos das du des ' +
    'la le las los el al y e i bin bint ibn ben abu af av'
  ).split(' '),
);

/** Places of the words that are no particles. The last word never is one: somebody may be called Le. */
const placesOf = (words: readonly string[]): number[] =>
  words.flatMap((word, at) => (particles.has(word) && at < words.length - 1 ? [] : [at]));

/** The beginning under which a name that was typed is looked up; empty when no letter or digit is in it. */
export const searchedBeginning = (typed: string): string => {
  const words = foldedName(typed).split(' ');
  return words
    .slice(
      Math.max(
        words.findIndex((word) => !particles.has(word)),
        0,
      ),
    )
    .join(' ');
};

/**
 * What a name is found by the beginning of, three at most: the whole of it; the last word; the whole without particles
 * that it begins with; and the last two words, as far as they differ. Two, because half of Europe has two surnames and is
 * looked for by the first.
 */
export const searchedNames = (name: string): string[] => {
  const whole = foldedName(name);
  if (whole === '') return [];
  const words = whole.split(' ');
  const places = placesOf(words);
  const from = (place = 0) => words.slice(place).join(' ');
  return [...new Set([whole, from(places.at(-1)), ...(places[0] ? [from(places[0])] : []), from(places.at(-2))])].slice(
    0,
    3,
  );
};
