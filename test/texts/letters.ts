/** Letters that break a mail or a page, or that the language does not write. */
import type { Language } from '../../shared/texts/language.ts';

type Fault = { readonly what: string; readonly found: (text: string, english: string) => boolean };

const matches =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const faults: readonly Fault[] = [
  // XML 1.0 cannot hold them, and a subject of a mail must not.
  {
    what: 'a control character or a line break',
    found: matches(/[\p{Cc}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u),
  },
  { what: 'half of a character', found: (text) => !text.isWellFormed() },
  {
    what: 'a mark that turns the direction of what follows',
    found: matches(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/),
  },
  { what: 'a letter that nobody sees', found: matches(/[\u00ad\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff]/) },
  // They stand in few fonts of mail programs.
  { what: 'a hyphen that is none of a keyboard', found: matches(/[\u2010\u2011]/) },
  { what: 'markup', found: matches(/[<>]|&(\w+|#\d+);/) },
  { what: 'a brace that belongs to no placeholder', found: (text) => /[{}]/.test(text.replace(/\{\w+\}/g, '')) },
  { what: 'two blanks in a row', found: matches(/[ \u00a0\u202f]{2}/) },
  { what: 'a blank at an end, where English has none', found: (text, english) => outer(text) !== outer(english) },
  { what: 'a letter in two parts, which is one', found: (text) => text !== text.normalize('NFC') },
  { what: 'three dots for an ellipsis', found: matches(/\.\.\./) },
  // An attribute that the author of a page copies is written as it is typed.
  { what: 'a straight apostrophe or quote', found: (text) => /['"`´]/.test(text.replace(/\w="[\w-]+"/g, '')) },
];

/** Marks of a language alone. */
const ofLanguage: Readonly<Partial<Record<Language, readonly Fault[]>>> = {
  it: [
    { what: 'an apostrophe for an accent', found: matches(/\b(e|perche|piu|puo|citta|giu|cosi)’(?=[\s.,;:?!]|$)/i) },
    { what: 'a perché with the other accent', found: matches(/(?<!\p{L})(perch|poich|finch|bench|n|s)è(?!\p{L})/iu) },
  ],
  es: [
    {
      what: 'a question or exclamation that never begins',
      found: (text) => !isOpened(text, '¿', '?') || !isOpened(text, '¡', '!'),
    },
  ],
};

/** Blanks at the two ends. */
const outer = (text: string): string => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`;

/** Whether as many are opened as closed; a mark between blanks is spoken of. */
const isOpened = (text: string, opens: string, closes: string): boolean =>
  text.split(opens).length === text.replaceAll(` ${closes} `, ' ').split(closes).length;

/** What is wrong with the letters of a text; nothing when all is well. */
export const hurtLetters = (text: string, { english, lang }: { english: string; lang: Language }): string[] =>
  [...faults, ...(ofLanguage[lang] ?? [])].filter(({ found }) => found(text, english)).map(({ what }) => what);
