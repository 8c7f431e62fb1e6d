/** What mails to a clinic say, in every language that staff are spoken to in; English to all others. */
import { type ClinicMailsTexts, clinicMails as en } from './en/clinic-mails.ts';
import type { Language } from './language.ts';

const texts: Readonly<Partial<Record<Language, ClinicMailsTexts>>> = { en };

export const clinicMailTexts = (lang: Language): ClinicMailsTexts => texts[lang] ?? en;
