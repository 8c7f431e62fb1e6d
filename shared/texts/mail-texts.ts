import { mails as en, type MailsTexts } from './en/mails.ts';
import { mails as es } from './es/mails.ts';
import { mails as it } from './it/mails.ts';
import type { Language } from './language.ts';

const texts: Readonly<Record<Language, MailsTexts>> = { en, it, es };

/** What mails to persons say, in a language. */
export const mailTexts = (lang: Language): MailsTexts => texts[lang];
