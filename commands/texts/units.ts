/** Texts as translators see them: one by one, each with the path to it, plurals by form. */

/** A text of a language, beside the English one that it says. */
export type Unit = { readonly id: string; readonly source: string; readonly target: string | undefined };

/** A path as one word, which XML takes for a name. */
export const idOf = (path: readonly string[]): string => path.join('.').replaceAll(' ', '_');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether an English value is a sentence that depends on a number (see `Translated`). */
export const isPlural = (value: unknown): value is { readonly one: string; readonly other: string } =>
  isObject(value) && typeof value.one === 'string' && typeof value.other === 'string';

/** Names that stand beside texts of a wording: they are looked up, not read. */
export const lookedUp: Readonly<Record<string, readonly string[]>> = {
  lessKnown: ['concern', 'area', 'question', 'values'],
};
const isLookedUp = (path: readonly string[]): boolean =>
  path.at(-1) === 'textId' || path.slice(1).some((key) => lookedUp[path[0] ?? '']?.includes(key));

/** The plural forms that a language has for whole numbers up to 10,000: `many` of Italian and Spanish begins at a million. */
export const pluralForms = (lang: string): readonly Intl.LDMLPluralRule[] => {
  const rules = new Intl.PluralRules(lang);
  const found = new Set(Array.from({ length: 10_001 }, (_, n) => rules.select(n)).concat('other'));
  return (['zero', 'one', 'two', 'few', 'many', 'other'] as const).filter((form) => found.has(form));
};

/** Of a list of wordings with ids, the one that is shown now: former ones are never translated. */
const shownNow = (value: unknown): unknown =>
  Array.isArray(value) && value.every((item) => isObject(item) && 'textId' in item) ? value.slice(-1) : value;

/** The value below a key, wherever both are missing or not. */
const below = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every text under what an English file exports, beside that of another language. Empty English texts are none. */
export const unitsOf = (english: unknown, own: unknown, lang: string, path: readonly string[] = []): Unit[] => {
  const id = idOf(path);
  if (isLookedUp(path)) return [];
  if (typeof english === 'string') return english === '' ? [] : [{ id, source: english, target: asText(own) }];
  if (isPlural(english))
    return pluralForms(lang).map((form) => ({
      id: `${id}.${form}`,
      source: form === 'one' ? english.one : english.other,
      target: asText(below(own, form)),
    }));
  if (!isObject(english)) return [];
  const mine = shownNow(own);
  return Object.entries(shownNow(english) as object).flatMap(([key, value]) =>
    unitsOf(value, below(mine, key), lang, [...path, key]),
  );
};

/** The same data with other texts. `textOf` is asked for each by its path; everything that is looked up stays. */
export const withTexts = (
  english: unknown,
  lang: string,
  textOf: (id: string, english: string) => string,
  path: readonly string[] = [],
): unknown => {
  const id = idOf(path);
  if (path.at(-1) === 'textId') return String(english).replace(/-en-\d+$/, `-${lang}-1`);
  if (isLookedUp(path)) return english;
  if (typeof english === 'string') return english === '' ? '' : textOf(id, english);
  if (isPlural(english))
    return Object.fromEntries(
      pluralForms(lang).map((form) => [form, textOf(`${id}.${form}`, form === 'one' ? english.one : english.other)]),
    );
  if (!isObject(english)) return english;
  const entries = Object.entries(shownNow(english) as object).map(([key, value]): [string, unknown] => [
    key,
    withTexts(value, lang, textOf, [...path, key]),
  ]);
  return Array.isArray(english) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
};

/** The `{name}` of a text, each as often as it stands there, in order of the alphabet. */
export const placeholdersOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();
