import type { ConsoleTexts } from '../../../shared/texts/en/console/console-texts.ts';
import type { LaterTexts } from '../../../shared/texts/en/console/later-texts.ts';
import type { StaffLanguage } from '../../../shared/texts/language.ts';

/** What the console says at once, and in which language it says it. */
export type Texts = ConsoleTexts & { readonly lang: StaffLanguage };

/** The same with what the pages say that are loaded later. */
export type PageTexts = Texts & LaterTexts;

/** A language: what is said at once, and what is on its way for the pages that come after the first. */
export type Spoken = { readonly texts: Texts; readonly pages: Promise<PageTexts> };

/** The languages that the console is written in, each in two files that nobody loads who reads another. */
const written: Readonly<
  Record<StaffLanguage, { first: () => Promise<ConsoleTexts>; later: () => Promise<LaterTexts> }>
> = {
  en: {
    first: async () => (await import('../../../shared/texts/en/console/console-texts.ts')).consoleTexts,
    later: async () => (await import('../../../shared/texts/en/console/later-texts.ts')).laterTexts,
  },
  it: {
    first: async () => (await import('../../../shared/texts/it/console/console-texts.ts')).consoleTexts,
    later: async () => (await import('../../../shared/texts/it/console/later-texts.ts')).laterTexts,
  },
};

/** Loads the texts of a language. Throws when they cannot be had. */
export const loadTexts = async (lang: StaffLanguage): Promise<Spoken> => {
  const { first, later } = written[lang];
  const texts = { ...(await first()), lang };
  const pages = later().then((others) => ({ ...texts, ...others }));
  // Whoever opens such a page is told; until then, nobody waits for it.
  pages.catch(() => undefined);
  return { texts, pages };
};
