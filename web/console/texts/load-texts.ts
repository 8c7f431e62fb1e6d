import type { ConsoleTexts } from '../../../shared/texts/en/console/console-texts.ts';
import { type StaffLanguage, staffLanguages } from '../../../shared/texts/language.ts';

/** What the console says, and in which language it says it. */
export type Texts = ConsoleTexts & { readonly lang: StaffLanguage };

/** The languages that the console is written in, each a file of its own that nobody loads who reads another. */
const written: Partial<Record<StaffLanguage, () => Promise<ConsoleTexts>>> = {
  en: async () => (await import('../../../shared/texts/en/console/console-texts.ts')).consoleTexts,
};

/** The languages that a member can choose. */
export const choosable: readonly StaffLanguage[] = staffLanguages.filter((lang) => written[lang]);

/** Loads the texts of a language; of one that the console is not written in, the first of all. */
export const loadTexts = async (wanted: StaffLanguage): Promise<Texts> => {
  const lang = written[wanted] ? wanted : staffLanguages[0];
  const texts = await written[lang]?.();
  if (!texts) throw new Error('The console has no language.');
  return { ...texts, lang };
};
