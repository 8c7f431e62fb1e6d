/**
 * What copying adds to text: characters that nobody sees, and typographic forms of plain ones. Mail programs, word
 * processors and phones put them in; the person sees a faultless value and could not mend it. By properties of Unicode
 * alone, so that no script is forgotten.
 */

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;
// Selectors and tags may belong to an emoji. Joiners write Persian, and an override is refused where it turns a text.
const unseenAtEnds =
  /^[\s[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]--[\p{Variation_Selector}\u{E0020}-\u{E007F}]]]$/v;
const unseenWithin =
  /[[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]--[\p{Variation_Selector}\u{E0020}-\u{E007F}\u200C\u200D\u202D\u202E]]/gv;
const apostrophes = /[\u2018\u2019\u201B\u2032\u02B9\u02BB\u02BC\u00B4]/g;
const digit = /\p{Nd}/u;

/** The digit 0 to 9 that a decimal digit of any script is: they stand in runs of ten from zero on. */
export const plainDigit = (text: string): string => {
  const code = text.codePointAt(0) ?? 0;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

/** Text without what nobody sees, and trimmed. Joiners and what may belong to an emoji stay inside it, and so do overrides. */
export const withoutUnseen = (text: string): string => {
  const characters = [...text.replace(unseenWithin, '')];
  // Not by a pattern for the whole text: one that is tied to the end tries every run of blanks before it.
  const isSeen = (character: string) => !unseenAtEnds.test(character);
  const end = characters.findLastIndex(isSeen) + 1;
  return end === 0 ? '' : characters.slice(characters.findIndex(isSeen), end).join('');
};

/** Text in the plainest characters that mean the same: for numbers and addresses, in which nothing unseen has a meaning. */
export const plainCharacters = (text: string): string =>
  text
    .replace(unseen, '')
    // Before the next step, which makes a blank and an accent of an acute accent.
    .replace(apostrophes, "'")
    .normalize('NFKC')
    .replace(/\p{Dash}/gu, '-')
    .replace(/\p{Nd}/gu, plainDigit)
    .trim();
