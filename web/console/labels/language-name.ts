import { languageRow, languages, staffLanguages } from '../../../shared/texts/language.ts';

const known = [...new Set([...languages, ...staffLanguages])];

const rowOf = (tag: string) => {
  const lang = known.find((one) => one === tag);
  return lang && languageRow(lang);
};

/** What a language calls itself; one that is newer than this console goes by its tag. */
export const languageName = (tag: string): string => rowOf(tag)?.name ?? tag;

/** Attributes of an element whose text is in another language than the page. */
export const inLanguage = (lang: string): { lang: string; dir: 'ltr' | 'rtl' } => ({
  lang,
  dir: rowOf(lang)?.direction ?? 'ltr',
});
