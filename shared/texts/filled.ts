/** Texts are data that a translator changes. What differs from person to person is put in here. */
import { type Language, languageRow } from './language.ts';

/** A sentence that depends on a number, by the plural forms of its language (Unicode CLDR); `{n}` stands for the number. */
export type Plural = { readonly other: string } & { readonly [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string };

/**
 * What every language has where English has `Texts`: the same keys with texts of its own. A text that is missing, or one
 * too many, does not compile.
 */
export type Translated<Texts> = Texts extends string
  ? string
  : Texts extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [Key in keyof Texts]: Translated<Texts[Key]> };

/** Puts values into the `{name}` of a text. They are taken literally, whatever they contain. */
export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values[name] ?? placeholder);

/** The same where something that is no text is put in, such as a link: the pieces in their order, texts side by side as one. */
export const filledWith = <Piece>(text: string, values: Readonly<Record<string, Piece>>): (string | Piece)[] => {
  const pieces: (string | Piece)[] = [];
  for (const [at, part] of text.split(/\{(\w+)\}/).entries()) {
    const piece = at % 2 === 1 ? (values[part] ?? `{${part}}`) : part;
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
};

/** A number as a language writes it, such as "1,200". */
export const writtenNumber = (n: number, lang: Language): string =>
  new Intl.NumberFormat(languageRow(lang).locale).format(n);

/** The sentence for a number, with the number in it. */
export const counted = (
  n: number,
  texts: Plural,
  lang: Language,
  values: Readonly<Record<string, string>> = {},
): string => {
  const form = new Intl.PluralRules(languageRow(lang).locale).select(n);
  return filled(texts[form] ?? texts.other, { n: writtenNumber(n, lang), ...values });
};

/** Things in a row, as a sentence has them: "a, b and c". */
export const listed = (items: readonly string[], lang: Language, type: 'conjunction' | 'disjunction' = 'conjunction') =>
  new Intl.ListFormat(languageRow(lang).locale, { type }).format(items);
