import { type PagesTexts, pages } from './en/pages.ts';
import type { Language } from './language.ts';

const texts: Readonly<Record<Language, PagesTexts>> = { en: pages };

/** What the pages beside the form say, in a language. */
export const pageTexts = (lang: Language): PagesTexts => texts[lang];
