import { pages as en, type PagesTexts } from './en/pages.ts';
import { pages as es } from './es/pages.ts';
import { pages as it } from './it/pages.ts';
import type { Language } from './language.ts';

const texts: Readonly<Record<Language, PagesTexts>> = { en, it, es };

/** What the pages beside the form say, in a language. */
export const pageTexts = (lang: Language): PagesTexts => texts[lang];
