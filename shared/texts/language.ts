/**
 * How languages are written (docs/languages.md). A row more, and a folder of texts for it, is a language more: what is
 * missing then does not compile.
 */
type LanguageRow = {
  /** How days, numbers and lists are written, as `Intl` knows it. Day before month: no reader can take it for another day. */
  readonly locale: string;
  /** The way it is written: `dir` of a page, a form and a mail. */
  readonly direction: 'ltr' | 'rtl';
  /** What it calls itself, as a person who reads nothing else looks for it. */
  readonly name: string;
};

const rows = {
  en: { locale: 'en-GB', direction: 'ltr', name: 'English' },
  it: { locale: 'it-IT', direction: 'ltr', name: 'Italiano' },
  es: { locale: 'es-US', direction: 'ltr', name: 'Español' },
} as const satisfies Readonly<Record<string, LanguageRow>>;

/** A language by its tag (BCP 47), such as `en`. */
export type Language = keyof typeof rows;

/** All of them; the first is spoken where nothing else is known. */
export const languages = Object.keys(rows) as [Language, ...Language[]];

/** Those of the console and of mails to a clinic; the first is for whoever nothing else is known of. */
export const staffLanguages = ['en', 'it'] as const satisfies readonly Language[];

/** A language that staff may be spoken to in. */
export type StaffLanguage = (typeof staffLanguages)[number];

/** How a language is written, and what it calls itself. */
export const languageRow = (lang: Language): LanguageRow => rows[lang];
