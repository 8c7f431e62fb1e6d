import { type ClinicMailsTexts, clinicMails } from './en/clinic-mails.ts';
import { type MailScheduleTexts, mailSchedule } from './en/mail-schedule.ts';
import { clinicMails as clinicMailsIt } from './it/clinic-mails.ts';
import { mailSchedule as mailScheduleIt } from './it/mail-schedule.ts';
import type { Language, StaffLanguage } from './language.ts';

/** A language that mails to a clinic are written in. */
export type ClinicMailLanguage = Extract<Language, StaffLanguage>;

/** What mails to a clinic say, and what staff read of the plan of mails. */
type Texts = { mails: ClinicMailsTexts; schedule: MailScheduleTexts };

const texts: Readonly<Record<ClinicMailLanguage, Texts>> = {
  en: { mails: clinicMails, schedule: mailSchedule },
  it: { mails: clinicMailsIt, schedule: mailScheduleIt },
};

/** All of them; the first is for whoever nothing else is known of. */
export const clinicMailLanguages = Object.keys(texts) as [ClinicMailLanguage, ...ClinicMailLanguage[]];

/** The language for a reader who is spoken to in `lang`: English where staff are not. */
export const clinicMailLanguage = (lang: Language): ClinicMailLanguage =>
  clinicMailLanguages.find((known) => known === lang) ?? 'en';

/** The texts of mails for a reader who is spoken to in `lang`. */
export const clinicMailTexts = (lang: Language): ClinicMailsTexts => texts[clinicMailLanguage(lang)].mails;

/** Why a mail will be sent or not, for staff. */
export const mailScheduleTexts = (lang: ClinicMailLanguage): MailScheduleTexts => texts[lang].schedule;
