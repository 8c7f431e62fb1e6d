/** What mails to a clinic say, in every language that staff are spoken to in. */
import { type ClinicMailsTexts, clinicMails as en } from './en/clinic-mails.ts';
import type { Language, StaffLanguage, WrittenLanguage } from './language.ts';

/** A language that mails to a clinic are written in. */
export type ClinicMailLanguage = Extract<Language, StaffLanguage>;

const texts: Readonly<Record<ClinicMailLanguage, ClinicMailsTexts>> = { en };

/** The language for a reader who is spoken to in `lang`: English where staff are not. */
export const clinicMailLanguage = (lang: WrittenLanguage): ClinicMailLanguage =>
  Object.hasOwn(texts, lang) ? (lang as ClinicMailLanguage) : 'en';

/** The texts for a reader who is spoken to in `lang`. */
export const clinicMailTexts = (lang: WrittenLanguage): ClinicMailsTexts => texts[clinicMailLanguage(lang)];
