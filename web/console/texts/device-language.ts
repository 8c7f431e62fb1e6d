import { type StaffLanguage, staffLanguages } from '../../../shared/texts/language.ts';

const key = 'suitably.language';

const known = (tag: string | null): StaffLanguage | undefined =>
  staffLanguages.find((lang) => lang === tag?.split('-')[0]?.toLowerCase());

/** The language that was last spoken on this device, also by somebody who has signed out. */
const keptLanguage = (): StaffLanguage | undefined => {
  try {
    return known(localStorage.getItem(key));
  } catch {
    return undefined;
  }
};

/** What to speak to somebody who is not known yet: as last time on this device, else as the browser is set. */
export const deviceLanguage = (browser: readonly string[] = navigator.languages): StaffLanguage =>
  keptLanguage() ?? browser.map(known).find((lang) => lang !== undefined) ?? staffLanguages[0];

/** Remembers the language for the next time on this device. */
export const keepLanguage = (lang: StaffLanguage): void => {
  try {
    localStorage.setItem(key, lang);
  } catch {
    // Without room for it, the member's own choice is read after the sign-in.
  }
};
