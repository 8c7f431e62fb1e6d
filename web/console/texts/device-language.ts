import { languageFor } from '../../../shared/texts/asked-language.ts';
import { type StaffLanguage, staffLanguages } from '../../../shared/texts/language.ts';

const key = 'suitably.language';

/** The language that was last spoken on this device, also by somebody who has signed out. */
const keptLanguage = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** What to speak to somebody who is not known yet: as last time on this device, else as the browser is set. */
export const deviceLanguage = (browser: readonly string[] = navigator.languages): StaffLanguage =>
  languageFor({ asked: keptLanguage(), accept: browser.join(), offered: staffLanguages });

/** Remembers the language for the next time on this device. */
export const keepLanguage = (lang: StaffLanguage): void => {
  try {
    localStorage.setItem(key, lang);
  } catch {
    // Without room for it, the member's own choice is read after the sign-in.
  }
};
