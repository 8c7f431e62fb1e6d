/** Sentences of refusals, loaded when somebody is refused: what succeeds loads none of them. */
import type { FieldKey, ProblemTexts } from './en/problems.ts';
import { counted, filled, type Plural, writtenNumber } from './filled.ts';
import type { Language } from './language.ts';

const loads: Readonly<Record<Language, () => Promise<ProblemTexts>>> = {
  en: async () => (await import('./en/problems.ts')).problems,
  it: async () => (await import('./it/problems.ts')).problems,
  es: async () => (await import('./es/problems.ts')).problems,
};

/** The texts of a language. Rejects when they cannot be loaded. */
export const problemTextsIn = (lang: Language): Promise<ProblemTexts> => loads[lang]();

/** What is put into a sentence: text as it is, a number as the language writes it. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** A sentence with its values. The number of one that has plural forms is `n`. */
export const sentenceOf = (text: string | Plural, lang: Language, values: SentenceValues = {}): string => {
  const written = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? writtenNumber(value, lang) : value,
    ]),
  );
  return typeof text === 'string' ? filled(text, written) : counted(Number(values.n), text, lang, written);
};

/** What is said of a field: a sentence by its name, or one that its rule set says in the language of the answer. */
export type FieldSaying = {
  readonly says: FieldKey | { readonly text: string };
  readonly values?: SentenceValues | undefined;
};

/** What is said of a field, as a sentence. */
export const fieldSentence = (
  { fields }: Pick<ProblemTexts, 'fields'>,
  lang: Language,
  { says, values }: FieldSaying,
): string => (typeof says === 'object' ? says.text : sentenceOf(fields[says], lang, values));
