import { type Language, languages, type StaffLanguage } from '../../../shared/texts/language.ts';

/** The language in which staff read what patients are told: their own, where patients are spoken to in it. */
export const ruleLanguage = (lang: StaffLanguage): Language => languages.find((one) => one === lang) ?? languages[0];
