import type { ConsoleTexts } from '../../../shared/texts/en/console/console-texts.ts';
import type { PageTexts as LaterTexts } from '../../../shared/texts/en/console/page-texts.ts';
import { type StaffLanguage, staffLanguages } from '../../../shared/texts/language.ts';

/** What the console says at once, and in which language it says it. */
export type Texts = ConsoleTexts & { readonly lang: StaffLanguage };

/** The same with what the pages say that are loaded later. */
export type PageTexts = Texts & LaterTexts;

/** A language: what is said at once, and what is on its way for the pages that come after the first. */
export type Spoken = { readonly texts: Texts; readonly pages: Promise<PageTexts> };

/** The languages that the console is written in, each in two files that nobody loads who reads another. */
const written: Partial<
  Record<StaffLanguage, { first: () => Promise<ConsoleTexts>; later: () => Promise<LaterTexts> }>
> = {
  en: {
    first: async () => (await import('../../../shared/texts/en/console/console-texts.ts')).consoleTexts,
    later: async () => (await import('../../../shared/texts/en/console/page-texts.ts')).pageTexts,
  },
};

/** The languages that a member can choose. */
export const choosable: readonly StaffLanguage[] = staffLanguages.filter((lang) => written[lang]);

/** Loads the texts of a language; of one that the console is not written in, the first of all. */
export const loadTexts = async (wanted: StaffLanguage): Promise<Spoken> => {
  const lang = written[wanted] ? wanted : staffLanguages[0];
  const language = written[lang];
  if (!language) throw new Error('The console has no language.');
  const texts = { ...(await language.first()), lang };
  const pages = language.later().then((later) => ({ ...texts, ...later }));
  // Whoever opens such a page is told; until then, nobody waits for it.
  pages.catch(() => undefined);
  return { texts, pages };
};
