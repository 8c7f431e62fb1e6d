/**
 * Names as staff look for them: without regard to case, accents, hyphens and apostrophes, by the beginning of the whole
 * name or of one of its last two words.
 */

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

/** Characters of a name that are looked at. Index keys have a bound, and decomposing can make one letter eighteen. */
const lookedAt = 60;

const bounded = (text: string): string => [...text].slice(0, lookedAt).join('').trimEnd();

/** A name, or the beginning of one, in the form in which names are compared; empty when no letter or digit is in it. */
export const foldedName = (text: string): string =>
  bounded(
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’ʼ`]/gu, '')
      .toLowerCase()
      .replace(/[ßæœøđðħıłþ]/g, (letter) => plainLetters[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );

/**
 * What a name is found by the beginning of: the whole of it, the last word, and the last two, as far as they differ. Two,
 * because half of Europe has two surnames and is looked for by the first.
 */
export const searchedNames = (name: string): string[] => {
  const whole = foldedName(name);
  const words = whole.split(' ');
  const endings = [1, 2].filter((count) => count < words.length).map((count) => words.slice(-count).join(' '));
  return whole === '' ? [] : [whole, ...endings];
};
